import type { Corpus } from '../../server/src/corpus/corpus.ts'
import type { Article } from '../../server/src/engine/article.ts'
import { hover, references, workspaceSymbols } from '../../server/src/service/languageService.ts'
import { linesOf } from '../../server/src/service/lines.ts'
import type { MadeArticle } from './generate.ts'

/** What a corpus costs: processor time in seconds for all, in milliseconds at the 95th percentile for single answers. */
export interface Costs {
  readonly seconds: number
  readonly indexSeconds: number
  /** Resident after reading. */
  readonly megabytes: number
  readonly claimHover: number
  readonly entityHover: number
  readonly references: number
  readonly symbols: number
  readonly sameReport: number
  readonly edit: number
}

/** Answers that are timed of each kind. */
const ASKED = 300

/** Fills the corpus with the articles, by name, and times it. */
export function costsOf(articles: readonly MadeArticle[], corpus: Corpus, read: (text: string) => Article): Costs {
  let indexSeconds = 0
  const seconds =
    timed(() => {
      for (const { name, text } of articles) {
        const article = read(text)
        indexSeconds += timed(() => corpus.set(name, article)) / 1000
      }
    }) / 1000
  const megabytes = process.memoryUsage().rss / 1e6
  const asked = articles.filter((_, i) => i % Math.max(1, Math.floor(articles.length / ASKED)) === 0)
  const at = (start: (article: Article) => number | undefined, ask: typeof hover | typeof references) =>
    p95(
      asked.flatMap(({ name: uri }) => {
        const article = corpus.get(uri)!
        const offset = start(article)
        if (offset === undefined) return []
        const position = linesOf(article).positionAt(offset)
        return timed(() => ask({ uri, article, corpus }, position))
      }),
    )
  return {
    seconds,
    indexSeconds,
    megabytes,
    claimHover: at(article => article.quotations.at(-1)?.start, hover),
    entityHover: at(article => article.entities[0]?.start, hover),
    references: at(article => article.entities[0]?.start, references),
    symbols: p95(asked.map(({ text }) => timed(() => workspaceSymbols([corpus], text.slice(0, 4))))),
    sameReport: p95(asked.map(({ name }) => timed(() => corpus.sameReport(name)))),
    edit: p95(
      asked.map(({ name, text }) =>
        timed(() => {
          corpus.set(name, read(`${text} `))
          corpus.sameReport(name)
        }),
      ),
    ),
  }
}

/** Milliseconds of the thread's own processor time. */
function timed(run: () => void): number {
  const { user, system } = process.threadCpuUsage()
  run()
  const after = process.threadCpuUsage()
  return (after.user - user + after.system - system) / 1000
}

function p95(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(0.95 * times.length)] ?? 0
}
