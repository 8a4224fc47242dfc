import { axisBottom } from 'd3-axis'
import { scaleUtc } from 'd3-scale'
import { pointer, select } from 'd3-selection'
import { type ZoomTransform, zoom, zoomIdentity, zoomTransform } from 'd3-zoom'
import type { TimelineMark } from '../../../../server/src/service/panels/timeline.ts'
import type { DayOfArticles } from './articlesByDay.ts'
import { type Box, boxAt, boxesOf, LANE, lanesFor, mostOf, pathOf } from './markLayout.ts'

const DAY = 86_400_000
const AXIS = 44
const EDGE = 24

/** What the reader can do with the picture without a mouse. */
export interface Picture {
  zoomBy(factor: number): void
  /** Moves on by a share of what is seen; back for less than 0. */
  moveBy(share: number): void
  showAll(): void
  /** In pixels. */
  readonly width: number
}

/** What a click opens. */
interface Opening {
  mark(mark: TimelineMark): void
  /** An article of the day that was clicked. */
  article(uri: string): void
}

/**
 * Draws the marks over a scale of days, in lanes so that they can be told apart, with the articles' own days below; at first the days between which most lie.
 * Zoomed and moved with the mouse; what was zoomed stays so while the days are the same. The marks of a kind are one node, so that thousands are quickly drawn.
 */
export function drawTimeline(
  where: HTMLElement,
  marks: readonly TimelineMark[],
  own: readonly DayOfArticles[],
  words: Readonly<Record<string, string>>,
  open: Opening,
): Picture {
  const width = Math.max(320, where.clientWidth || document.body.clientWidth)
  const days = [...marks.flatMap(({ first, last }) => [first, last]), ...own.map(({ day }) => day)]
  const [first, last] = [least(days), most(days)]
  const scale = scaleUtc()
    .domain([first * DAY, (last + 1) * DAY])
    .range([EDGE, width - EDGE])
  const [from, to] = mostOf(days) ?? [0, 0]
  const start = transformTo(scale(from * DAY), scale((to + 1) * DAY), width)
  const lanes = lanesFor(marks, day => start.applyX(scale(day * DAY)))
  const height = (Math.max(0, most(lanes)) + 1) * LANE + AXIS + 16
  const base = height - AXIS

  const extent = [first, last, width].join()
  const before = select(where).select<SVGSVGElement>('svg')
  const stays = !before.empty() && before.datum() === extent
  const svg = select(where)
    .selectAll<SVGSVGElement, string>('svg')
    .data([extent])
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
  const published = svg.append('path').attr('class', 'published')

  let boxes: readonly Box[] = []
  let ownDays: readonly number[] = []
  const place = (transform: ZoomTransform) => {
    const now = transform.rescaleX(scale)
    boxes = boxesOf(marks, lanes, day => now(day * DAY))
    ownDays = own.map(({ day }) => now((day + 0.5) * DAY))
    axis.call(axisBottom(now).ticks(Math.max(2, width / 110)))
    drawn.attr('d', ([, indexes]) =>
      pathOf(
        indexes.map(index => boxes[index]!),
        base,
        width,
      ),
    )
    published.attr('d', ownDays.map(x => `M${x.toFixed(1)},${base + TRIANGLES}l5,8h-10z`).join(''))
  }
  const at = (event: MouseEvent) => {
    const [x, y] = pointer(event, svg.node())
    const below = y > base + TRIANGLES - 4
    return { mark: marks[boxAt(boxes, base, x, y)], day: below ? own[nearest(ownDays, x)] : undefined }
  }
  svg.on('click', event => {
    const { mark, day } = at(event)
    if (mark) open.mark(mark)
    else if (day) open.article(day.articles[0]!.uri)
  })
  svg.on('mousemove', event => {
    const { mark, day } = at(event)
    svg.classed('pointing', mark !== undefined || day !== undefined)
    hint.text(mark ? `${mark.meaning}\n${mark.sentence}` : day ? [day.words, ...namesOf(day)].join('\n') : '')
  })
  const corners: [[number, number], [number, number]] = [
    [0, 0],
    [width, height],
  ]
  const zooming = zoom<SVGSVGElement, string>()
    .scaleExtent([1, 20_000])
    .translateExtent(corners)
    .extent(corners)
    .duration(matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 250)
    .on('zoom', ({ transform }) => place(transform))
  svg.call(zooming).call(zooming.transform, stays ? zoomTransform(svg.node()!) : start)
  return {
    zoomBy: factor => svg.call(zooming.scaleBy, factor),
    moveBy: share => svg.call(zooming.translateBy, (-share * width) / zoomTransform(svg.node()!).k, 0),
    showAll: () => svg.call(zooming.transform, zoomIdentity),
    width,
  }
}

/** How far below the axis the articles' own days stand. */
const TRIANGLES = 24
/** Names that a hint lists. */
const HINTED = 12

function namesOf({ articles }: DayOfArticles): string[] {
  const more = articles.length > HINTED ? ['…'] : []
  return [...articles.slice(0, HINTED).map(({ name }) => name), ...more]
}

/** The index of the place that is nearest to `x`; -1 where none is as near as a triangle is wide. */
function nearest(places: readonly number[], x: number): number {
  const far = (place: number) => Math.abs(place - x)
  const index = places.reduce((best, place, i) => (best < 0 || far(place) < far(places[best]!) ? i : best), -1)
  return index >= 0 && far(places[index]!) <= 6 ? index : -1
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
