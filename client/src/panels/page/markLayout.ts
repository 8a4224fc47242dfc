import { lanesOf } from './lanes.ts'

/** The days of a mark, as day numbers; the last is its own. */
export interface Days {
  readonly first: number
  readonly last: number
}

/** The place of a mark in the picture: its lane counts from the axis upwards. */
export interface Box {
  readonly lane: number
  readonly from: number
  readonly to: number
}

export const LANE = 12
const LANES = 40
/** What is shorter is not seen. */
const NARROWEST = 5
const GAP = 2

/** The lane of each mark where days stand as `at` says. The marks are in order of their first day. */
export function lanesFor(marks: readonly Days[], at: (day: number) => number): number[] {
  return lanesOf(
    marks.map(mark => stretchOf(mark, at)),
    GAP,
    LANES,
  )
}

/** The boxes of the marks where days stand as `at` says, which may be another scale than that of the lanes. */
export function boxesOf(marks: readonly Days[], lanes: readonly number[], at: (day: number) => number): Box[] {
  return marks.map((mark, i) => ({ lane: lanes[i]!, ...stretchOf(mark, at) }))
}

/** One SVG path of all boxes that are seen in a picture of that width, on a base line: thousands of marks are one node. */
export function pathOf(boxes: readonly Box[], base: number, width: number): string {
  return boxes
    .filter(({ from, to }) => to > 0 && from < width)
    .map(({ lane, from, to }) => {
      const [left, right] = [Math.max(-LANE, from), Math.min(width + LANE, to)]
      return `M${left.toFixed(1)},${base - (lane + 1) * LANE}h${(right - left).toFixed(1)}v${LANE - 3}H${left.toFixed(1)}z`
    })
    .join('')
}

/** The index of the uppermost box at a point; -1 where there is none. */
export function boxAt(boxes: readonly Box[], base: number, x: number, y: number): number {
  const lane = Math.ceil((base - y) / LANE) - 1
  return boxes.findLastIndex(box => box.lane === lane && box.from <= x && x <= box.to)
}

/** The days between which nearly all of these lie: a single one far off ("1912") does not press the others together. Undefined when there are none. */
export function mostOf(days: readonly number[]): [from: number, to: number] | undefined {
  if (days.length === 0) return undefined
  const sorted = [...days].sort((a, b) => a - b)
  const last = sorted.length - 1
  return [sorted[Math.floor(last * LEFT_OUT)]!, sorted[Math.ceil(last * (1 - LEFT_OUT))]!]
}

/** The share of days at each end that is not in the first picture. */
const LEFT_OUT = 0.1

function stretchOf({ first, last }: Days, at: (day: number) => number) {
  const from = at(first)
  return { from, to: Math.max(from + NARROWEST, at(last + 1) - 1) }
}
