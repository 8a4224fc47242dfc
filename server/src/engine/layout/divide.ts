import type { DateOrder } from '../dates/calendarDate.ts'
import type { Block } from './blocks.ts'
import { furnitureOf } from './boilerplate.ts'
import { isAuthorLine, isBiography, isByline } from './byline.ts'
import { datelineOf } from './dateline.ts'
import { isProse, mayBeHeading, mayBeHeadline, mayBeStandfirst } from './headline.ts'
import type { LayoutKnowledge } from './layoutKnowledge.ts'
import type { FoundDate, Piece } from './piece.ts'
import { dateLineOf } from './published.ts'
import { isSourceLine } from './sourceLine.ts'

/** The parts of an article and the date it bears. */
export interface Division {
  readonly pieces: readonly Piece[]
  readonly date?: FoundDate
}

/** Says of every block of an article what it is: the head from the top down until the body begins, the tail from the end up, then what stands between. */
export function divide(blocks: readonly Block[], knowledge: LayoutKnowledge, order?: DateOrder): Division {
  const article = new Dividing(blocks, knowledge, order)
  article.markFurniture()
  article.readHead()
  article.readTail()
  article.readBody()
  return { pieces: article.pieces(), ...(article.date && { date: article.date }) }
}

/** The head of an article has no more blocks than this, nor has its tail. */
const HEAD = 14
const TAIL = 25

class Dividing {
  readonly #blocks: readonly Block[]
  readonly #knowledge: LayoutKnowledge
  readonly #order: DateOrder | undefined
  readonly #kinds: (Piece['kind'] | undefined)[]
  /** Datelines that share a block with what follows. */
  readonly #datelines = new Map<number, Piece & { readonly rest: number }>()
  #published: FoundDate | undefined
  #updated: FoundDate | undefined
  #body = 0

  constructor(blocks: readonly Block[], knowledge: LayoutKnowledge, order: DateOrder | undefined) {
    this.#blocks = blocks
    this.#knowledge = knowledge
    this.#order = order
    this.#kinds = new Array(blocks.length)
  }

  get date(): FoundDate | undefined {
    return this.#published ?? this.#updated
  }

