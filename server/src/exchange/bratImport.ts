import type { Span } from '../engine/span.ts'
import { onlyPlaceOf } from '../engine/text/anchor.ts'
import { CodePoints } from '../engine/text/codePoints.ts'
import type { ExportedFile } from './exported.ts'
import type { Imported, ImportedArticle, ImportedNote, ImportedTag, TextOf } from './imported.ts'
import { isLinkLabel, type Link, type Mark } from './marks.ts'
import { marksToLayers, statusOf } from './marksToLayers.ts'

/**
 * The annotations in brat's `.ann` files, each with the `.txt` beside it or else the article of its name. Text-bound annotations, events, relations,
 * attributes and notes are read, what an annotator has noted on an annotation as a note on its words; equivalences and normalizations are passed over. Fragments with nothing but line breaks between them are one stretch.
 */
export function fromBrat(files: readonly ExportedFile[], textOf: TextOf): Imported {
  const texts = new Map(
    files.filter(({ name }) => name.endsWith('.txt')).map(({ name, content }) => [stemOf(name), content]),
  )
  const articles: ImportedArticle[] = []
  const problems: string[] = []
  for (const { name: file, content } of files) {
    if (!file.endsWith('.ann')) continue
    const name = stemOf(file)
    const text = texts.get(name) ?? textOf({ name })
    if (text === undefined) problems.push(`${file}: there is no .txt beside it, nor just one article of that name`)
    else
      articles.push({
        name,
        text,
        layers: layersIn(content, text, (line, problem) => problems.push(`${file}, line ${line}: ${problem}`)),
      })
  }
  return { articles, problems }
}

type Complain = (line: number, problem: string) => void

interface ReadMark extends Mark {
  readonly facts: Record<string, string>
  status?: Mark['status'] & string
  readonly line: number
}

function layersIn(content: string, text: string, complain: Complain) {
  const points = new CodePoints(text)
  const marks = new Map<string, ReadMark>()
  const events = new Map<
    string,
    { readonly trigger: string; readonly roles: readonly [string, string][]; readonly line: number }
  >()
  const links: Link[] = []
  const tags: ImportedTag[] = []
  const notes: ImportedNote[] = []
  const later: (() => void)[] = []
  for (const [index, row] of content.split(/\r?\n/).entries()) {
    const line = index + 1
    const [id = '', fields = '', ...columns] = row.split('\t')
    const rest = columns.join('\t')
    const words = fields.trim().split(' ')
    if (id.startsWith('T')) {
      const spans = spansIn(fields, rest, text, points)
      if (typeof spans === 'string') complain(line, spans)
      else if (marks.has(id)) complain(line, `${id} is there twice; the first one holds`)
      else marks.set(id, { id: marks.size, label: words[0]!, spans, facts: {}, line })
    } else if (id.startsWith('E')) {
      const [[, trigger = ''] = [], ...roles] = words.map(word => word.split(':') as [string, string])
      events.set(id, { trigger, roles, line })
    } else if (id.startsWith('R')) {
      const [label = '', from = '', to = ''] = words.map(word => word.slice(word.indexOf(':') + 1))
      later.push(() => {
        const ends = [marks.get(from), marks.get(to)]
        if (ends[0] && ends[1] && isLinkLabel(label)) links.push({ from: ends[0].id, to: ends[1].id, label })
        else complain(line, ends[0] && ends[1] ? `there is no relation "${label}"` : 'the relation leads nowhere')
      })
    } else if (id.startsWith('A') || id.startsWith('M')) {
      const [name = '', of = '', value = ''] = words
      later.push(() => note(of, { [name.slice(0, 1).toLowerCase() + name.slice(1)]: value }, line))
    } else if (id.startsWith('#') && fields.startsWith('AnnotatorNotes ')) {
      later.push(() => remark(words[1] ?? '', rest.trim(), line))
    }
  }
  const attributions = new Map<string, ReadMark>()
  const taken = new Set<ReadMark>()
  for (const [id, { trigger, roles, line }] of events) {
    const parts = roles.flatMap(([role, target]) => {
      const mark = marks.get(target)
      if (!mark) complain(line, `${id} has ${role} ${target}, which is not there`)
      return mark ? [{ role: role.replace(/\d+$/, ''), mark }] : []
    })
    marks.delete(trigger)
    const first = (parts.find(({ role }) => role === 'Cue') ?? parts.find(({ role }) => role === 'Content'))?.mark
    if (!first) {
      complain(line, `${id} has neither cue nor content`)
      continue
    }
    const own: ReadMark = taken.has(first) ? { ...first, id: -attributions.size - 1, facts: {} } : first
    if (own !== first) marks.set(id, own)
    taken.add(first)
    attributions.set(id, own)
    for (const { role, mark } of parts)
      if (mark !== first && isLinkLabel(role)) links.push({ from: own.id, to: mark.id, label: role })
  }
  function note(of: string, facts: Record<string, string>, line: number) {
    const mark = attributions.get(of) ?? marks.get(of)
    if (!mark) return complain(line, `it is about ${of}, which is not there`)
    const { status, ...others } = facts
    Object.assign(mark, statusOf(status))
    Object.assign(mark.facts, others)
  }
  /** What an annotator's note says: facts of ours, and whatever else somebody has noted. */
  function remark(of: string, words: string, line: number) {
    const mark = attributions.get(of) ?? marks.get(of)
    const span = mark && { start: mark.spans[0]!.start, end: mark.spans.at(-1)!.end }
    if (span && (mark.label === 'Note' || mark.label === 'Tag')) {
      marks.delete(of)
      if (mark.label === 'Tag') tags.push({ ...span, label: words, isTag: true })
      else notes.push({ ...span, text: words })
      return
    }
    const { facts, text } = factsIn(words)
    note(of, facts, line)
    if (span && text !== '') notes.push({ ...span, text })
  }
  for (const act of later) act()
  const layers = marksToLayers({ marks: [...marks.values()], links }, (mark, problem) =>
    complain((mark as ReadMark).line, problem),
  )
  return { ...layers, tags: [...layers.tags, ...tags], notes }
}

