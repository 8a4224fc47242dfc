import { csvOf, csvText } from '../../../../server/src/exchange/csv.ts'
import type { ClaimsCell, ClaimsRow, ClaimsTable } from '../../../../server/src/service/panels/claimsTable.ts'
import { ask, button, element, fill, onShown } from './host.ts'

type Words = Readonly<Record<string, string>>

/** Rows: what several articles tell; columns: the articles, those of one origin beside each other. Every cell opens its place. */
onShown<ClaimsTable>((table, words) => {
  const { articles, rows, total, silent } = table
  if (rows.length === 0) return fill(element('p', {}, words['nothing']!))
  const column = (text: string, attributes = {}) => element('th', { scope: 'col', ...attributes }, text)
  const groups = [...Map.groupBy(articles, ({ origin }) => origin)]
  const head = element(
    'thead',
    {},
    element(
      'tr',
      {},
      column(words['statement']!, { rowspan: '2', class: 'statement' }),
      column(words['origins']!, { rowspan: '2' }),
      ...groups.map(([origin, { length }]) =>
        column(originName(table, origin, words), { scope: 'colgroup', colspan: String(length) }),
      ),
    ),
    element('tr', {}, ...articles.map(({ name }) => column(name, { class: 'name' }))),
  )
  const body = element('tbody')
  const more = element('p')
  const page = Math.max(LEAST_ROWS, Math.floor(CELLS / articles.length))
  const showMore = () => {
    const before = body.rows.length
    body.append(...rows.slice(before, before + page).map(row => rowOf(row, articles, words)))
    const left = rows.length - body.rows.length
    more.replaceChildren(...(left > 0 ? [button(`${words['more']} (${left})`, showMore)] : []))
    if (before > 0) body.rows[before]?.querySelector('button')?.focus()
  }
  showMore()
  const unseen = [
    ...(total > rows.length ? [`${words['unseen']}: ${total - rows.length}`] : []),
    ...(silent > 0 ? [`${words['silent']}: ${silent}`] : []),
  ]
  fill(
    element(
      'div',
      { class: 'tools', role: 'toolbar' },
      button(words['markdown']!, () => ask({ ask: 'copy', ending: 'md', content: markdownOf(table, words) })),
      button(words['csv']!, () => ask({ ask: 'copy', ending: 'csv', content: csvText(grid(table, words)) })),
      button(words['save']!, () => ask({ ask: 'save', ending: 'csv', content: csvOf(grid(table, words)) })),
    ),
    element(
      'div',
      { class: 'scrolled', tabindex: '0', role: 'region', 'aria-label': document.title },
      element('table', {}, head, body),
    ),
    more,
    ...unseen.map(text => element('p', {}, text)),
  )
})

/** Cells that are shown before the reader asks for more: twenty thousand take a second. */
const CELLS = 4000
const LEAST_ROWS = 10

function rowOf({ statement, origins, cells }: ClaimsRow, articles: ClaimsTable['articles'], words: Words): HTMLElement {
  const byArticle = new Map(cells.map(cell => [cell.article, cell]))
  return element(
    'tr',
    {},
    element('th', { scope: 'row', class: 'statement' }, statement),
    element('td', {}, String(origins)),
    ...articles.map(({ uri, origin }, column) => {
      const cell = byArticle.get(column)
      const kind = `${origin % 2 ? 'odd' : 'even'} ${cell?.how ?? 'absent'}`
      return element('td', { class: kind }, cell ? cellButton(cell, uri, words) : words['absent']!)
    }),
  )
}

function cellButton({ how, source, words: told, position }: ClaimsCell, uri: string, words: Words) {
  const label = source ? `${words[how]}: ${source}` : words[how]!
  return button(label, () => ask({ ask: 'open', uri, position }), { title: told, class: 'place' })
}

/** "Origin 1: AFP". */
function originName({ origins }: ClaimsTable, origin: number, words: Words): string {
  const names = origins[origin] ?? []
  return `${words['origin']} ${origin + 1}${names.length > 0 ? `: ${names.join(', ')}` : ''}`
}

function grid(table: ClaimsTable, words: Words): string[][] {
  const { articles, rows } = table
  const columns = articles.map(({ name, origin }) => `${name} (${originName(table, origin, words)})`)
  const head = [words['statement']!, words['origins']!, ...columns]
  return [
    head,
    ...rows.map(({ statement, origins, cells }) => [
      statement,
      String(origins),
      ...articles.map((_, column) => {
        const cell = cells.find(({ article }) => article === column)
        return cell ? `${words[cell.how]}${cell.source && `: ${cell.source}`}` : ''
      }),
    ]),
  ]
}

function markdownOf(table: ClaimsTable, words: Words): string {
  const line = (cells: readonly string[]) => `| ${cells.map(literal).join(' | ')} |`
  const [head, ...rows] = grid(table, words)
  return `${[line(head!), `|${head!.map(() => ' --- |').join('')}`, ...rows.map(line)].join('\n')}\n`
}

/** Text that Markdown shows as it stands. */
function literal(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+\-.!|~&]/g, '\\$&').replace(/\s+/g, ' ')
}
