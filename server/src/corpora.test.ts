import { expect, test } from 'vitest'
import { article } from '../../test/support/handmade.ts'
import { Corpora } from './corpora.ts'

const ONE = 'file:///one'
const TWO = 'file:///two'
const URIS = [`${ONE}/a.txt`, `${ONE}/deep/b.txt`, `${TWO}/c.txt`, 'untitled:d', 'file:///onehundred/e.txt']

/** Which articles are read together: their first letters, a word a corpus. */
function together(folders: readonly string[], joined = false): string[] {
  const corpora = new Corpora()
  for (const uri of URIS) corpora.set(uri, article(uri))
  corpora.arrange(folders, joined)
  return [...corpora.all()].map(corpus => [...corpus.uris()].map(uri => /([a-e])(\.txt)?$/.exec(uri)![1]).join(''))
}

test('a folder is a corpus; what stands in none is read with the only folder', () => {
  expect(together([ONE])).toEqual(['abcde'])
})

test('with several folders, what stands in none is read by itself', () => {
  expect(together([ONE, TWO])).toEqual(['ab', 'c', 'de'])
})

test('joined folders are one corpus', () => {
  expect(together([ONE, TWO], true)).toEqual(['abcde'])
})

test('of nested folders the inner one counts', () => {
  expect(together([ONE, `${ONE}/deep`, TWO])).toEqual(['a', 'b', 'c', 'de'])
})

test('without folders all open documents are read together', () => {
  expect(together([])).toEqual(['abcde'])
})

test('the sample articles are never read with others', () => {
  const corpora = new Corpora()
  corpora.arrange([ONE], true)
  for (const uri of ['newsgloss-sample:/x.news', 'newsgloss-sample:/y.news', `${ONE}/a.txt`])
    corpora.set(uri, article(uri))
  expect([...corpora.all()].map(corpus => corpus.size)).toEqual([2, 1])
})
