import { STATES, TAGS, TYPES } from './tags.ts'

/** A name in a stretch: tokens `first` to `last` (exclusive) counted from the stretch's first, and the index of its type. */
export interface Decoded {
  readonly first: number
  readonly last: number
  readonly type: number
}

/**
 * The best sequence of names for the scores of a stretch's tokens ({@link TAGS} for each). `passage` scores each state after each: `passage[before * STATES + after]`.
 * Viterbi over begin, inside, last and unit tags; linear in the tokens.
 */
export function decode(scores: ArrayLike<number>, length: number, passage: ArrayLike<number>): Decoded[] {
  const best = bestPath(scores, length, passage)
  const names: Decoded[] = []
  let first = 0
  for (let i = 0; i < length; i++) {
    const tag = best[i]!
    if (tag === 0) continue
    const part = (tag - 1) & 3
    if (part === 0 || part === 3) first = i
    if (part === 2 || part === 3) names.push({ first, last: i + 1, type: (tag - 1) >> 2 })
  }
  return names
}

const OPEN = TYPES.length
const WIDTH = STATES + OPEN

/** The best tag of each token. */
export function bestPath(scores: ArrayLike<number>, length: number, passage: ArrayLike<number>): Uint8Array {
  if (length === 1) return bestOfOne(scores, passage)
  const back = new Uint8Array(length * WIDTH)
  // closed[s]: the best score of a path whose last token is outside (0) or closes a name of type s - 1; open[t]: inside a name of type t.
  let closed = new Float64Array(STATES).fill(-Infinity)
  let open = new Float64Array(OPEN).fill(-Infinity)
  let nextClosed = new Float64Array(STATES)
  let nextOpen = new Float64Array(OPEN)
  closed[0] = 0
  for (let i = 0; i < length; i++) {
    const row = i * TAGS
    const at = i * WIDTH
    for (let after = 0; after < STATES; after++) {
      let from = 0
      let score = -Infinity
      for (let before = 0; before < STATES; before++) {
        const value = closed[before]! + passage[before * STATES + after]!
        if (value > score) {
          score = value
          from = before
        }
      }
      if (after === 0) {
        nextClosed[0] = score + scores[row]!
        back[at] = from
        continue
      }
      const type = after - 1
      const tag = row + 1 + 4 * type
      const unit = score + scores[tag + 3]!
      const last = open[type]! + scores[tag + 2]!
      // From an open name: marked by STATES; else the state before the unit.
      nextClosed[after] = Math.max(unit, last)
      back[at + after] = unit >= last ? from : STATES
      const begin = score + scores[tag]!
      const inside = open[type]! + scores[tag + 1]!
      nextOpen[type] = Math.max(begin, inside)
      back[at + STATES + type] = begin >= inside ? from : STATES
    }
    ;[closed, nextClosed] = [nextClosed, closed]
    ;[open, nextOpen] = [nextOpen, open]
  }
  let state = 0
  for (let s = 1; s < STATES; s++) if (closed[s]! > closed[state]!) state = s
  const path = new Uint8Array(length)
  let inName = -1
  for (let i = length - 1; i >= 0; i--) {
    const at = i * WIDTH
    if (inName >= 0) {
      const from = back[at + STATES + inName]!
      path[i] = 1 + 4 * inName + (from === STATES ? 1 : 0)
      if (from !== STATES) {
        state = from
        inName = -1
      }
    } else if (state === 0) {
      path[i] = 0
      state = back[at]!
    } else {
      const from = back[at + state]!
      path[i] = 1 + 4 * (state - 1) + (from === STATES ? 2 : 3)
      if (from === STATES) inName = state - 1
      else state = from
    }
  }
  return path
}

/** The best tag of a stretch of one token: outside or a unit. */
function bestOfOne(scores: ArrayLike<number>, passage: ArrayLike<number>): Uint8Array {
  let best = 0
  let most = scores[0]! + passage[0]!
  for (let type = 0; type < OPEN; type++) {
    const score = scores[1 + 4 * type + 3]! + passage[type + 1]!
    if (score > most) {
      most = score
      best = 1 + 4 * type + 3
    }
  }
  return Uint8Array.of(best)
}
