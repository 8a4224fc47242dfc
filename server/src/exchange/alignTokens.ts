import type { Span } from '../engine/span.ts'

/**
 * Where the tokens of sentences stand in a text, in order; undefined for those that do not stand where they should. White space counts for nothing. Where a
 * token is another than what the text goes on with, the tokens after it are looked for: those of a sentence together, first nearby, further on only if
 * nothing else there is like them. What was left out of the tokens, and what was left out of the text, is passed over so; nothing is guessed.
 */
export function alignTokens(sentences: readonly (readonly string[])[], text: string): (Span | undefined)[] {
  return new Alignment(sentences, text).places()
}

class Alignment {
  readonly #tokens: readonly string[]
  /** Of every token the first of its sentence, and the one after its last. */
  readonly #from: number[] = []
  readonly #to: number[] = []
  /** The text without white space, and where each of its code units stands in the text. */
  readonly #text: string
  readonly #offsets: readonly number[]
  readonly #starts: (number | undefined)[] = []

  constructor(sentences: readonly (readonly string[])[], text: string) {
    this.#tokens = sentences.flat().map(token => token.replace(/\s+/g, ''))
    let next = 0
    for (const { length } of sentences) {
      for (let n = 0; n < length; n++) {
        this.#from.push(next)
        this.#to.push(next + length)
      }
      next += length
    }
    this.#offsets = [...text.matchAll(/\S/g)].map(({ index }) => index)
    this.#text = text.replace(/\s+/g, '')
  }

  places(): (Span | undefined)[] {
    let at = 0
    for (let i = 0; i < this.#tokens.length; ) {
      if (this.#stand(i, i + 1, at)) {
        this.#starts[i] = at
        at += this.#tokens[i++]!.length
        continue
      }
      while (i > 0 && this.#starts[i - 1] !== undefined && this.#endsInWord(i - 1)) {
        at = this.#starts[--i]!
        this.#starts[i] = undefined
      }
      const found = this.#goesOn(i, at)
      if (found) {
        if (found.token === i) this.#moveSentence(i, found.at)
        i = found.token
        at = found.at
      } else i += MOST_LOST
    }
    return this.#tokens.map((token, i) => this.#place(this.#starts[i], token.length))
  }

  /** The token that the text goes on with behind `at`, and where: with the least of both passed over. */
  #goesOn(i: number, at: number): { readonly token: number; readonly at: number } | undefined {
    let best: { readonly token: number; readonly at: number; readonly cost: number } | undefined
    let lost = 0
    for (let token = i; token < Math.min(i + MOST_LOST, this.#tokens.length); token++) {
      const start = this.#startOf(token, at, lost)
      const cost = lost + (start ?? 0) - at
      if (start !== undefined && (!best || cost < best.cost)) best = { token, at: start, cost }
      lost += this.#tokens[token]!.length
    }
    return best
  }

  /** Where a token and those behind it in its sentence stand together, near or in that place only. */
  #startOf(token: number, at: number, lost: number): number | undefined {
    let run = ''
    let start: number | undefined = at
    for (let next = token; next < this.#to[token]!; next++) {
      run += this.#tokens[next]
      const enough = run.length >= LEAST && next > token
      if (!enough && next + 1 < this.#to[token]!) continue
      start = this.#find(run, token, next + 1, start)
      if (start === undefined) return undefined
      if (enough && start - at <= lost + NEAR) return start
      if (this.#find(run, token, next + 1, start + 1) === undefined) return start
      if (next - token > MOST_LOOKED_AT) return undefined
    }
    return undefined
  }

  /** Where the tokens from one to another stand together next. */
  #find(run: string, from: number, to: number, at: number): number | undefined {
    let start = this.#text.indexOf(run, at)
    while (start >= 0 && !this.#stand(from, to, start)) start = this.#text.indexOf(run, start + 1)
    return start < 0 ? undefined : start
  }

  /** Whether the tokens from one to another stand together there, each without white space in it. */
  #stand(from: number, to: number, at: number): boolean {
    let start = at
    for (let i = from; i < to; i++) {
      const { length } = this.#tokens[i]!
      if (!this.#text.startsWith(this.#tokens[i]!, start)) return false
      if (length > 0 && this.#offsets[start + length - 1]! - this.#offsets[start]! >= length) return false
      start += length
    }
    return true
  }

  /** The tokens of the sentence before one, if they stand right before it too: what they were taken for is like the beginning of the sentence only. */
  #moveSentence(token: number, at: number): void {
    const first = this.#from[token]!
    const before = this.#tokens.slice(first, token)
    let start = at - before.reduce((sum, { length }) => sum + length, 0)
    if (start < 0 || !this.#stand(first, token, start)) return
    for (const [n, { length }] of before.entries()) {
      this.#starts[first + n] = start
      start += length
    }
  }

  /** Whether the text has a letter right behind a token that ends with one. */
  #endsInWord(i: number): boolean {
    const end = this.#starts[i]! + this.#tokens[i]!.length
    const joined = this.#offsets[end] === this.#offsets[end - 1]! + 1
    return joined && WORD.test(this.#text[end]!) && WORD.test(this.#text[end - 1]!)
  }

  #place(start: number | undefined, length: number): Span | undefined {
    if (start === undefined || length === 0) return undefined
    return { start: this.#offsets[start]!, end: this.#offsets[start + length - 1]! + 1 }
  }
}

const WORD = /[\p{L}\p{N}]/u
/** So many tokens in a row may be others than the text has. */
const MOST_LOST = 16
/** So many characters of the text may be passed over besides, if the next two words and so many characters are the same. */
const NEAR = 40
const LEAST = 6
/** Tokens that must tell a place further on from all others. */
const MOST_LOOKED_AT = 40
