import type { Location, Position, Range } from 'vscode-languageserver-types'
import type { Article } from '../engine/article.ts'
import type { Span } from '../engine/span.ts'

/** Turns offsets into lines and characters and back, as LSP counts them: UTF-16 code units, line ends `\n`, `\r\n` and `\r`. */
export class Lines {
  readonly #text: string
  readonly #starts: readonly number[]

  constructor(text: string) {
    this.#text = text
    this.#starts = lineStarts(text)
  }

  get count(): number {
    return this.#starts.length
  }

  /** Offsets outside the text count as its ends. */
  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.#text.length))
    const line = this.#lineAt(at)
    return { line, character: at - this.#starts[line]! }
  }

  /** Positions past a line's end count as its end, lines past the last as the text's end. */
  offsetAt({ line, character }: Position): number {
    if (line < 0) return 0
    if (line >= this.#starts.length) return this.#text.length
    return Math.min(this.#starts[line]! + Math.max(0, character), this.lineEnd(line))
  }

  range({ start, end }: Span): Range {
    return { start: this.positionAt(start), end: this.positionAt(end) }
  }

  lineStart(line: number): number {
    return this.#starts[line]!
  }

  /** Where the line's text ends, before its line break. */
  lineEnd(line: number): number {
    const next = this.#starts[line + 1]
    if (next === undefined) return this.#text.length
    const crlf = this.#text[next - 1] === '\n' && this.#text[next - 2] === '\r' && next - 2 >= this.#starts[line]!
    return next - (crlf ? 2 : 1)
  }

  #lineAt(offset: number): number {
    let low = 0
    let high = this.#starts.length
    while (low + 1 < high) {
      const middle = (low + high) >> 1
      if (this.#starts[middle]! <= offset) low = middle
      else high = middle
    }
    return low
  }
}

/** The lines of an article, counted once. */
export function linesOf(article: Article): Lines {
  let lines = counted.get(article)
  if (!lines) {
    lines = new Lines(article.text)
    counted.set(article, lines)
  }
  return lines
}

/** Where a span of an article stands. */
export function locationOf(uri: string, article: Article, span: Span): Location {
  return { uri, range: linesOf(article).range(span) }
}

const counted = new WeakMap<Article, Lines>()

function lineStarts(text: string): number[] {
  const starts = [0]
  let cr = text.indexOf('\r')
  let lf = text.indexOf('\n')
  while (cr >= 0 || lf >= 0) {
    const isLf = cr < 0 || (lf >= 0 && lf < cr)
    const end = isLf ? lf : cr
    const next = !isLf && lf === cr + 1 ? lf + 1 : end + 1
    starts.push(next)
    if (lf >= 0 && lf < next) lf = text.indexOf('\n', next)
    if (cr >= 0 && cr < next) cr = text.indexOf('\r', next)
  }
  return starts
}
