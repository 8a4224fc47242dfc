import { isObject, type Json } from '../engine/json.ts'
import type { Span } from '../engine/span.ts'
import { CodePoints } from '../engine/text/codePoints.ts'
import { textHash } from '../engine/text/textHash.ts'
import type { ExportedFile } from './exported.ts'
import type { Imported, ImportedArticle, Importer, TextOf } from './imported.ts'
import { type Facts, isLinkLabel, type Link, type Mark } from './marks.ts'
import { marksToLayers, statusOf } from './marksToLayers.ts'

/** An unknown JSON object. */
/** Collects the marks and links of one record; offsets are given in code points. */
export class RecordMarks {
  readonly marks: Mark[] = []
  readonly links: Link[] = []
  readonly #points: CodePoints
  readonly #complain: (problem: string) => void

  constructor(text: string, complain: (problem: string) => void) {
    this.#points = new CodePoints(text)
    this.#complain = complain
  }

  /** The id of a new mark; undefined, and complained of, when it has no label or does not lie in the text. */
  mark(label: unknown, start: unknown, end: unknown, facts: Facts = {}, status?: unknown): number | undefined {
    const span = this.span(start, end)
    if (!span || typeof label !== 'string' || label === '') {
      this.#complain(
        span
          ? 'a span without a label'
          : `"${start} ${end}" is no stretch of a text of ${this.#points.length} characters`,
      )
      return undefined
    }
    this.marks.push({ id: this.marks.length, label, spans: [span], facts, ...statusOf(status) })
    return this.marks.length - 1
  }

  link(from: number | undefined, to: number | undefined, label: unknown): void {
    if (from === undefined || to === undefined) this.#complain('a relation leads nowhere')
    else if (isLinkLabel(label)) this.links.push({ from, to, label })
    else this.#complain(`there is no relation "${label}"`)
  }

  span(start: unknown, end: unknown): Span | undefined {
    if (typeof start !== 'number' || typeof end !== 'number' || start >= end) return undefined
    const [from, to] = [this.#points.unitsAt(start), this.#points.unitsAt(end)]
    return from === undefined || to === undefined ? undefined : { start: from, end: to }
  }
}

/**
 * An importer of files that are JSON lines or one JSON array of records. `read` puts the marks of a record together; the text is the record's own,
 * where `textIn` has it, or that of the article it names.
 */
export function recordImporter(
  metaIn: (record: Json) => { readonly text?: unknown; readonly id?: unknown; readonly textHash?: unknown },
  read: (record: Json, marks: RecordMarks, complain: (problem: string) => void) => void,
): Importer {
  return (files: readonly ExportedFile[], textOf: TextOf): Imported => {
    const articles: ImportedArticle[] = []
    const problems: string[] = []
    for (const file of files) {
      for (const { record, line } of recordsIn(file)) {
        const complain = (problem: string) => problems.push(`${file.name}, line ${line}: ${problem}`)
        if (typeof record === 'string') {
          complain(record)
          continue
        }
        const { text: own, id, textHash: hash } = metaIn(record)
        const name = typeof id === 'string' ? { name: id } : {}
        const text =
          typeof own === 'string' ? own : textOf({ ...name, ...(typeof hash === 'string' && { textHash: hash }) })
        if (text === undefined) {
          complain('it has no text, and no article is known by its name or hash')
          continue
        }
        if (typeof own !== 'string' && typeof hash === 'string' && hash !== textHash(text)) {
          complain('the article’s text is another now, and positions alone cannot be found again')
          continue
        }
        const marks = new RecordMarks(text, complain)
        read(record, marks, complain)
        const layers = marksToLayers(marks, ({ spans: [span] }, problem) =>
          complain(`${problem}: "${text.slice(span!.start, span!.end)}"`),
        )
        articles.push({ ...name, text, layers })
      }
    }
    return { articles, problems }
  }
}

/** The records of a file with the line each begins on, or why there is none there. */
function recordsIn({ content }: ExportedFile): { readonly record: Json | string; readonly line: number }[] {
  const whole = parsed(content)
  if (Array.isArray(whole))
    return whole.map((record, index) => ({ record: isObject(record) ? record : 'not a JSON object', line: index + 1 }))
  return content.split('\n').flatMap((row, index) => {
    if (row.trim() === '') return []
    const record = parsed(row)
    return [
      { record: record === undefined ? 'not JSON' : isObject(record) ? record : 'not a JSON object', line: index + 1 },
    ]
  })
}

/** The facts of ours among the fields of an object. */
export function factsOf(fields: Json): Facts {
  const known = FACTS.flatMap(name => (typeof fields[name] === 'string' ? [[name, fields[name]] as const] : []))
  return Object.fromEntries(known)
}

const FACTS = ['entity', 'name', 'value', 'mod', 'kind', 'mode', 'modality', 'cueClass']

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
