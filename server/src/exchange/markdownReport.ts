import type { Exported, ExportedArticle } from './exported.ts'
import { type ReportTable, reportOf } from './reportModel.ts'

/** One report of all articles in Markdown (CommonMark with GitHub's tables). Whatever comes from an article is escaped. */
export function toMarkdown(articles: readonly ExportedArticle[]): Exported {
  const parts = articles.map(article => {
    const { title, facts, tables } = reportOf(article)
    const list = facts.map(([label, value]) => `- ${label}: ${escaped(value)}\n`).join('')
    return `## ${escaped(title)}\n\n${list}${tables.map(table).join('')}`
  })
  return {
    files: [
      {
        name: 'newsgloss.md',
        content: `# Report of ${articles.length} article${articles.length === 1 ? '' : 's'}\n\n${parts.join('\n')}`,
      },
    ],
    losses: [],
  }
}

function table({ title, columns, rows }: ReportTable): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`
  return `\n### ${title}\n\n${line(columns)}${line(columns.map(() => '---'))}${rows.map(row => line(row.map(escaped))).join('')}`
}

/** On one line, with everything escaped that may be read as markup anywhere in a line; a line never begins with it. */
function escaped(text: string): string {
  return text
    .replace(/\p{Cc}+|\s+/gu, ' ')
    .replace(/[\\`*{}[\]<>|~&@$#!]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/:(?=\/\/)|(?<=www)\./gi, '\\$&')
}