/** The stretches in "Type 0 5;7 9", or why there are none. Where the words of the line stand elsewhere, they are looked for, unless they are in pieces. */
function spansIn(fields: string, words: string, text: string, points: CodePoints): Span[] | string {
  const space = fields.indexOf(' ')
  if (space < 0) return 'it has no offsets'
  const pieces: Span[] = []
  for (const pair of fields.slice(space + 1).split(';')) {
    const [start = Number.NaN, end = Number.NaN] = pair.trim().split(' ').map(Number)
    const [from, to] = [points.unitsAt(start), points.unitsAt(end)]
    if (from === undefined || to === undefined || from >= to)
      return `"${pair}" is no stretch of a text of ${points.length} characters`
    pieces.push({ start: from, end: to })
  }
  const there = pieces.map(({ start, end }) => text.slice(start, end)).join(' ')
  if (words !== '' && words.trim() !== there.trim()) {
    const moved = pieces.length === 1 ? onlyPlaceOf(words, text) : undefined
    if (moved !== undefined) return [{ start: moved, end: moved + words.length }]
    return `it is about "${words}", but "${there}" stands there`
  }
  const spans: Span[] = []
  for (const piece of pieces) {
    const last = spans.at(-1)
    if (last && piece.start >= last.end && /^[\r\n]*$/.test(text.slice(last.end, piece.start)))
      spans[spans.length - 1] = { start: last.start, end: piece.end }
    else spans.push(piece)
  }
  return spans
}

/** What a note says in our own form, "entity: …; value: …", and the rest. */
function factsIn(note: string): { readonly facts: Record<string, string>; readonly text: string } {
  const facts: Record<string, string> = {}
  const pieces = note.split('; ')
  while (pieces.length > 0) {
    const [, name, fact] = FACT.exec(pieces[0]!) ?? []
    if (name === undefined || fact === undefined) break
    facts[name] = fact
    pieces.shift()
  }
  return { facts, text: pieces.join('; ') }
}

const FACT = /^(entity|name|value|mod): (.*)$/s

/** The path without the ending: folders may hold files of the same name. */
function stemOf(file: string): string {
  return file.replace(/\.(ann|txt)$/, '')
}
