import { describeValue } from '../../../../server/src/engine/dates/describe.ts'
import { csvOf } from '../../../../server/src/exchange/csv.ts'
import type { Timeline, TimelineMark } from '../../../../server/src/service/panels/timeline.ts'
import { drawTimeline, type Picture } from './drawTimeline.ts'
import { ask, button, element, fill, keepFilter, keptFilter, onShown } from './host.ts'

/** Entries that the list holds before the reader asks for more. */
const LISTED = 200

const filter = element('input', { type: 'search', id: 'filter', value: keptFilter() })
const picture = element('div', { class: 'picture' })
const list = element('ol', { class: 'marks' })
const more = element('p')
let listed = LISTED
let drawn: Picture | undefined

/** The days that articles speak of, as a picture and as a list of the same. */
onShown<Timeline>((timeline, words) => {
  if (timeline.marks.length === 0) return fill(element('p', {}, words['nothing']!))
  const show = () => {
    const wanted = filter.value.trim().toLowerCase()
    const marks = timeline.marks.filter(
      ({ names }) => wanted === '' || names.some(name => name.toLowerCase().includes(wanted)),
    )
    const open = (mark: TimelineMark) =>
      ask({ ask: 'open', uri: timeline.articles[mark.article]!.uri, position: mark.position })
    drawn = drawTimeline(picture, { ...timeline, marks }, words, open)
    list.replaceChildren(...marks.slice(0, listed).map(mark => entry(mark, timeline, words, open)))
    more.replaceChildren(
      ...(marks.length > listed
        ? [
            button(`${words['more']} (${marks.length - listed})`, () => {
              listed += LISTED
              show()
            }),
          ]
        : []),
    )
  }
  filter.oninput = () => {
    listed = LISTED
    keepFilter(filter.value)
    show()
  }
  const names = [...new Set(timeline.marks.flatMap(mark => mark.names))].sort()
  const known = element('datalist', { id: 'names' }, ...names.map(value => element('option', { value })))
  filter.setAttribute('list', 'names')
  fill(
    element(
      'div',
      { class: 'tools', role: 'toolbar' },
      element('label', { for: 'filter' }, words['filter']!),
      filter,
      known,
      button(words['closer']!, () => drawn?.zoomBy(2)),
      button(words['farther']!, () => drawn?.zoomBy(1 / 2)),
      button(words['all']!, () => drawn?.showAll()),
      button(words['svg']!, () => ask({ ask: 'save', ending: 'svg', content: svgOf(picture) })),
      button(words['csv']!, () => ask({ ask: 'save', ending: 'csv', content: csv(timeline) })),
    ),
    element('p', { class: 'help' }, words['help']!),
    picture,
    ...(timeline.total > timeline.marks.length
      ? [element('p', {}, `${timeline.total - timeline.marks.length} ${words['left']}`)]
      : []),
    element('h2', {}, words['list']!),
    list,
    more,
  )
  show()
})

function entry(
  mark: TimelineMark,
  { articles }: Timeline,
  words: Readonly<Record<string, string>>,
  open: (mark: TimelineMark) => void,
): HTMLElement {
  const said = [mark.uncertain && words['uncertain'], mark.conflict && words['conflict']].filter(Boolean).join(', ')
  const day = describeValue(mark.value)
  return element(
    'li',
    {},
    element('span', { class: 'day' }, said ? `${day} (${said})` : day),
    button(mark.sentence, () => open(mark), { class: 'place' }),
    element('span', { class: 'article' }, articles[mark.article]!.name),
  )
}

function csv({ articles, marks }: Timeline): string {
  return csvOf([
    ['value', 'words', 'article', 'line', 'uncertain', 'conflict', 'names', 'sentence'],
    ...marks.map(({ article, position, value, words, uncertain, conflict, names, sentence }) => [
      ...[value, words, articles[article]!.name, position.line + 1, uncertain, conflict, names.join('; '), sentence],
    ]),
  ])
}

/** The picture as a file of its own, its colours as they are seen now. */
function svgOf(where: Element): string {
  const drawn = where.querySelector('svg')!
  const copy = drawn.cloneNode(true) as SVGElement
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  const originals = [drawn, ...drawn.querySelectorAll('*')]
  for (const [i, one] of [copy, ...copy.querySelectorAll('*')].entries()) {
    const { fill, stroke, font, backgroundColor } = getComputedStyle(originals[i]!)
    const colours = [
      `fill:${fill}`,
      `stroke:${stroke}`,
      `font:${font}`,
      ...(i === 0 ? [`background:${backgroundColor}`] : []),
    ]
    one.setAttribute('style', colours.join(';'))
    one.removeAttribute('class')
  }
  return new XMLSerializer().serializeToString(copy)
}
