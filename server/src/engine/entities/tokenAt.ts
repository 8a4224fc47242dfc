import type { Token } from '../text/tokens.ts'

/** Index of the token that starts at `offset`, or of the first one after it; `tokens.length` when there is none. By bisection. */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low
}
