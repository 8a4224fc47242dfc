import { hoverAt } from './answers.ts'
import { openSeed, type Seed } from './seeds.ts'
import { contains, equal, test } from './testing.ts'

const expected: readonly [seed: Seed, marked: string, ...parts: string[]][] = [
  ['000', 'Fumio <|>Kishida', 'Fumio Kishida', 'person', '001_', '002_', '003_', '004_'],
  ['003', 'Fumio <|>Kishida', 'Fumio Kishida', 'person', '000_', '001_', '002_', '004_'],
  ['001', 'meet US President Joe <|>Biden', 'Joe Biden', 'person', '002_', '004_'],
  ['002', 'consisting of the U.S., <|>U.K., and', 'United Kingdom', 'place', '000_', '001_', '003_', '004_'],
  ['003', 'official said <|>Wednesday', '2024-03-06', '000_'],
  ['003', 'and <|>so will continue to strengthen', 'embassy', '000_'],
]
for (const [seed, marked, ...parts] of expected) {
  test(`hover: ${seed} "${marked}" tells ${parts.join(', ')}`, async () => {
    contains(await hoverAt(await openSeed(seed), marked), ...parts)
  })
}

test('hover: a plain word tells nothing', async () => {
  equal(await hoverAt(await openSeed('003'), 'two main <|>practical goals'), '')
})
