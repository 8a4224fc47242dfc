import { type NewsText, readOptions } from '../annotateNews.ts'
import { type Digest, digestOf } from '../corpus/digest.ts'
import type { NamedArticle } from '../corpus/linkArticles.ts'
import { annotate } from '../engine/annotate.ts'
import type { Knowledge } from '../engine/knowledge.ts'
import type { Cache, Threads } from '../host.ts'
import { AnnotationThreads } from '../node/annotationThreads.ts'
import { DiskCache, engineVersion } from '../node/diskCache.ts'
import type { Places } from './commands.ts'
import type { DecidedArticles } from './decidedArticles.ts'
import type { Complain, TextInput } from './input.ts'

/** What spares annotating: readings kept from earlier runs, and threads beside this one. */
export interface Sparing {
  readonly cache?: Cache | undefined
  readonly threads?: Threads | undefined
}

/** So many articles are worth a thread. */
const MANY = 50

/** Keeps readings in the folder, where one is named; threads for many articles. */
export function keepingIn(folder: string | undefined, { annotator, data }: Places, articles: number): Sparing {
  return {
    cache: folder === undefined ? undefined : new DiskCache({ folder, version: engineVersion(annotator, data) }),
    threads: articles > MANY ? new AnnotationThreads(annotator, data) : undefined,
  }
}

/** An article with what was read from it for comparing, where it came with that. */
export interface ReadArticle extends NamedArticle {
  readonly digest?: Digest | undefined
}

/** Texts that are in the threads at the same time. */
const AHEAD = 32

/** The texts annotated, in order, each as soon as it is asked for, with what people have decided; `date` is the day of those that came without one. */
export async function* annotateInputs(
  texts: AsyncIterable<TextInput> | Iterable<TextInput>,
  knowledge: Knowledge,
  date: string | undefined,
  complain: Complain,
  sparing: Sparing = {},
  decided?: Pick<DecidedArticles, 'readBy' | 'lay'>,
): AsyncGenerator<ReadArticle> {
  const coming: Promise<ReadArticle | undefined>[] = []
  for await (const { id, text, language, fileName, documentDate = date } of texts) {
    const options = {
      language,
      ...(fileName !== undefined && { fileName }),
      ...(documentDate !== undefined && { documentDate: { value: documentDate, source: 'option' as const } }),
      ...readOptions(text, decided?.readBy(id)),
    }
    const read = readingOf({ text, isNews: true, options }, knowledge, sparing)
    coming.push(
      read.then(
        ({ article, digest }) => {
          const laid = decided?.lay(id, article) ?? article
          return { id, article: laid, digest: laid === article ? digest : undefined }
        },
        error => void complain(`${id}: could not be annotated, a defect of newsgloss (${(error as Error).message})`),
      ),
    )
    if (sparing.threads && coming.length < AHEAD) continue
    const first = await coming.shift()
    if (first) yield first
  }
  for (const next of coming) {
    const named = await next
    if (named) yield named
  }
}

/** A text that does not read as news is annotated too. */
async function readingOf(
  text: NewsText,
  knowledge: Knowledge,
  { cache, threads }: Sparing,
): Promise<Omit<ReadArticle, 'id'>> {
  const read = await (threads?.read(text, cache).catch(() => undefined) ?? cache?.find(text))
  if (read?.article) return read
  const { article } = annotate(text.text, knowledge, text.options)
  if (!cache) return { article, digest: undefined }
  const digest = digestOf(article, knowledge.comparison)
  cache.keep(text, { reason: null, article, digest })
  return { article, digest }
}
