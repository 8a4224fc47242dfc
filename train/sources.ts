import { readFileSync } from 'node:fs'
import type { EntityType } from '../server/src/engine/article.ts'
import { TYPES } from '../server/src/engine/entities/tagger/tags.ts'
import type { Span } from '../server/src/engine/span.ts'
import { readGum } from './gum.ts'
import { PEOPLES, PLANETS, TITLES } from './labels.ts'

/** A name as a set annotates it: its span in its line and the types it may have. */
export interface GoldName {
  readonly start: number
  readonly end: number
  readonly types: readonly EntityType[]
}

/** An annotated document: lines with their names. */
export interface GoldDocument {
  readonly id: string
  readonly lines: readonly GoldLine[]
}

export interface GoldLine {
  readonly text: string
  readonly names: readonly GoldName[]
  /** Whether what is no name here may still be a group, an event or a work, because the set does not annotate these. */
  readonly open: boolean
  /** Where the set leaves open what stands there. */
  readonly free?: readonly Span[]
}

/** A set of the data folder, and what of it trains. */
export interface Source {
  readonly file: string
  readonly licence: string
  /** Whether every line is a document of its own: the set mixes sentences from everywhere. */
  readonly scattered: boolean
  /** Whether the set annotates persons, organisations and places only. */
  readonly namesOnly: boolean
  /** How often each of its documents is shown in a round. */
  readonly weight: number
}

/** GUM's entities are noun phrases: see {@link readGum}. */
const GUM: Source = {
  file: 'gum/dep (news, interviews)',
  licence: 'CC BY',
  scattered: false,
  namesOnly: false,
  weight: 1,
}

export const SOURCES: readonly Source[] = [
  GUM,
  {
    file: 'ner.public-domain-news',
    licence: 'text public domain, annotation CC0',
    scattered: false,
    namesOnly: false,
    weight: 2,
  },
  { file: 'ner.uner-ewt-train', licence: 'CC BY-SA 4.0', scattered: false, namesOnly: true, weight: 1 },
  { file: 'ner.uner-ewt-dev', licence: 'CC BY-SA 4.0', scattered: false, namesOnly: true, weight: 1 },
  { file: 'ner.wikigold', licence: 'CC BY 4.0', scattered: false, namesOnly: false, weight: 1 },
  {
    file: 'ner.crossner-politics-train',
    licence: 'text CC BY-SA, annotation MIT',
    scattered: true,
    namesOnly: false,
    weight: 1,
  },
  {
    file: 'ner.crossner-politics-dev',
    licence: 'text CC BY-SA, annotation MIT',
    scattered: true,
    namesOnly: false,
    weight: 1,
  },
  {
    file: 'ner.crossner-politics-test',
    licence: 'text CC BY-SA, annotation MIT',
    scattered: true,
    namesOnly: false,
    weight: 1,
  },
  {
    file: 'ner.crossner-other',
    licence: 'text CC BY-SA, annotation MIT',
    scattered: true,
    namesOnly: false,
    weight: 1,
  },
  { file: 'ner.btc', licence: 'annotation CC BY 4.0', scattered: true, namesOnly: true, weight: 1 },
  { file: 'ner.wnut17', licence: 'annotation CC BY 4.0', scattered: true, namesOnly: false, weight: 1 },
]

/** Whether a document of our own set is kept apart to score: every fifth. */
export function heldBack(id: string): boolean {
  return id.startsWith('pdn-') && Number(id.split('/')[1]) % 5 === 0
}

const MISC: readonly EntityType[] = ['group', 'event', 'other']

/** The documents of a set, with its labels brought to our guidelines: titles and articles cut from names, "misc" left open among three types, listed peoples as groups, planets as places. */
export function readSource(folder: string, source: Source): GoldDocument[] {
  if (source === GUM)
    return readGum(folder).map(({ id, lines }) => ({
      id,
      lines: lines.map(line => ({ ...line, names: withListed(line.text, line.names) })),
    }))
  const documents: GoldDocument[] = []
  for (const row of readFileSync(`${folder}/${source.file}.jsonl`, 'utf8').split('\n')) {
    if (!row) continue
    const { id, text, entities } = JSON.parse(row) as {
      id: string
      text: string
      entities: { start: number; end: number; type: string }[]
    }
    const lines: GoldLine[] = []
    let offset = 0
    let next = 0
    const sorted = [...entities].sort((a, b) => a.start - b.start)
    for (const line of text.split('\n')) {
      const names: GoldName[] = []
      for (; next < sorted.length && sorted[next]!.start < offset + line.length; next++) {
        const { start, end, type } = sorted[next]!
        if (end <= offset + line.length) names.push(cut(line, start - offset, end - offset, type))
      }
      const free = source.scattered ? handlesIn(line) : []
      lines.push({
        text: line,
        names: source.file === 'ner.public-domain-news' ? names : withListed(line, names),
        open: source.namesOnly,
        ...(free.length > 0 && { free }),
      })
      offset += line.length + 1
    }
    if (source.scattered) for (const [i, line] of lines.entries()) documents.push({ id: `${id}:${i}`, lines: [line] })
    else documents.push({ id, lines })
  }
  return documents
}

/** The accounts that posts name by their handle: the sets do not agree whether they are names. */
function handlesIn(line: string): Span[] {
  return [...line.matchAll(/@[\w-]+/g)].map(({ index, 0: handle }) => ({ start: index, end: index + handle.length }))
}

function cut(line: string, from: number, end: number, type: string): GoldName {
  let start = from
  for (;;) {
    const [word = ''] = /^[^\s]+\s+/.exec(line.slice(start, end)) ?? []
    const lower = word.trim().toLowerCase()
    if (word && (lower === 'the' || (type === 'person' && TITLES.has(lower)))) start += word.length
    else break
  }
  const known = TYPES.find(one => one === type)
  const text = line.slice(start, end)
  return { start, end, types: known ? [known] : PEOPLES.has(text) ? ['group'] : MISC }
}

/** Adds the listed peoples and planets that stand outside every name. */
function withListed(line: string, names: readonly GoldName[]): GoldName[] {
  const added: GoldName[] = []
  for (const match of line.matchAll(/[A-Z][\p{L}']+/gu)) {
    const [start, end] = [match.index, match.index + match[0].length]
    const type = PEOPLES.has(match[0]) ? 'group' : PLANETS.has(match[0]) ? 'place' : undefined
    if (type && !names.some(name => name.start < end && start < name.end)) added.push({ start, end, types: [type] })
  }
  return [...names, ...added]
}
