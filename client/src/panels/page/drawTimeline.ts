import { axisBottom } from 'd3-axis'
import { scaleUtc } from 'd3-scale'
import { select } from 'd3-selection'
import { zoom, zoomIdentity } from 'd3-zoom'
import type { Timeline, TimelineMark } from '../../../../server/src/service/panels/timeline.ts'
import { lanesOf } from './lanes.ts'

const DAY = 86_400_000
const LANES = 40
const LANE = 12
const AXIS = 44
const EDGE = 24

/** Draws the marks over a scale of days, in lanes so that they can be told apart, with the articles' own days below. Zoomed and moved with the mouse. */
export function drawTimeline(
  where: HTMLElement,
  { articles, marks }: Pick<Timeline, 'articles' | 'marks'>,
  words: Readonly<Record<string, string>>,
  open: (mark: TimelineMark) => void,
): void {
  const width = Math.max(320, where.clientWidth || document.body.clientWidth)
  const days = marks.flatMap(({ first, last }) => [first, last])
  const own = articles.flatMap(({ day }) => day ?? [])
  const [from, to] = spanOf([...days, ...own])
  const scale = scaleUtc()
    .domain([from * DAY, (to + 1) * DAY])
    .range([EDGE, width - EDGE])
  const at = (day: number) => scale(day * DAY)
  const lanes = lanesOf(
    marks.map(({ first, last }) => ({ from: at(first), to: at(last + 1) })),
    2,
    LANES,
  )
  const height = (Math.max(0, ...lanes) + 1) * LANE + AXIS + 16
  const base = height - AXIS
  const svg = select(where)
    .selectAll('svg')
    .data([0])
    .join('svg')
    .attr('viewBox', `0 0 ${width} ${height}`)
    .attr('width', width)
    .attr('height', height)
    .attr('role', 'img')
    .attr('aria-label', words['picture']!)
  svg.selectAll('*').remove()
  const axis = svg.append('g').attr('class', 'axis').attr('transform', `translate(0,${base})`)
  const drawn = svg
    .append('g')
    .selectAll('rect')
    .data(marks)
    .join('rect')
    .attr('class', ({ uncertain, conflict }) =>
      ['mark', uncertain && 'uncertain', conflict && 'conflict'].filter(Boolean).join(' '),
    )
    .attr('y', (_, i) => base - (lanes[i]! + 1) * LANE)
    .attr('height', LANE - 3)
    .attr('rx', 3)
    .on('click', (_, mark) => open(mark))
  drawn.append('title').text(mark => `${mark.value} · ${articles[mark.article]!.name}\n${mark.sentence}`)
  const published = svg
    .append('g')
    .selectAll('path')
    .data(articles.filter(({ day }) => day !== null))
    .join('path')
    .attr('class', 'published')
    .attr('d', 'M0,0 L5,8 L-5,8 Z')
  published.append('title').text(({ name }) => `${name}: ${words['published']}`)

  const place = (now: typeof scale) => {
    axis.call(axisBottom(now).ticks(Math.max(2, width / 110)))
    drawn
      .attr('x', ({ first }) => now(first * DAY))
      .attr('width', ({ first, last }) => Math.max(5, now((last + 1) * DAY) - now(first * DAY) - 1))
    published.attr('transform', ({ day }) => `translate(${now((day! + 0.5) * DAY)},${base + 24})`)
  }
  place(scale)
  const zooming = zoom<SVGSVGElement, number>()
    .scaleExtent([1, 20_000])
    .translateExtent([
      [0, 0],
      [width, height],
    ])
    .extent([
      [0, 0],
      [width, height],
    ])
    .on('zoom', ({ transform }) => place(transform.rescaleX(scale)))
  const zoomed = svg as unknown as Parameters<typeof zooming>[0]
  zoomed.call(zooming)
  zoomed.call(zooming.transform, zoomIdentity)
}

/** The days between which most lie: a single one far off ("1912") is reached by the list, and by zooming out from the rest it is not. */
function spanOf(days: readonly number[]): [from: number, to: number] {
  const sorted = [...days].sort((a, b) => a - b)
  return [sorted[0] ?? 0, sorted.at(-1) ?? 1]
}
