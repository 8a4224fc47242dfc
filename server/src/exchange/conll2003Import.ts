import type { Span } from '../engine/span.ts'
import { alignTokens } from './alignTokens.ts'
import type { ExportedFile } from './exported.ts'
import type { Imported, ImportedArticle, ImportedMention, ImportedTag, TextOf } from './imported.ts'
import { isBroad, typeOf } from './labels.ts'

/**
 * The entities in files of the CoNLL-2003 form, each laid over the article of its name: a token a line, its tag in the last column, in IOB2, IOB1 or
 * IOBES. The tokens are aligned with the article's text; a name of which one does not stand there is left out and said.
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
  const sentences = sentencesIn(content, complain)
  const places = alignTokens(
    sentences.map(rows => rows.map(({ form }) => form)),
    text,
  )
  const lost: Row[] = []
  let next = 0
  for (const sentence of sentences) {
    const rows = sentence.map(row => ({ row, span: places[next++] }))
    for (const { label, pieces } of namesIn(rows, complain)) {
      const missing = pieces.find(({ span }) => !span)
      const span = { start: pieces[0]!.span?.start ?? 0, end: pieces.at(-1)!.span?.end ?? 0 }
      const type = typeOf(label)
      if (missing)
        complain(missing.row.line, `"${missing.row.form}" does not stand there in the article, its name is left out`)
      else if (type) entities.push({ ...span, type, ...(isBroad(label) && { isBroad: true }) })
      else tags.push({ ...span, label })
    }
    lost.push(...rows.flatMap(({ row, span }) => (span || row.tag !== 'O' ? [] : [row])))
  }
  const [first, ...others] = lost
  if (first)
    complain(
      first.line,
      `"${first.form}" does not stand there in the article${others.length > 0 ? `; ${others.length} more without a tag do not` : ''}`,
    )
  return { entities, tags }
}

interface PlacedRow {
  readonly row: Row
  readonly span: Span | undefined
}

interface Name {
  readonly label: string
  readonly pieces: PlacedRow[]
}

/** The names in a sentence by their tags. */
function namesIn(rows: readonly PlacedRow[], complain: Complain): Name[] {
  const names: Name[] = []
  let open: Name | undefined
  for (const piece of rows) {
    const { line, tag } = piece.row
    const [position, label] = splitTag(tag)
    const isTag = position === 'O' || ('BIES'.includes(position) && label !== '')
    if (!isTag) complain(line, `"${tag}" is no tag`)
    if (!isTag || position === 'O') open = undefined
    else if (open?.label === label && (position === 'I' || position === 'E')) open.pieces.push(piece)
    else {
      open = { label, pieces: [piece] }
      names.push(open)
    }
  }
  return names
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

function splitTag(tag: string): [string, string] {
  const dash = tag.indexOf('-')
  return dash < 0 ? [tag, ''] : [tag.slice(0, dash), tag.slice(dash + 1)]
}
