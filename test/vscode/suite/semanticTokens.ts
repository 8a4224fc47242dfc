import { semanticTokens } from './answers.ts'
import { openSeed, positionOf, type Seed, seeds } from './seeds.ts'
import { equal, test } from './testing.ts'

const words: readonly [Seed, string, string][] = [
  ['000', 'Fumio <|>Kishida', 'person'],
  ['000', 'official said <|>Wednesday', 'date'],
  ['001', 'meet US President Joe <|>Biden', 'person'],
  ['002', 'the <|>Financial Times reported', 'organization'],
  ['003', 'United States, <|>Australia, and Britain', 'place'],
  ['003', 'field of <|>advanced capabilities, and so', 'quotation'],
  ['004', 'PM Anthony <|>Albanese', 'person'],
]
for (const [seed, marked, type] of words) {
  test(`semantic tokens: ${seed} "${marked}" is ${type}`, async () => {
    const document = await openSeed(seed)
    const position = positionOf(document, marked)
    const tokens = await semanticTokens(document.uri)
    equal(
      tokens
        .filter(token => token.range.contains(position) && !token.range.end.isEqual(position))
        .map(({ type }) => type),
      [type],
    )
  })
}

for (const seed of seeds) {
  test(`semantic tokens: those of ${seed} are in order, within their lines and apart`, async () => {
    const document = await openSeed(seed)
    const tokens = await semanticTokens(document.uri)
    if (tokens.length < 20) throw new Error(`only ${tokens.length} tokens`)
    const wrong = tokens.filter(({ range }, index) => {
      const previous = tokens[index - 1]
      return range.isEmpty || !document.validateRange(range).isEqual(range) || previous?.range.end.isAfter(range.start)
    })
    equal(wrong, [])
  })
}
