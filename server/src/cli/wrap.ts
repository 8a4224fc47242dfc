import type { Look, Style } from './style.ts'
import { visible } from './visible.ts'

/** A stretch of text of one look, or of none. */
export type Run = string | readonly [Look, string]

/**
 * The runs as lines of at most the style's width, broken at spaces, with a line feed after each; `indent` columns before the first line and
 * `hanging` before the others. A word longer than a line stands on one by itself; no-break
 * spaces keep words together and are written as spaces. Nothing in the runs can steer a terminal.
 */
export function wrap(runs: readonly Run[], style: Style, indent = 0, hanging = indent): string {
  const lines: string[] = []
  let line = ' '.repeat(indent)
  let width = indent
  for (const [index, { shown, columns }] of wordsOf(runs, style).entries()) {
    if (index > 0 && width + 1 + columns > style.width) {
      lines.push(line)
      line = ' '.repeat(hanging)
      width = hanging
    } else if (index > 0) {
      line += ' '
      width++
    }
    line += shown
    width += columns
  }
  lines.push(line)
  return `${lines.join('\n').replaceAll('\u00a0', ' ')}\n`
}

interface Word {
  /** Painted. */
  shown: string
  columns: number
}

/** What stands between spaces; a word may have pieces of several looks. */
function wordsOf(runs: readonly Run[], style: Style): Word[] {
  const words: Word[] = []
  let goesOn = false
  for (const run of runs) {
    const [look, text] = typeof run === 'string' ? [undefined, run] : run
    for (const [index, piece] of visible(text).split(' ').entries()) {
      if (index > 0) goesOn = false
      if (piece === '') continue
      if (!goesOn) words.push({ shown: '', columns: 0 })
      const word = words.at(-1)!
      word.shown += look ? style.paint(look, piece) : piece
      word.columns += columnsOf(piece)
      goesOn = true
    }
  }
  return words
}

/** How many columns the text takes on a terminal: marks none, East Asian characters and emoji two, all others one (after Unicode's UAX 11). */
export function columnsOf(text: string): number {
  let columns = 0
  for (const char of text) columns += NONE.test(char) ? 0 : WIDE.test(char) ? 2 : 1
  return columns
}

const NONE = /^[\p{Mn}\p{Me}\p{Cf}]$/u
const WIDE =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]$/u
