import { expect, test } from 'vitest'
import { sentencesOf } from '../../text/sentences.ts'
import { tokenize } from '../../text/tokens.ts'
import { stretchesOf } from './stretches.ts'

/** The stretches of a text as printed. */
function stretches(text: string): string[] {
  const tokens = tokenize(text, new Set(['jr']))
  return stretchesOf(tokens, sentencesOf(tokens, text)).map(({ first, last }) =>
    text.slice(tokens[first]!.start, tokens[last - 1]!.end),
  )
}

test.each([
  ['the talks failed', []],
  ['officials in Geneva met', ['Geneva']],
  ['the Bank of Japan said', ['Bank of Japan']],
  ['a group of al-Qaida and of Hamas', ['al-Qaida and of Hamas']],
  ['with Ban Ki-moon of Seoul today', ['Ban Ki-moon of Seoul']],
  ['at the G-20 meeting', ['G-20']],
  ['by Sean "Diddy" Combs here', ['Sean "Diddy" Combs']],
  ['of the Democratic party today', ['Democratic party']],
  ["in Japan's embassy", ["Japan's"]],
  ['Martin Luther King, Jr. spoke', ['Martin Luther King, Jr.']],
  ['Paris, France and Rome', ['Paris', 'France and Rome']],
  ['from Dar es Salaam to Newcastle upon Tyne', ['Dar es Salaam to Newcastle upon Tyne']],
  ['it cost US$ 5, HK$5 and US $5', []],
  ['the US has $5', ['US']],
  ['Profit US$ 2 at Acme', ['Profit', 'Acme']],
])('%s', (text, expected) => {
  expect(stretches(text)).toEqual(expected)
})
