import { expect, test } from 'vitest'
import { contentWords } from './words.ts'

test.each([
  ['“We will not do it,” she’d said.', ['said']],
  ['Recognising the allies’ strengths', ['recogn', 'alli', 'strength']],
  ['recognize an ally’s strength', ['recogn', 'alli', 'strength']],
  ['the US, the U.S. and the United States of America show us the gas', ['usofa', 'usofa', 'usofa', 'show', 'ga']],
  ['AUKUS Pillar 2, 1,000 projects at 3.5', ['auku', 'pillar', '2', '1000', 'project', '35']],
  ['Über 20 Länder', ['über', '20', 'länder']],
  ['„…”', []],
])('%s', (text, words) => {
  expect(contentWords(text)).toEqual(words)
})

test.each([
  'organise organize',
  'analysed analyzed',
  'favours favors',
  'neighbouring neighboring',
  'defence defense',
  'centres centers',
  'travelling traveling',
  'fulfil fulfill',
  'programme program',
  'catalogue catalog',
  'archaeology archeology',
  'grey gray',
  'modernisation modernization',
])('%s', pair => {
  const [british, american] = contentWords(pair)
  expect(british).toBe(american)
})
