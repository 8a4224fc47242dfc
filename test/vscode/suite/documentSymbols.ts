import type * as vscode from 'vscode'
import { documentSymbols } from './answers.ts'
import { openSeed, seeds } from './seeds.ts'
import { equal, test } from './testing.ts'

for (const seed of seeds) {
  test(`outline: the symbols of ${seed} have names and stand within their parents`, async () => {
    const symbols = await documentSymbols((await openSeed(seed)).uri)
    if (symbols.length < 3) throw new Error(`only ${symbols.length} symbols`)
    equal(symbols.flatMap(faults), [])
  })
}

test('outline: a claim of 003 tells its source and content, its entities nested', async () => {
  const symbols = await documentSymbols((await openSeed('003')).uri)
  const claim = symbols.find(({ name }) => /official: Japan is interested in discussing cooperation/i.test(name))
  if (!claim) throw new Error(`not among ${JSON.stringify(symbols.map(({ name }) => name))}`)
  equal(
    ['Australia', 'Britain'].filter(place => !claim.children.some(({ name }) => name.includes(place))),
    [],
  )
})

test('outline: the claims stand in the order of the article', async () => {
  const starts = (await documentSymbols((await openSeed('004')).uri)).map(({ range }) => range.start)
  equal(
    starts,
    starts.toSorted((a, b) => a.compareTo(b)),
  )
})

/** What is wrong with a symbol and those nested in it. */
function faults(symbol: vscode.DocumentSymbol): string[] {
  const outside = symbol.children.filter(({ range }) => !symbol.range.contains(range))
  return [
    ...(symbol.name.trim() === '' ? [`no name at line ${symbol.range.start.line}`] : []),
    ...(symbol.range.contains(symbol.selectionRange) ? [] : [`selection of ${symbol.name} outside its range`]),
    ...outside.map(({ name }) => `${name} outside ${symbol.name}`),
    ...symbol.children.flatMap(faults),
  ]
}
