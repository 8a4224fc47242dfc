import type { ArticleReading, NewsText } from '../annotateNews.ts'
import type { NamedArticle } from '../corpus/linkArticles.ts'
import { annotate } from '../engine/annotate.ts'
import type { Article } from '../engine/article.ts'
import type { Knowledge } from '../engine/knowledge.ts'
import type { Cache, Threads } from '../host.ts'
import { AnnotationThreads } from '../node/annotationThreads.ts'
import { DiskCache, engineVersion } from '../node/diskCache.ts'
import type { Places } from './commands.ts'
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
    cache: folder === undefined ? undefined : new DiskCache(folder, engineVersion(annotator, data)),
    threads: articles > MANY ? new AnnotationThreads(annotator, data) : undefined,
  }
}

/** Texts that are in the threads at the same time. */
const AHEAD = 32

/** The texts annotated, in order, each as soon as it is asked for; `date` is the day of those that came without one. */
export async function* annotateInputs(
  texts: AsyncIterable<TextInput>,
  knowledge: Knowledge,
  date: string | undefined,
  complain: Complain,
  sparing: Sparing = {},
): AsyncGenerator<NamedArticle> {
  const coming: Promise<NamedArticle | undefined>[] = []
  for await (const { id, text, language, fileName, documentDate = date } of texts) {
    const options = {
      language,
      ...(fileName !== undefined && { fileName }),
      ...(documentDate !== undefined && { documentDate: { value: documentDate, source: 'option' as const } }),
    }
    const article = articleOf({ text, isNews: true, options }, knowledge, sparing)
    coming.push(
      article.then(
        article => ({ id, article }),
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

async function articleOf(text: NewsText, knowledge: Knowledge, { cache, threads }: Sparing): Promise<Article> {
  const known = await cache?.find(text)
  if (known?.article) return known.article
  const threaded = await threads?.annotate(text).catch((): ArticleReading | undefined => undefined)
  const article = threaded?.article ?? annotate(text.text, knowledge, text.options).article
  cache?.keep(text, { reason: null, article })
  return article
}
