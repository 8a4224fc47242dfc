import { bySpan, type Span } from '../engine/span.ts'

/** An element that is to stand round a stretch of the text. */
export interface Inline extends Span {
  readonly tag: string
  readonly attributes: Attributes
  /** Becomes `xml:id`; the pieces of an element that has to be cut have it with a number and name each other. */
  readonly id?: string
}

/** Attributes by name; those without a value are left out. */
export type Attributes = Readonly<Record<string, string | undefined>>

/**
 * Each block of the text with the elements in it, as XML. Elements that cross a block's edge or each other are cut there, since XML knows nesting
 * only; the pieces point at each other with `next` and `prev`. A longer element stands outside a shorter one; of two in the same place the first is
 * outside.
 */
export function inlineXml(
  text: string,
  blocks: readonly Span[],
  elements: readonly Inline[],
  lineBreak = '\n',
): string[] {
  const sorted = [...elements].sort(bySpan)
  const pieces: Piece[][] = []
  const counts = new Map<Inline, number>()
  let from = 0
  for (const block of blocks) {
    while (from < sorted.length && sorted[from]!.end <= block.start) from++
    const inside: Piece[] = []
    for (let i = from; i < sorted.length && sorted[i]!.start < block.end; i++) {
      const element = sorted[i]!
      if (element.end > block.start)
        inside.push({
          element,
          start: Math.max(element.start, block.start),
          end: Math.min(element.end, block.end),
          part: 0,
        })
    }
    const nested = nest(inside)
    for (const piece of nested) {
      const part = (counts.get(piece.element) ?? 0) + 1
      counts.set(piece.element, part)
      piece.part = part
    }
    pieces.push(nested)
  }
  return blocks.map((block, i) => written(text, block, pieces[i]!, counts, lineBreak))
}

interface Piece extends Span {
  readonly element: Inline
  /** Which of the element's pieces, from 1. */
  part: number
}

/** The pieces in the order of their beginnings, cut so that none crosses another. */
function nest(pieces: readonly Piece[]): Piece[] {
  const done: Piece[] = []
  const open: Piece[] = []
  /** The next piece is the last here. */
  const waiting = [...pieces].sort(bySpan).reverse()
  for (let piece = waiting.pop(); piece; piece = waiting.pop()) {
    while (open.length && open.at(-1)!.end <= piece.start) open.pop()
    const limit = open.at(-1)?.end ?? piece.end
    if (piece.end > limit) {
      const rest = { ...piece, start: limit }
      let at = waiting.length
      while (at > 0 && bySpan(rest, waiting[at - 1]!) >= 0) at--
      waiting.splice(at, 0, rest)
      piece = { ...piece, end: limit }
    }
    open.push(piece)
    done.push(piece)
  }
  return done
}

function written(
  text: string,
  block: Span,
  pieces: readonly Piece[],
  counts: ReadonlyMap<Inline, number>,
  lineBreak: string,
): string {
  const open: Piece[] = []
  let xml = ''
  let at = block.start
  const goTo = (offset: number) => {
    while (open.length && open.at(-1)!.end <= offset) {
      const { end, element } = open.pop()!
      xml += `${words(text, at, end, lineBreak)}</${element.tag}>`
      at = end
    }
    xml += words(text, at, offset, lineBreak)
    at = offset
  }
  for (const piece of pieces) {
    goTo(piece.start)
    const { tag, attributes, id } = piece.element
    xml += startTag(tag, { ...idsOf(id, piece.part, counts.get(piece.element)!), ...attributes })
    open.push(piece)
  }
  goTo(block.end)
  return xml
}

function idsOf(id: string | undefined, part: number, parts: number): Attributes {
  if (id === undefined || parts === 1) return { 'xml:id': id }
  const nth = (n: number) => (n === 1 ? id : `${id}.${n}`)
  return {
    'xml:id': nth(part),
    ...(part < parts && { next: `#${nth(part + 1)}` }),
    ...(part > 1 && { prev: `#${nth(part - 1)}` }),
  }
}

function words(text: string, start: number, end: number, lineBreak: string): string {
  const escaped = escapeXml(text.slice(start, end))
  return lineBreak === '\n' ? escaped : escaped.replace(/(?:&#13;)?\n|&#13;/g, lineBreak)
}

export function startTag(tag: string, attributes: Attributes, end = '>'): string {
  const known = Object.entries(attributes).filter(([, value]) => value !== undefined)
  return `<${tag}${known.map(([name, value]) => ` ${name}="${escapeXml(value!).replace(/[\t\n]/g, char => `&#${char.charCodeAt(0)};`)}"`).join('')}${end}`
}

/** Text as it stands in XML 1.0 and HTML. Characters that XML does not allow become the replacement character. */
export function escapeXml(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/[&<>"']/g, char => `&#${char.charCodeAt(0)};`)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 leaves out
      .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '\ufffd')
      .replaceAll('\r', '&#13;')
  )
}
