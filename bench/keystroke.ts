// From a keystroke to fresh colours and outline, through the language server over streams: `node bench/keystroke.ts [keystrokes]`.
// Types and deletes one character at seeded random places of a 1,000-word article that stands in a folder of five. Exits with 1 above the limit.
import { readdirSync, readFileSync } from 'node:fs'
import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver-types'
import { connect } from '../test/lsp/testClient.ts'

const LIMIT_MILLISECONDS = 15
const WORDS = 1000

const keystrokes = Number(process.argv[2] ?? 400)
const seeds = new URL('../seeds/', import.meta.url)
const texts = readdirSync(seeds)
  .filter(name => name.endsWith('.txt'))
  .map(name => readFileSync(new URL(name, seeds), 'utf8'))
const files = new Map(texts.map((text, i) => [`file:///bench/${i}.txt`, text]))
const article = `${texts.join('\n\n').match(new RegExp(`^(?:\\S+\\s+){${WORDS}}`))![0]}\n`
const lines = article.split(/\r?\n/)

const uri = 'file:///bench/article.txt'
const client = await connect({ folders: ['file:///bench'], files })
await client.open(uri, article, 'news')
await client.hover(uri, 0, 0)
let { resultId } = await client.ask<SemanticTokens>('textDocument/semanticTokens/full', uri)

const times: number[] = []
const random = seeded(2024)
for (let i = -keystrokes / 4; i < keystrokes; i++) {
  const line = Math.floor(random() * lines.length)
  const character = Math.floor(random() * lines[line]!.length)
  const at = { line, character }
  const began = performance.now()
  await client.edit(uri, at, at, 'x')
  resultId = await answers(resultId)
  if (i >= 0) times.push(performance.now() - began)
  await client.edit(uri, at, { line, character: character + 1 }, '')
  resultId = await answers(resultId)
}
times.sort((a, b) => a - b)
const at = (share: number) => times[Math.floor(times.length * share)]!
console.log(`${times.length} keystrokes in ${WORDS} words: p50 ${at(0.5).toFixed(1)} ms, p95 ${at(0.95).toFixed(1)} ms`)
await client.stop()
process.exit(at(0.95) > LIMIT_MILLISECONDS ? 1 : 0)

/** Asks for what an editor asks after a keystroke; returns the id of the new tokens. */
async function answers(previousResultId: string | undefined): Promise<string | undefined> {
  const [tokens] = await Promise.all([
    client.ask<SemanticTokens | SemanticTokensDelta>('textDocument/semanticTokens/full/delta', uri, {
      previousResultId,
    }),
    client.symbols(uri),
  ])
  return tokens.resultId
}

/** Numbers from 0 to 1, the same each time (mulberry32, Tommy Ettinger, public domain). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
