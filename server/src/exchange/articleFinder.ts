import { textHash } from '../engine/text/textHash.ts'
import type { About, ArticleOf, NamedText } from './imported.ts'

/**
 * Finds articles by their text, white space aside where none has the very same, else by their path. Of several with one text, and of several of one
 * name, the one is meant whose path ends most as the name does.
 */
export function articleFinder(all: Iterable<NamedText>): ArticleOf {
  const articles = [...new Map([...all].map(article => [article.id, article])).values()]
  const byHash = Map.groupBy(articles, ({ text }) => textHash(text))
  let byWords: ReadonlyMap<string, NamedText[]> | undefined
  const withWords = (text: string) => {
    byWords ??= Map.groupBy(articles, article => textHash(unspaced(article.text)))
    return byWords.get(textHash(unspaced(text)))
  }
  return ({ name, textHash: hash, text }: About) => {
    const same = byHash.get(hash ?? (text === undefined ? '' : textHash(text)))
    const alike = same ?? (text === undefined ? undefined : withWords(text))
    if (alike?.length === 1) return alike[0]
    const named = name === undefined ? [] : closest(alike ?? articles, name)
    if (named.length === 1) return named[0]
    return alike || named.length > 1 ? 'several' : undefined
  }
}

/** The text without white space: the same for lines broken elsewhere. */
function unspaced(text: string): string {
  return text.replace(/\s+/g, '')
}

/** Those whose path has most of its end in common with the name; none where the last part is another. */
function closest(articles: readonly NamedText[], name: string): NamedText[] {
  const parts = partsOf(name)
  const scored = articles.map(article => ({ article, score: common(parts, partsOf(article.path ?? article.id)) }))
  const best = scored.reduce((most, { score }) => Math.max(most, score), 1)
  return scored.flatMap(({ article, score }) => (score === best ? [article] : []))
}

/** How many parts at the end are the same; half of one more where the file's ending is too. */
function common(a: readonly string[], b: readonly string[]): number {
  let n = 0
  while (n < Math.min(a.length, b.length) && partAt(a, n) === partAt(b, n)) n++
  return n > 0 && a.at(-1) === b.at(-1) ? n + 0.5 : n
}

/** The part so far from the end; a file without its ending. */
function partAt(parts: readonly string[], fromEnd: number): string {
  const part = parts.at(-1 - fromEnd)!
  return fromEnd === 0 ? part.replace(/\.(txt|news|md)$/i, '') : part
}

function partsOf(path: string): string[] {
  return path.normalize('NFC').split(/[/\\]/).filter(Boolean)
}
