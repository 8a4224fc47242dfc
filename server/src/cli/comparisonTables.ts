import type { ComparedTelling, ComparisonJson } from '../exchange/comparisonJson.ts'
import { csvOf } from '../exchange/csv.ts'

/** The table of claims and articles: a row for each statement that several articles tell, a column for each article, its wording in the cell. */
export function claimsTable({ articles, statements }: ComparisonJson): string {
  const head = ['statement', 'articles', 'origins', ...articles.map(({ id }) => id)]
  const rows = statements.map(({ key, origins, tellings }) => {
    const cells = articles.map(({ id }) =>
      tellings
        .filter(({ article }) => article === id)
        .map(wordingOf)
        .join(' / '),
    )
    return [key, cells.filter(cell => cell !== '').length, origins, ...cells]
  })
  return csvOf([head, ...rows])
}

/** All of a comparison as tables, a file each. */
export function comparisonCsv(comparison: ComparisonJson): { name: string; content: string }[] {
  const { reports, origins, differences } = comparison
  const sides = differences.map(({ key, kind, about, sides: [a, b] }) => [
    ...[key, kind, about, a!.article, a!.says, a!.source ?? '', a!.context.text],
    ...[b!.article, b!.says, b!.source ?? '', b!.context.text],
  ])
  const tables = {
    claims: claimsTable(comparison),
    reports: csvOf([
      ['report', 'similarity', 'article'],
      ...reports.flatMap(({ articles, similarity }, i) => articles.map(id => [i + 1, similarity, id])),
    ]),
    origins: csvOf([
      ['origin', 'names', 'article'],
      ...origins.flatMap(({ names, articles }, i) => articles.map(id => [i + 1, names.join('; '), id])),
    ]),
    differences: csvOf([
      ['key', 'kind', 'about', ...['a', 'b'].flatMap(side => [side, `${side}_says`, `${side}_source`, `${side}_text`])],
      ...sides,
    ]),
  }
  return Object.entries(tables).map(([name, content]) => ({ name: `newsgloss.comparison.${name}.csv`, content }))
}

/** The words of a telling on one line. */
export function wordingOf({ passages }: ComparedTelling): string {
  return passages
    .map(({ text }) => text)
    .join(' … ')
    .replace(/\s+/g, ' ')
    .trim()
}
