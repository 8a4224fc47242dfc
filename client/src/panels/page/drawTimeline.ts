import { axisBottom } from 'd3-axis'
import { scaleUtc } from 'd3-scale'
import { pointer, select } from 'd3-selection'
import { type ZoomTransform, zoom, zoomIdentity } from 'd3-zoom'
import { describeValue } from '../../../../server/src/engine/dates/describe.ts'
import type { Timeline, TimelineMark } from '../../../../server/src/service/panels/timeline.ts'
import { type Box, boxAt, boxesOf, LANE, lanesFor, mostOf, pathOf } from './markLayout.ts'

const DAY = 86_400_000
const AXIS = 44
const EDGE = 24

/** What the reader can do with the picture without a mouse. */
export interface Picture {
  zoomBy(factor: number): void
  showAll(): void
}

/**
 * Draws the marks over a scale of days, in lanes so that they can be told apart, with the articles' own days below; at first the days between which most lie.
 * Zoomed and moved with the mouse. The marks of a kind are one node, so that thousands are quickly drawn.
 */
export function drawTimeline(
  where: HTMLElement,
  { articles, marks }: Pick<Timeline, 'articles' | 'marks'>,
  words: Readonly<Record<string, string>>,
  open: (mark: TimelineMark) => void,
): Picture {
  const width = Math.max(320, where.clientWidth || document.body.clientWidth)
  const days = [...marks.flatMap(({ first, last }) => [first, last]), ...articles.flatMap(({ day }) => day ?? [])]
  const scale = scaleUtc()
    .domain([least(days) * DAY, (most(days) + 1) * DAY])
    .range([EDGE, width - EDGE])
  const [from, to] = mostOf(days) ?? [0, 0]
  const start = transformTo(scale(from * DAY), scale((to + 1) * DAY), width)
  const lanes = lanesFor(marks, day => start.applyX(scale(day * DAY)))
  const height = (Math.max(0, most(lanes)) + 1) * LANE + AXIS + 16
  const base = height - AXIS

  const svg = select(where)
    .selectAll<SVGSVGElement, number>('svg')
    .data([0])
    .join('svg')
    .attr('viewBox', `0 0 ${width} ${height}`)
    .attr('width', width)
    .attr('height', height)
    .attr('role', 'img')
    .attr('aria-label', words['picture'] ?? '')
  svg.selectAll('*').remove()
  const hint = svg.append('title')
  const axis = svg.append('g').attr('class', 'axis').attr('transform', `translate(0,${base})`)
  const kinds = [...Map.groupBy(marks.keys(), index => kindOf(marks[index]!))]
  const drawn = svg
    .selectAll('path.mark')
    .data(kinds)
    .join('path')
    .attr('class', ([kind]) => kind)
  const own = [...new Set(articles.flatMap(({ day }) => day ?? []))]
  const published = svg.append('path').attr('class', 'published')

  let boxes: readonly Box[] = []
  const place = (transform: ZoomTransform) => {
    const now = transform.rescaleX(scale)
    boxes = boxesOf(marks, lanes, day => now(day * DAY))
    axis.call(axisBottom(now).ticks(Math.max(2, width / 110)))
    drawn.attr('d', ([, indexes]) =>
      pathOf(
        indexes.map(index => boxes[index]!),
        base,
        width,
      ),
    )
    published.attr('d', own.map(day => `M${now((day + 0.5) * DAY).toFixed(1)},${base + 24}l5,8h-10z`).join(''))
  }
  const markAt = (event: MouseEvent) => {
    const [x, y] = pointer(event, svg.node())
    return marks[boxAt(boxes, base, x, y)]
  }
  svg.on('click', event => {
    const mark = markAt(event)
    if (mark) open(mark)
  })
  svg.on('mousemove', event => {
    const mark = markAt(event)
    svg.classed('pointing', mark !== undefined)
    hint.text(mark ? `${describeValue(mark.value)} · ${articles[mark.article]!.name}\n${mark.sentence}` : '')
  })
  const corners: [[number, number], [number, number]] = [
    [0, 0],
    [width, height],
  ]
  const zooming = zoom<SVGSVGElement, number>()
    .scaleExtent([1, 20_000])
    .translateExtent(corners)
    .extent(corners)
    .on('zoom', ({ transform }) => place(transform))
  svg.call(zooming).call(zooming.transform, start)
  return {
    zoomBy: factor => svg.call(zooming.scaleBy, factor),
    showAll: () => svg.call(zooming.transform, zoomIdentity),
  }
}

/** What brings a stretch of the picture to its whole width. */
function transformTo(from: number, to: number, width: number): ZoomTransform {
  const factor = Math.max(1, (width - 2 * EDGE) / (to - from))
  return zoomIdentity.translate(EDGE - from * factor, 0).scale(factor)
}

function kindOf({ uncertain, conflict }: TimelineMark): string {
  return ['mark', uncertain && 'uncertain', conflict && 'conflict'].filter(Boolean).join(' ')
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((least, n) => Math.min(least, n), numbers[0] ?? 0)
}

function most(numbers: readonly number[]): number {
  return numbers.reduce((most, n) => Math.max(most, n), numbers[0] ?? 0)
}
