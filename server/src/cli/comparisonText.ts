import type { ComparedStatement, ComparisonJson } from '../exchange/comparisonJson.ts'
import { wordDiff } from '../service/languageService.ts'
import { wordingOf } from './comparisonTables.ts'
import type { Style } from './style.ts'
import { type Run, wrap } from './wrap.ts'

/** A comparison for a person to read: reports, origins, shared statements with the words that differ, differences, and who tells what. */
export function comparisonText(comparison: ComparisonJson, style: Style): string {
  const numbers = new Map(comparison.articles.map(({ id }, i) => [id, `[${i + 1}]`]))
  const listed = (ids: readonly string[]) => ids.map(id => numbers.get(id)!).join(' ')
  const { articles, reports, origins, statements, differences } = comparison
  const parts = [
    section(
      `${articles.length} articles, ${origins.length} independent ${origins.length === 1 ? 'origin' : 'origins'}`,
      articles.map(({ id, title, documentDate }) =>
        wrap(
          [numbers.get(id)!, ' ', ['strong', title ?? id], ` ${documentDate ?? 'no date'} `, ['faint', id]],
          style,
          0,
          4,
        ),
      ),
      style,
    ),
    section(
      'The same report',
      reports.map(report => wrap([`${listed(report.articles)}  (${percent(report.similarity)})`], style)),
      style,
    ),
    section(
      'Independent origins',
      origins.map(({ names, articles }) =>
        wrap([listed(articles), ...(names.length ? [`  ${names.join(', ')}`] : [])], style),
      ),
      style,
    ),
    section(
      'The same statement',
      statements.map(statement => statementText(statement, numbers, style)),
      style,
    ),
    section(
      'Differences',
      differences.map(({ kind, sentence, sides: [a, b] }) =>
        [
          wrap([['strong', kind], ` ${sentence}`], style),
          ...[a!, b!].map(side => wrap([`${numbers.get(side.article)} `, ['faint', side.context.text]], style, 2, 6)),
        ].join(''),
      ),
      style,
    ),
    section('Claims and articles', matrix(comparison, style), style),
  ]
  return parts.filter(part => part !== '').join('\n')
}

function section(title: string, lines: readonly string[], style: Style): string {
  return lines.length ? wrap([['heading', title]], style) + lines.join('') : ''
}

/** The first telling whole, the others with the words marked that it lacks. */
function statementText(
  { key, origins, tellings }: ComparedStatement,
  numbers: ReadonlyMap<string, string>,
  style: Style,
) {
  const [first, ...others] = tellings
  const own = wordingOf(first!)
  const articles = new Set(tellings.map(({ article }) => article)).size
  const head = `${key}  ${first!.source ?? 'no source named'} · in ${articles} articles, ${origins} ${origins === 1 ? 'origin' : 'origins'}`
  const lines = others.map(telling => {
    const runs = wordDiff(wordingOf(telling), own)
    const marked = runs.flatMap(({ text, differs }): Run[] => [
      differs ? ['strong', bracketed(text, style)] : text,
      ' ',
    ])
    const same = runs.every(({ differs }) => !differs) ? 'in the same words' : ''
    return wrap([`${numbers.get(telling.article)} `, ...(same ? [same] : marked)], style, 2, 6)
  })
  return wrap([head], style) + wrap([`${numbers.get(first!.article)} ${own}`], style, 2, 6) + lines.join('')
}

/** Where nothing can be painted the words that differ stand between asterisks. */
function bracketed(text: string, style: Style): string {
  return style.paint('strong', 'x') === 'x' ? `*${text}*` : text
}

/** A row for each statement, a column for each article that tells it. */
function matrix({ articles, statements }: ComparisonJson, style: Style): string[] {
  if (statements.length === 0) return []
  const columns = articles.map((_, i) => `[${i + 1}]`)
  const rows = statements.map(({ key, tellings }) => {
    const marks = articles.map(({ id }, i) =>
      (tellings.some(({ article }) => article === id) ? '×' : '·')
        .padStart(columns[i]!.length - 1)
        .padEnd(columns[i]!.length),
    )
    return `${key}  ${marks.join(' ')}  ${tellings[0]!.source ?? ''}`
  })
  return [`${' '.repeat(8)}  ${columns.join(' ')}`, ...rows].map(row =>
    wrap([row.replaceAll(' ', '\u00a0')], { ...style, width: 1000 }),
  )
}

export function percent(part: number): string {
  return `${Math.round(100 * part)} %`
}
