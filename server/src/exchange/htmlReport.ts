import type { Exported, ExportedArticle } from './exported.ts'
import { escapeXml } from './inlineXml.ts'
import { type ReportTable, reportOf } from './reportModel.ts'

/**
 * One report of all articles as a page that needs nothing else, runs no script, reads in light and dark and prints. Whatever comes from an article is
 * escaped.
 */
export function toHtml(articles: readonly ExportedArticle[]): Exported {
  const reports = articles.map(reportOf)
  const title = `Report of ${articles.length} article${articles.length === 1 ? '' : 's'}`
  const contents = reports.map((report, i) => `<li><a href="#a${i + 1}">${escapeXml(report.title)}</a></li>\n`).join('')
  const sections = reports.map(({ title, facts, tables }, i) => {
    const list = facts.map(([label, value]) => `<dt>${label}</dt><dd>${escapeXml(value)}</dd>`).join('\n')
    return `<article id="a${i + 1}">\n<h2>${escapeXml(title)}</h2>\n<dl>\n${list}\n</dl>\n${tables.map(table).join('')}</article>\n`
  })
  const content = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${reports.length > 1 ? `<nav aria-label="Articles"><ol>\n${contents}</ol></nav>\n` : ''}${sections.join('')}</main>
</body>
</html>
`
  return { files: [{ name: 'newsgloss.html', content }], losses: [] }
}

function table({ title, columns, rows }: ReportTable): string {
  const head = columns.map(column => `<th scope="col">${column}</th>`).join('')
  const body = rows
    .map(row => `<tr>${row.map(cell => `<td dir="auto">${escapeXml(cell)}</td>`).join('')}</tr>\n`)
    .join('')
  return `<table>\n<caption>${title}</caption>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body}</tbody>\n</table>\n`
}

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 70rem; padding: 1rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; }
dd { margin: 0; overflow-wrap: anywhere; }
table { border-collapse: collapse; margin: 1.5rem 0; width: 100%; }
caption { font-size: 1.2rem; font-weight: bold; text-align: start; }
th, td { border-bottom: 1px solid color-mix(in srgb, currentcolor 30%, transparent); padding: .3rem .6rem; text-align: start; vertical-align: top; }
@media print { article { break-before: page; } tr { break-inside: avoid; } thead { display: table-header-group; } }
`
