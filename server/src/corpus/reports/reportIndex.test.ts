import { expect, test } from 'vitest'
import { article, corpusOf, uriOf } from '../../../../test/support/handmade.ts'
import type { Article } from '../../engine/article.ts'

/** Made of sentences, so that articles can share some of them. */
const story = (numbers: readonly number[], more = '', facts = {}) =>
  article(
    numbers.map(n => `Mayor ${n}kent opened bridge ${n}alder near harbour ${n}vale yesterday.`).join('\n') + more,
    facts,
  )

test('the same report is the one of which most is told again, in whatever order', () => {
  const corpus = corpusOf({
    'a.txt': story([1, 2, 3, 4, 5, 6]),
    'b.txt': story([6, 5, 3, 2]),
    'c.txt': story([11, 12, 13, 14, 1]),
    'd.txt': article('Nothing.'),
  })
  expect(corpus.sameReport(uriOf('a.txt'))).toEqual([{ uri: uriOf('b.txt'), similarity: 1 }])
  expect(corpus.sameReport(uriOf('c.txt'))).toEqual([])
  expect(corpus.sameReport(uriOf('d.txt'))).toEqual([])
  expect(corpus.sameReport(uriOf('x.txt'))).toEqual([])
})

test('articles of one agency or outlet have one origin; an agency goes before the outlet that prints it', () => {
  const outlet = (article: Article, outlet: string): Article => ({ ...article, metadata: { outlet } })
  const of = (n: number, source: string) =>
    story([n, n + 1, n + 2], `\n${source}`, { regions: [[source, source.startsWith('(') ? 'dateline' : 'source']] })
  const corpus = corpusOf({
    'a.txt': outlet(of(10, 'Source: AFP'), 'Morning Post'),
    'b.txt': of(20, '(afp)'),
    'c.txt': outlet(story([30, 31, 32]), 'Morning Post'),
    'd.txt': story([40, 41, 42]),
    'e.txt': of(50, 'AP/Reuters'),
    'f.txt': of(60, 'Via: Reuters'),
  })
  expect(
    corpus.origins([...corpus.uris(), uriOf('unknown.txt')]).map(({ names, uris }) => [names, uris.length]),
  ).toEqual([
    [['afp'], 2],
    [['Morning Post'], 1],
    [[], 1],
    [['AP', 'Reuters'], 2],
  ])
})
