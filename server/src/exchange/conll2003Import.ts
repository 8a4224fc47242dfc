import type { Span } from '../engine/span.ts'
import type { ExportedFile } from './exported.ts'
import type { Imported, ImportedArticle, ImportedMention, ImportedTag, TextOf } from './imported.ts'
import { typeOf } from './labels.ts'

/**
 * The entities in files of the CoNLL-2003 form, each laid over the article of its name: a token a line, its tag in the last column, in IOB2, IOB1 or
 * IOBES. The tokens are looked for in the article's text one after the other; what stands between them there may be left out in the file.
 */
export function fromConll2003(files: readonly ExportedFile[], textOf: TextOf): Imported {
  const articles: ImportedArticle[] = []
  const problems: string[] = []
  for (const { name: file, content } of files) {
    const name = file.replace(/\.[^./\\]+$/, '')
    const text = textOf({ name })
    if (text === undefined) problems.push(`${file}: there is no article of that name to lay it over, or more than one`)
    else {
      const complain = (line: number, problem: string) => problems.push(`${file}, line ${line}: ${problem}`)
      articles.push({
        name,
        text,
        layers: { dates: [], quotations: [], claims: [], notes: [], ...entitiesIn(content, text, complain) },
      })
    }
  }
  return { articles, problems }
}

interface Row {
  readonly line: number
  readonly form: string
  readonly tag: string
}

type Complain = (line: number, problem: string) => void

function entitiesIn(content: string, text: string, complain: Complain) {
  const entities: ImportedMention[] = []
  const tags: ImportedTag[] = []
  let open: (Span & { readonly label: string }) | undefined
  const close = () => {
    const type = open && typeOf(open.label)
    if (open && type) entities.push({ start: open.start, end: open.end, type })
    else if (open) tags.push({ start: open.start, end: open.end, label: open.label })
    open = undefined
  }
  let at = 0
  for (const sentence of sentencesIn(content, complain)) {
    for (const [index, span] of placesOf(sentence, text, at).entries()) {
      const { line, form, tag } = sentence[index]!
      const [position, label] = splitTag(tag)
      const goesOn = open !== undefined && open.label === label && (position === 'I' || position === 'E')
      if (!goesOn) close()
      if (!span) complain(line, `"${form}" does not stand in the article after what went before`)
      else if (position !== 'O' && (!'BIES'.includes(position) || label === '')) complain(line, `"${tag}" is no tag`)
      else if (position !== 'O') open = { start: open?.start ?? span.start, end: span.end, label }
      if (span) at = span.end
    }
    close()
  }
  return { entities, tags }
}

/** The rows of the first document, by sentence. */
function sentencesIn(content: string, complain: Complain): Row[][] {
  const sentences: Row[][] = [[]]
  let documents = 0
  for (const [index, row] of content.split(/\r?\n/).entries()) {
    const columns = row.trim().split(/[ \t]+/)
    const form = columns[0]!
    if (form === '-DOCSTART-' && ++documents > 1) {
      complain(index + 1, 'a second document begins; only the first in a file can be laid over an article')
      break
    }
    if (form === '' || form === '-DOCSTART-') sentences.push([])
    else if (columns.length < 2) complain(index + 1, `"${form}" has no tag`)
    else sentences.at(-1)!.push({ line: index + 1, form, tag: columns.at(-1)! })
  }
  return sentences
}

/**
 * Where the tokens of a sentence stand: together, with nothing but white space between them, or else one by one wherever they come next; undefined for
 * one that does not come.
 */
function placesOf(rows: readonly Row[], text: string, from: number): (Span | undefined)[] {
  if (rows.length === 0) return []
  const first = rows[0]!.form
  for (let start = text.indexOf(first, from); start >= 0; start = text.indexOf(first, start + 1)) {
    const together = placesAt(rows, text, start)
    if (together) return together
  }
  let at = from
  return rows.map(({ form }) => {
    const start = text.indexOf(form, at)
    if (start < 0) return undefined
    at = start + form.length
    return { start, end: at }
  })
}

function placesAt(rows: readonly Row[], text: string, start: number): Span[] | undefined {
  const places: Span[] = []
  let at = start
  for (const { form } of rows) {
    while (at < text.length && SPACE.test(text[at]!)) at++
    if (!text.startsWith(form, at)) return undefined
    places.push({ start: at, end: at + form.length })
    at += form.length
  }
  return places
}

const SPACE = /\s/

function splitTag(tag: string): [string, string] {
  const dash = tag.indexOf('-')
  return dash < 0 ? [tag, ''] : [tag.slice(0, dash), tag.slice(dash + 1)]
}
