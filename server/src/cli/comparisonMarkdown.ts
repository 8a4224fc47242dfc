import type { ComparisonJson } from '../exchange/comparisonJson.ts'
import { markdown, wordDiff } from '../service/languageService.ts'
import { wordingOf } from './comparisonTables.ts'
import { percent } from './comparisonText.ts'

/** A comparison in Markdown (CommonMark with GitHub's tables). Whatever comes from an article is escaped. */
export function comparisonMarkdown({ articles, reports, origins, statements, differences }: ComparisonJson): string {
  const numbers = new Map(articles.map(({ id }, i) => [id, String(i + 1)]))
  const listed = (ids: readonly string[]) => ids.map(id => numbers.get(id)).join(', ')
  const sections: [title: string, lines: string[]][] = [
    [
      'Articles',
      articles.map(
        ({ id, title, documentDate }, i) =>
          `${i + 1}. ${text(title ?? id)} · ${documentDate ?? 'no date'} · ${text(id)}`,
      ),
    ],
    ['The same report', reports.map(report => `- ${listed(report.articles)} (${percent(report.similarity)})`)],
    [
      `${origins.length} independent ${origins.length === 1 ? 'origin' : 'origins'}`,
      origins.map(
        ({ names, articles }) => `- ${listed(articles)}${names.length ? ` · ${text(names.join(', '))}` : ''}`,
      ),
    ],
    [
      'The same statement',
      statements.flatMap(({ key, origins, tellings: [first, ...others] }) => [
        `- ${key} · ${text(first!.source ?? 'no source named')} · ${origins} ${origins === 1 ? 'origin' : 'origins'}`,
        `  - ${numbers.get(first!.article)}: ${text(wordingOf(first!))}`,
        ...others.map(other => `  - ${numbers.get(other.article)}: ${marked(wordingOf(other), wordingOf(first!))}`),
      ]),
    ],
    [
      'Differences',
      differences.flatMap(({ kind, sentence, sides }) => [
        `- ${kind}: ${text(sentence)}`,
        ...sides.map(({ article, context }) => `  - ${numbers.get(article)}: ${text(context.text)}`),
      ]),
    ],
    [
      'Claims and articles',
      statements.length === 0
        ? []
        : [
            row(['statement', ...numbers.values()]),
            row(['---', ...articles.map(() => '---')]),
            ...statements.map(({ key, tellings }) =>
              row([key, ...articles.map(({ id }) => (tellings.some(({ article }) => article === id) ? '×' : ''))]),
            ),
          ],
    ],
  ]
  const parts = sections
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => `## ${title}\n\n${lines.join('\n')}\n`)
  return `# Comparison of ${articles.length} articles\n\n${parts.join('\n')}`
}

const { text, strong } = markdown

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

/** The wording with the words in bold that the first telling lacks. */
function marked(own: string, first: string): string {
  return wordDiff(own, first)
    .map(({ text: words, differs }) => (differs ? strong(words) : text(words)))
    .join(' ')
}
