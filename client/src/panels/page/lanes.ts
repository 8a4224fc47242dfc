/** A stretch of the picture, in any unit. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/**
 * The lane of each stretch, from 0, so that none touches another of its lane: each takes the lowest that is free. The stretches are in order of `from`. At most
 * `most` lanes: what fits in none stands in the last.
 */
export function lanesOf(stretches: readonly Stretch[], gap: number, most: number): number[] {
  const ends: number[] = []
  return stretches.map(({ from, to }) => {
    let lane = ends.findIndex(end => end + gap <= from)
    if (lane < 0) lane = Math.min(ends.length, most - 1)
    ends[lane] = Math.max(ends[lane] ?? Number.NEGATIVE_INFINITY, to)
    return lane
  })
}
