import { readdirSync, readFileSync } from 'node:fs'
import type { EntityType } from '../server/src/engine/article.ts'
import type { GoldDocument, GoldLine, GoldName } from './sources.ts'

const FOLDER = new URL('texts/', import.meta.url)

const TYPES: Readonly<Record<string, EntityType>> = {
  P: 'person',
  O: 'organization',
  L: 'place',
  G: 'group',
  E: 'event',
  X: 'other',
}

/** The invented texts of texts/, in order. */
export function readTexts(): GoldDocument[] {
  return readdirSync(FOLDER)
    .filter(file => file.endsWith('.txt'))
    .sort()
    .flatMap(file => parseTexts(readFileSync(new URL(file, FOLDER), 'utf8'), file.replace('.txt', '')))
}

/** The documents of a file: empty lines part them, lines that begin with "#" are comments, a name is "[P|Jane Doe]". Throws an error that names the line of any other bracket. */
export function parseTexts(file: string, name: string): GoldDocument[] {
  return file
    .split(/\n{2,}/)
    .map(block => block.split('\n').filter(line => line && !line.startsWith('#')))
    .filter(lines => lines.length > 0)
    .map((lines, n) => ({ id: `text-${name}/${n}`, lines: lines.map(line => lineOf(line, name)) }))
}

/** Whether a text is kept apart to score: every tenth. */
export function isTextKeptApart(id: string): boolean {
  return id.startsWith('text-') && Number(id.split('/')[1]) % 10 === 5
}

function lineOf(line: string, file: string): GoldLine {
  let text = ''
  const names: GoldName[] = []
  for (const part of line.split(/(\[[A-Z]\|[^[\]|]+\])/)) {
    const [, letter = '', name = ''] = /^\[([A-Z])\|([^[\]|]+)\]$/.exec(part) ?? []
    const type = TYPES[letter]
    if (type) names.push({ start: text.length, end: text.length + name.length, types: [type] })
    else if (/[[\]|]/.test(part)) throw new Error(`texts/${file}.txt: no name is written as in "${line}"`)
    text += type ? name : part
  }
  return { text, names, open: false }
}
