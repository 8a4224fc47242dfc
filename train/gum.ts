import { readdirSync, readFileSync } from 'node:fs'
import type { EntityType } from '../server/src/engine/article.ts'
import { PEOPLES, TITLES } from './labels.ts'
import type { GoldDocument, GoldLine, GoldName } from './sources.ts'

const TYPES: Readonly<Record<string, readonly EntityType[]>> = {
  person: ['person'],
  place: ['place'],
  organization: ['organization'],
  event: ['event'],
  object: ['other'],
  abstract: ['other', 'event'],
}

/** The tokens of a sentence with the spans of its entities, from the CoNLL-U of GUM. */
interface Word {
  readonly form: string
  readonly upos: string
  readonly head: number
  readonly start: number
  readonly end: number
}

/**
 * GUM's news and interviews. Its entities are whole noun phrases: a name is the run of proper nouns around the head of one, of/the/and between them; proper nouns in no
 * such run may be anything.
 */
export function readGum(folder: string): GoldDocument[] {
  return readdirSync(`${folder}/gum/dep`)
    .filter(file => /^GUM_(news|interview)_.*\.conllu$/.test(file))
    .sort()
    .map(file => ({
      id: file.replace('.conllu', ''),
      lines: readFileSync(`${folder}/gum/dep/${file}`, 'utf8')
        .split('\n\n')
        .flatMap(sentence => readLine(sentence) ?? []),
    }))
}

function readLine(sentence: string): GoldLine | undefined {
  const text = /^# text = (.*)$/m.exec(sentence)?.[1]
  if (!text) return undefined
  const words: Word[] = []
  const spans: { type: string; first: number; last: number }[] = []
  const open: { id: string; type: string; first: number }[] = []
  let at = 0
  for (const row of sentence.split('\n')) {
    const cells = row.split('\t')
    if (!/^\d+$/.test(cells[0]!)) continue
    const form = cells[1]!
    const start = text.indexOf(form, at)
    if (start < 0) return undefined
    at = start + form.length
    words.push({ form, upos: cells[3]!, head: Number(cells[6]), start, end: at })
    const index = words.length - 1
    for (const part of /(?:^|\|)Entity=([^|]*)/.exec(cells[9]!)?.[1]?.match(/\([^()]*\)?|[^()]+\)/g) ?? []) {
      const opens = part.startsWith('(')
      const [id = '', type = ''] = part.replace(/[()]/g, '').split('-')
      if (opens && part.endsWith(')')) spans.push({ type, first: index, last: index })
      else if (opens) open.push({ id, type, first: index })
      else {
        const i = open.findLastIndex(one => one.id === id)
        if (i >= 0) spans.push({ ...open.splice(i, 1)[0]!, last: index })
      }
    }
  }
  const names: GoldName[] = []
  const covered = new Set<number>()
  for (const { type, first, last } of spans.sort((a, b) => b.last - b.first - (a.last - a.first))) {
    const core = properCore(words, first, last)
    const types = TYPES[type]
    if (!core || !types) continue
    if (type === 'person') core.first = afterTitle(words, core.first, core.last)
    if (core.first > core.last || covered.has(core.first) || covered.has(core.last)) continue
    for (let i = core.first; i <= core.last; i++) covered.add(i)
    const { start } = words[core.first]!
    const { end } = words[core.last]!
    names.push({ start, end, types: PEOPLES.has(text.slice(start, end)) ? ['group'] : types })
  }
  const free = words
    .filter(
      ({ upos, form }, i) =>
        upos === 'PROPN' && !covered.has(i) && !CALENDAR.test(form) && !TITLES.has(form.toLowerCase()),
    )
    .map(({ start, end }) => ({ start, end }))
  return { text, names: names.sort((a, b) => a.start - b.start), open: true, free }
}

const CALENDAR =
  /^(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^(January|February|March|April|June|July|August|September|October|November|December)$/

/** Where the name begins behind its titles; past `last` when nothing else is there ("Secretary of State"). */
function afterTitle(words: readonly Word[], first: number, last: number): number {
  let from = first
  for (let i = first; i <= last; i++) if (TITLES.has(words[i]!.form.toLowerCase())) from = i + 1
  return words[from]?.form === 'of' ? last + 1 : from
}

/** The run of proper nouns around the head of a phrase; undefined when the head is no proper noun or what stands there is a title. */
function properCore(words: readonly Word[], first: number, last: number): { first: number; last: number } | undefined {
  const head = words.findIndex(
    (word, i) => i >= first && i <= last && (word.head === 0 || word.head - 1 < first || word.head - 1 > last),
  )
  if (head < 0 || words[head]!.upos !== 'PROPN') return undefined
  const proper = (i: number) =>
    i >= first &&
    i <= last &&
    (words[i]!.upos === 'PROPN' || /^(\p{Lu}.*|-)$/u.test(words[i]!.form)) &&
    words[i]!.form !== 'The'
  let [from, to] = [head, head]
  while (proper(from - 1)) from--
  for (;;) {
    if (proper(to + 1)) to++
    else if (/^(of|and|for|the|&)$/.test(words[to + 1]?.form ?? '') && proper(to + 2)) to += 2
    else if (words[to + 1]?.form === 'of' && words[to + 2]?.form === 'the' && proper(to + 3)) to += 3
    else break
  }
  while (from < to && words[from]!.form === '-') from++
  while (from < to && words[to]!.form === '-') to--
  return from <= to ? { first: from, last: to } : undefined
}
