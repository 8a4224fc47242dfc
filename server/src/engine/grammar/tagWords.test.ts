import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readLexicon } from '../entities/tagger/lexicon.ts'
import { tokenize } from '../text/tokens.ts'
import { readTagModel } from './tagModel.ts'
import { TAG_COUNT, Tag } from './tags.ts'
import { tagWords } from './tagWords.ts'

const data = (file: string) => readFileSync(new URL(`../data/${file}`, import.meta.url))
const lexicon = readLexicon(data('names.lexicon.bin'))
const model = readTagModel(data('tags.model.bin'), lexicon)
const NAMES = Object.keys(Tag)

function tagged(sentence: string): string {
  const tokens = tokenize(sentence)
  return [...tagWords(tokens, 0, tokens.length, model)].map((tag, i) => `${tokens[i]!.text}/${NAMES[tag]}`).join(' ')
}

test.each([
  [
    'a noun that looks like a verb',
    'The plans were published.',
    'The/determiner plans/pluralNoun were/auxiliaryPast published/verbParticiple ./punctuation',
  ],
  [
    'a verb that looks like a noun',
    'She plans to visit Berlin.',
    'She/pronoun plans/verbThird to/to visit/verbBase Berlin/properNoun ./punctuation',
  ],
  [
    'a past form and a participle',
    'He said they had said nothing.',
    'He/pronoun said/verbPast they/pronoun had/auxiliaryPast said/verbParticiple nothing/pronoun ./punctuation',
  ],
  [
    'a base and a present form',
    'They claim they will claim it.',
    'They/pronoun claim/verbPresent they/pronoun will/modal claim/verbBase it/pronoun ./punctuation',
  ],
  [
    'that as a subordinator',
    'Officials warn that prices are rising.',
    'Officials/pluralNoun warn/verbPresent that/subordinator prices/pluralNoun are/auxiliaryPresent rising/verbIng ./punctuation',
  ],
])('tells %s', (_, sentence, expected) => {
  expect(tagged(sentence)).toBe(expected)
})

test('nothing has no tags', () => {
  expect(tagWords([], 0, 0, model)).toEqual(new Uint8Array())
})

test('part of a paragraph is tagged like a sentence by itself', () => {
  const tokens = tokenize('It rained. They claim it did. We know.')
  const alone = tokenize('They claim it did.')
  expect(tagWords(tokens, 3, 8, model)).toEqual(tagWords(alone, 0, alone.length, model))
})

test('every token of any text has a tag', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => {
      const tokens = tokenize(text)
      const tags = tagWords(tokens, 0, tokens.length, model)
      expect(tags).toHaveLength(tokens.length)
      expect(tags.every(tag => tag < TAG_COUNT)).toBe(true)
      expect(tagWords(tokens, 0, tokens.length, model)).toEqual(tags)
    }),
  )
})

test.each([
  ['nothing', new Uint8Array()],
  ['something else', Uint8Array.from({ length: 400 }, (_, i) => i & 255)],
  ['a part of it', data('tags.model.bin').subarray(0, -3)],
])('a model file that holds %s is refused', (_, bytes) => {
  expect(() => readTagModel(bytes, lexicon)).toThrow(/model of word classes/)
})
