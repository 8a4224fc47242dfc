import { expect, test } from 'vitest'
import { Tag } from '../server/src/engine/grammar/tags.ts'
import { inItsTokens, inOurTokens } from './wordClasses.ts'

const { verbBase, modal, particle, properNoun, punctuation, number, pronoun } = Tag

/** The words of a treebank's sentence, cut at the bars, with their tags. */
function sentence(cut: string, tags: readonly number[]) {
  const text = cut.replaceAll('|', '')
  let at = 0
  const words = cut.split(/[| ]/).map((form, i) => {
    const start = text.indexOf(form, at)
    at = start + form.length
    return { start, end: at, tag: tags[i]! }
  })
  return { text, words }
}

test.each([
  [
    'words that are cut alike',
    'They see|.',
    [pronoun, verbBase, punctuation],
    '1:They 1:see 1:.',
    [pronoun, verbBase, punctuation],
  ],
  ['a word that holds two', 'They can|not', [pronoun, modal, particle], '1:They 0:cannot', [pronoun, modal]],
  [
    'pieces of one word',
    'See example.org/2',
    [verbBase, properNoun],
    '1:See 0:example 0:. 0:org 0:/ 0:2',
    [verbBase, properNoun, punctuation, properNoun, properNoun, number],
  ],
])('%s have their tags', (_, cut, tags, tokens, expected) => {
  const ours = inOurTokens(sentence(cut, tags), new Set())
  expect(ours.tokens.map(({ text }, i) => `${ours.shared[i]}:${text}`).join(' ')).toBe(tokens)
  expect([...ours.tags]).toEqual(expected)
})

test("a sentence in the treebank's tokens keeps all of them", () => {
  const { tokens, tags, shared } = inItsTokens(sentence('They can|not', [pronoun, modal, particle]))
  expect(tokens.map(({ text, spaced }) => [text, spaced])).toEqual([
    ['They', true],
    ['can', true],
    ['not', false],
  ])
  expect([...tags]).toEqual([pronoun, modal, particle])
  expect([...shared]).toEqual([1, 1, 1])
})
