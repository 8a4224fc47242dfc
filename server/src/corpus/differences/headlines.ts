import type { Article } from '../../engine/article.ts'
import type { Token } from '../../engine/text/tokens.ts'
import type { Difference } from './difference.ts'
import { makeDifference } from './makeDifference.ts'
import { type SentenceWords, sentenceWords } from './sentenceWords.ts'

const HEDGES = new Set('could may might should would reportedly allegedly'.split(' '))
const QUESTIONS = new Set(
  'if could may might should would will can whether how why what when who reportedly allegedly not to'.split(' '),
)

/** Where the headline says outright what the text only says may be: a verb of the headline that the text has after "could", "may", "reportedly" and nowhere else. */
export function* headlineDifferences(uri: string, article: Article): Iterable<Difference> {
  const headline = article.regions.find(({ kind }) => kind === 'headline')
  if (!headline) return
  const sentences = sentenceWords(article)
  const heads = sentences.filter(({ start, end }) => headline.start <= start && end <= headline.end)
  const bodies = sentences.filter(({ start }) => start >= headline.end)
  for (const head of heads) {
    if (head.tokens.some(({ lower, text }) => QUESTIONS.has(lower) || text === '?' || lower === "n't")) continue
    for (const [at, token] of head.tokens.entries()) {
      const stem = verbStem(head, at)
      if (!stem) continue
      const found = hedged(bodies, stem, head)
      if (!found) continue
      const { sentence, first, last } = found
      yield makeDifference('headline', '', [
        { uri, article, start: token.start, end: token.end, context: head },
        { uri, article, start: first.start, end: last.end, context: sentence },
      ])
      return
    }
  }
}

/** The stem of what can only be a present form with -s in a headline: a word of six letters or more behind a name or noun, with a name or noun behind it. */
function verbStem({ tokens, names }: SentenceWords, at: number): string | undefined {
  const { lower, kind } = tokens[at]!
  if (kind !== 'word' || names[at] || at === 0 || !/[^s]s$/.test(lower) || lower.length < 6) return undefined
  const next = tokens[at + 1]
  if (tokens[at - 1]!.kind !== 'word' || next?.kind !== 'word') return undefined
  return lower.slice(0, -1).replace(/e$/, '')
}

/** The only place in the text where the verb stands, if it is hedged and the sentence shares a name with the headline. */
function hedged(
  bodies: readonly SentenceWords[],
  stem: string,
  head: SentenceWords,
): { sentence: SentenceWords; first: Token; last: Token } | undefined {
  const entities = new Set(head.names.flatMap(name => name?.entity ?? []))
  let found: { sentence: SentenceWords; first: Token; last: Token } | undefined
  for (const sentence of bodies) {
    for (const [at, token] of sentence.tokens.entries()) {
      if (!token.lower.startsWith(stem)) continue
      let before = at - 1
      while (
        before > at - 3 &&
        /ly$|^even$|^also$|^well$|^be$/.test(sentence.tokens[before]?.lower ?? '') &&
        !HEDGES.has(sentence.tokens[before]!.lower)
      )
        before--
      const hedge = sentence.tokens[before]
      if (!hedge || !HEDGES.has(hedge.lower) || token.lower.endsWith('s')) return undefined
      if (!found && sentence.names.some(name => name && entities.has(name.entity)))
        found = { sentence, first: hedge, last: token }
    }
  }
  return found
}
