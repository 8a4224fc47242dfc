import { expect, test } from 'vitest'
import { contentWords } from './words.ts'

test.each([
  ['“We will not do it,” she’d said.', ['said']],
  ['Recognising the allies’ strengths', ['recogn', 'allie', 'streng']],
  ['recognize an ally’s strength', ['recogn', 'ally', 'streng']],
  ['the US and the gas', ['gas']],
  ['AUKUS Pillar 2, projects', ['auku', 'pillar', '2', 'projec']],
  ['Über 20 Länder', ['über', '20', 'länder']],
  ['„…”', []],
])('%s', (text, words) => {
  expect(contentWords(text)).toEqual(words)
})