  markFurniture(): void {
    const lastProse = this.#blocks.findLastIndex(block => isProse(block))
    let prose = false
    for (const [i, block] of this.#blocks.entries()) {
      prose ||= isProse(block)
      if (this.#kinds[i]) continue
      const furniture = furnitureOf(block.text, this.#knowledge.furniture, i === 0)
      if (!furniture) continue
      this.#kinds[i] = 'boilerplate'
      if (furniture.opensList && prose) this.#markList(i + 1, i > lastProse)
    }
  }

  /** The short lines below a line such as "Most Read": to the end of the text when no prose follows, else to the next blank line. */
  #markList(from: number, last: boolean): void {
    for (let i = from; i < this.#blocks.length; i++) {
      const block = this.#blocks[i]!
      if (isProse(block) || (block.afterBlank && !last)) return
      if (!isByline(block.text) && !isSourceLine(block.text, this.#knowledge.agencies)) this.#kinds[i] = 'boilerplate'
    }
  }

  readHead(): void {
    let headline = -1
    const blocks = this.#blocks
    const opening = this.#opening()
    for (let i = 0; i < blocks.length && i < HEAD; i++) {
      if (this.#kinds[i] === 'boilerplate') continue
      const block = blocks[i]!
      const kind = this.#signOf(block) ?? this.#dateline(i, headline >= 0)
      if (kind) {
        this.#kinds[i] = kind
        if (kind === 'headline') headline = i
      } else if (this.#datelines.has(i)) {
        this.#body = i
        return
      } else if (
        headline < 0 &&
        (mayBeHeadline(block) || (i < opening && block.text.length <= 200)) &&
        this.#proseFollows(i)
      ) {
        this.#kinds[i] = 'headline'
        headline = i
      } else if (headline >= 0 && this.#isAuthor(i)) this.#kinds[i] = 'byline'
      else if (headline >= 0 && this.#isStandfirst(i, i < opening)) this.#kinds[i] = 'standfirst'
      else {
        this.#body = i
        return
      }
    }
    this.#body = Math.min(blocks.length, HEAD)
  }

  /** The block that a dateline with a place or an agency opens, so that what is above it is the head; 0 when there is none near the top. */
  #opening(): number {
    for (let i = 0; i < Math.min(this.#blocks.length, 5); i++) {
      const { text } = this.#blocks[i]!
      const found = datelineOf(text, this.#knowledge, this.#order)
      if (found && !found.bare && text.length - found.rest > 100) return i
    }
    return 0
  }

  /** Byline, source line or a line that is a date. */
  #signOf(block: Block, inTail = false): Piece['kind'] | undefined {
    const dated = dateLineOf(block.text, this.#order)
    if (dated && !(inTail && dated.source === 'dateline')) {
      this.#bear(dated.date, block.start, dated.source, dated.updated)
      return dated.source
    }
    if (isSourceLine(block.text, this.#knowledge.agencies)) return 'source'
    if (!isByline(block.text)) return undefined
    const written = /\d{4}/.test(block.text) ? dateIn(block.text, this.#order) : undefined
    this.#bear(written?.date, block.start, 'byline', written?.updated ?? false)
    return 'byline'
  }

  /** A dateline that is the whole block, or stands before a headline or the body, which then begins. */
  #dateline(i: number, hasHeadline: boolean): Piece['kind'] | undefined {
    const block = this.#blocks[i]!
    const found = datelineOf(block.text, this.#knowledge, this.#order)
    if (!found || (this.#datelines.size > 0 && !found.bare && found.rest >= block.text.length)) return undefined
    this.#bear(found.date, block.start, 'dateline', false)
    if (found.rest >= block.text.length && found.end === block.text.length) return 'dateline'
    const rest = { ...block, start: block.start + found.rest, text: block.text.slice(found.rest) }
    this.#datelines.set(i, {
      kind: 'dateline',
      start: block.start + found.start,
      end: block.start + found.end,
      rest: rest.start,
    })
    if (rest.text === '') return 'dateline'
    return found.bare && !hasHeadline && mayBeHeadline(rest) && this.#proseFollows(i) ? 'headline' : undefined
  }

  #bear(
    date: { start: number; end: number; value: string } | undefined,
    by: number,
    source: FoundDate['source'],
    updated: boolean,
  ): void {
    if (!date) return
    const borne = { value: date.value, source, start: by + date.start, end: by + date.end }
    if (updated) this.#updated ??= borne
    else this.#published ??= borne
  }

  /** Whether a paragraph of prose stands in the next blocks, so that what is above it can be a head. */
  #proseFollows(i: number): boolean {
    return this.#blocks
      .slice(i + 1, i + 9)
      .some((block, n) => this.#kinds[i + 1 + n] !== 'boilerplate' && isProse(block))
  }

  #isAuthor(i: number): boolean {
    return this.#proseFollows(i) && isAuthorLine(this.#blocks[i]!.text)
  }

  #isStandfirst(i: number, inHead: boolean): boolean {
    const block = this.#blocks[i]!
    if (block.heading > 0 || this.#kinds.includes('standfirst') || !this.#proseFollows(i)) return false
    if (mayBeStandfirst(block) || (inHead && block.text.length <= 350)) return true
    const next = this.#blocks.slice(i + 1, HEAD).find((_, n) => this.#kinds[i + 1 + n] !== 'boilerplate')
    if (!next || block.text.length > 350) return false
    return isByline(next.text) || dateLineOf(next.text, this.#order) !== undefined
  }

  readTail(): void {
    const blocks = this.#blocks
    for (let i = blocks.length - 1; i > this.#body && i >= blocks.length - TAIL; i--) {
      if (this.#kinds[i] === 'boilerplate') continue
      const text = blocks[i]!.text
      const above = blocks[i - 1]!.text
      const sign = this.#signOf(blocks[i]!, true)
      if (sign) this.#kinds[i] = sign
      else if (isAuthorLine(text) && this.#standsApart(i)) this.#kinds[i] = 'byline'
      else if (isBiography(text, i - 1 > this.#body && isAuthorLine(above) ? above : undefined))
        this.#kinds[i] = 'boilerplate'
      else return
    }
  }

  /** Whether a name alone may be the author's: everything below it is read as tail already; as the last line it stands apart. */
  #standsApart(i: number): boolean {
    return i + 1 < this.#blocks.length || this.#blocks[i]!.afterBlank
  }

  readBody(): void {
    for (let i = this.#body; i < this.#blocks.length; i++) {
      if (this.#kinds[i] || this.#datelines.has(i)) continue
      const next = this.#blocks[i + 1]
      const heading =
        next && !this.#kinds[i + 1] && mayBeHeading(this.#blocks[i]!) && (isProse(next) || this.#blocks[i]!.heading > 0)
      this.#kinds[i] = heading ? 'heading' : 'body'
    }
  }

  pieces(): Piece[] {
    const pieces: Piece[] = []
    for (const [i, { start, end }] of this.#blocks.entries()) {
      const dateline = this.#datelines.get(i)
      if (dateline) pieces.push({ kind: 'dateline', start: dateline.start, end: dateline.end })
      const from = dateline?.rest ?? start
      if (from < end) pieces.push({ kind: this.#kinds[i] ?? 'body', start: from, end })
    }
    return pieces
  }
}

/** The date after a byline: "By Maria Keller | March 6, 2024". */
function dateIn(text: string, order: DateOrder | undefined): ReturnType<typeof dateLineOf> {
  for (const match of text.matchAll(/[|•·–—,]|\b(?:published|updated|posted)\b/gi)) {
    const found = dateLineOf(text.slice(match.index), order)
    if (!found) continue
    return found.date
      ? { ...found, date: { ...found.date, start: found.date.start + match.index, end: found.date.end + match.index } }
      : found
  }
  return undefined
}
