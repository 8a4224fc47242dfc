import { csvOf } from '../../../../server/src/exchange/csv.ts'
import type { Timeline, TimelineMark } from '../../../../server/src/service/panels/timeline.ts'
import { articlesByDay, type DayOfArticles } from './articlesByDay.ts'
import { drawTimeline, type Picture } from './drawTimeline.ts'
import { ask, button, element, fill, keepFilter, keptFilter, onShown } from './host.ts'
import { svgOf } from './svgOf.ts'

type Words = Readonly<Record<string, string>>

/** Entries that a list holds before the reader asks for more. */
const LISTED = 200

/** So long after a key the reader may press another. */
const TYPING_MILLISECONDS = 150

const filter = element('input', { type: 'search', id: 'filter', list: 'names', value: keptFilter() })
const names = element('datalist', { id: 'names' })
const picture = element('div', { class: 'picture' })
const left = element('p')
const marks = element('div')
const published = element('div')
let shown: Timeline
let drawn: Picture | undefined
let draw = () => {}
/** The picture is as wide as the panel. */
new ResizeObserver(() => {
  if (picture.clientWidth > 0 && picture.clientWidth !== drawn?.width) draw()
}).observe(picture)

/** The days that articles speak of, as a picture and as a list of the same. */
onShown<Timeline>((timeline, words, narrowedTo) => {
  shown = timeline
  if (timeline.total === 0 && narrowedTo === '') return fill(element('p', {}, words['nothing']!))
  // Once only: what is typed into meanwhile keeps the focus.
  if (!picture.isConnected) frame(words)
  const known = [...new Set(timeline.marks.flatMap(mark => mark.names))].sort()
  names.replaceChildren(...known.map(value => element('option', { value })))
  const unseen = timeline.total - timeline.marks.length
  left.textContent = timeline.total === 0 ? words['none']! : unseen > 0 ? `${unseen} ${words['left']}` : ''
  const days = articlesByDay(timeline.articles)
  draw = () => {
    drawn = drawTimeline(picture, timeline.marks, days, words, { mark: open, article: openArticle })
  }
  draw()
  list(marks, 'marks', timeline.marks, mark => entryOf(mark, words), words)
  list(published, 'published', days, dayEntry, words)
})

function frame(words: Words): void {
  let waiting: ReturnType<typeof setTimeout> | undefined
  filter.oninput = () => {
    keepFilter(filter.value)
    clearTimeout(waiting)
    waiting = setTimeout(() => ask({ ask: 'data', filter: filter.value }), TYPING_MILLISECONDS)
  }
  const tool = (name: string, use: () => void) => button(words[name]!, use)
  fill(
    element(
      'div',
      { class: 'tools', role: 'toolbar' },
      element('label', { for: 'filter' }, words['filter']!),
      filter,
      names,
      tool('closer', () => drawn?.zoomBy(2)),
      tool('farther', () => drawn?.zoomBy(1 / 2)),
      tool('earlier', () => drawn?.moveBy(-1 / 3)),
      tool('later', () => drawn?.moveBy(1 / 3)),
      tool('all', () => drawn?.showAll()),
      tool('svg', () => ask({ ask: 'save', ending: 'svg', content: svgOf(picture) })),
      tool('csv', () => ask({ ask: 'save', ending: 'csv', content: csv(shown) })),
    ),
    element('p', { class: 'help' }, words['help']!),
    picture,
    left,
    element('h2', {}, words['list']!),
    marks,
    element('h2', {}, words['published']!),
    published,
  )
}

/** The first of the items as a list, with a button for more. */
function list<T>(
  where: HTMLElement,
  kind: string,
  items: readonly T[],
  entry: (item: T) => HTMLElement,
  words: Words,
  count = LISTED,
): void {
  const more = items.length - count
  const showMore = () => {
    list(where, kind, items, entry, words, count + LISTED)
    where.querySelectorAll('li')[count]?.querySelector('button')?.focus()
  }
  where.replaceChildren(
    element('ol', { class: kind }, ...items.slice(0, count).map(entry)),
    ...(more > 0 ? [button(`${words['more']} (${more})`, showMore)] : []),
  )
}

function entryOf(mark: TimelineMark, words: Words): HTMLElement {
  const said = [mark.uncertain && words['uncertain'], mark.conflict && words['conflict']].filter(Boolean).join(', ')
  return element(
    'li',
    {},
    element('span', { class: 'day' }, said ? `${mark.meaning} (${said})` : mark.meaning),
    button(mark.sentence, () => open(mark), { class: 'place' }),
    element('span', { class: 'article' }, shown.articles[mark.article]!.name),
  )
}

function dayEntry({ words, articles }: DayOfArticles): HTMLElement {
  const buttons = articles.map(({ uri, name }) => button(name, () => openArticle(uri), { class: 'place' }))
  return element('li', {}, element('span', { class: 'day' }, words), ...buttons)
}

function open({ article, position }: TimelineMark): void {
  ask({ ask: 'open', uri: shown.articles[article]!.uri, position })
}

function openArticle(uri: string): void {
  ask({ ask: 'open', uri, position: { line: 0, character: 0 } })
}

function csv({ articles, marks }: Timeline): string {
  return csvOf([
    ['value', 'meaning', 'words', 'article', 'line', 'uncertain', 'conflict', 'names', 'sentence'],
    ...marks.map(({ article, position, value, meaning, words, uncertain, conflict, names, sentence }) => [
      ...[value, meaning, words, articles[article]!.name, position.line + 1],
      ...[uncertain, conflict, names.join('; '), sentence],
    ]),
  ])
}
