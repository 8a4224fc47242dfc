import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cueLexicon } from '../server/src/engine/claims/cueLexicon.ts'

/**
 * Writes `server/src/engine/data/verbForms.tsv` to standard output: `node train/verbForms.ts DATA > …`. DATA holds `ud-ewt/train.conllu` and `gum/dep/*.conllu`, of
 * which the genres under CC BY are counted. The head of the present file is kept.
 */
const data = process.argv[2] ?? '.'
const engine = new URL('../server/src/engine/data/', import.meta.url)
const present = readFileSync(new URL('verbForms.tsv', engine), 'utf8')
const cues = cueLexicon(readFileSync(new URL('cues.tsv', engine), 'utf8'), '', '')

/** Penn tags of verbs as the letters of the table; nouns and adjectives are N. */
const LETTERS: Readonly<Record<string, string>> = { VBD: 'd', VBZ: 'z', VBP: 'p', VB: 'b', VBN: 'n', VBG: 'g' }
const VERBS = 'dzpbng'

const counts = new Map<string, Map<string, number>>()
const gum = join(data, 'gum', 'dep')
const files = [
  join(data, 'ud-ewt', 'train.conllu'),
  ...readdirSync(gum)
    .filter(name => /_(news|interview|academic|court)_/.test(name))
    .map(name => join(gum, name)),
]
for (const file of files)
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [id = '', form = '', , upos = '', xpos = ''] = line.split('\t')
    const word = form.toLowerCase()
    if (!/^\d+$/.test(id) || !/^[a-z]+$/.test(word)) continue
    const letter = upos === 'AUX' ? 'x' : (LETTERS[xpos] ?? (/^(NN|JJ)/.test(xpos) ? 'N' : 'o'))
    const uses = counts.get(word) ?? new Map<string, number>()
    counts.set(word, uses.set(letter, (uses.get(letter) ?? 0) + 1))
  }

const rows: string[] = []
for (const [word, uses] of counts) {
  const code = codeOf(word, uses)
  if (code) rows.push(`${word}\t${code}`)
}
const head = present.split('\n').filter(line => line.startsWith('#'))
process.stdout.write(`${[...head, ...rows.sort()].join('\n')}\n`)

/** The letters of a word, or nothing when it is hardly a verb, when its shape says as much, or when it is seldom. */
function codeOf(word: string, uses: ReadonlyMap<string, number>): string {
  const of = (letters: string) => [...letters].reduce((sum, letter) => sum + (uses.get(letter) ?? 0), 0)
  const total = [...uses.values()].reduce((sum, count) => sum + count, 0)
  const verbs = of(VERBS)
  const nominal = of('N') / total >= 0.15 ? 'N' : ''
  const reporting = cues.verbs.has(word) && total > 1 ? nominal : ''
  if (verbs === 0 || verbs / total < 0.15 || of('x') > verbs || of('o') > verbs) return reporting
  if (word.endsWith('ed') && !nominal && total < 3) return reporting
  if (word.endsWith('ing') && !nominal) return reporting
  const letters = [...VERBS].filter(letter => of(letter) / total >= 0.12).join('')
  return letters ? letters + nominal : reporting
}
