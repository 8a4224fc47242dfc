import { type MarkupContent, MarkupKind } from 'vscode-languageserver-types'
import type { Article } from '../engine/article.ts'
import type { Span } from '../engine/span.ts'
import { nameOf } from './documentUri.ts'
import { BLANK } from './excerpt.ts'
import { linesOf } from './lines.ts'

/** Writes a hover's text in the format that the editor asks for. All text is escaped: nothing from an article is ever read as markup. */
export interface Markup {
  readonly kind: MarkupKind
  text(text: string): string
  strong(text: string): string
  /** The article's name and line, leading to the span where the format has links. */
  place(uri: string, article: Article, span: Span): string
  /** Words that run one of our commands, where the format has links; only for commands that the editor knows. */
  command(words: string, id: string, values: readonly unknown[]): string
  item(line: string): string
}

/** Lines that stand below one another; undefined lines are left out. */
export function content(markup: Markup, lines: readonly (string | undefined)[]): MarkupContent {
  const kept = lines.filter(line => line !== undefined)
  return { kind: markup.kind, value: kept.join(markup.kind === MarkupKind.Markdown ? '\n\n' : '\n') }
}

/** A list of at most `most` lines, the rest counted; undefined when there is nothing to list. */
export function list(markup: Markup, items: readonly string[], most: number): string | undefined {
  return listOf(markup, items, most, line => line)
}

/** The same for things of which only those that are listed are put into words. */
export function listOf<T>(
  markup: Markup,
  items: readonly T[],
  most: number,
  line: (item: T) => string,
  more = (count: number) => markup.text(`${count} more`),
): string | undefined {
  if (items.length === 0) return undefined
  const rest = items.length - most
  return [...items.slice(0, most).map(line), ...(rest > 0 ? [more(rest)] : [])].map(markup.item).join('\n')
}

export const markdown: Markup = {
  kind: MarkupKind.Markdown,
  text: escaped,
  strong: text => `**${escaped(text.trim())}**`,
  place: (uri, article, span) => {
    const { line, character } = linesOf(article).positionAt(span.start)
    const target = uri.replace(/[()<>\\\s]/g, char => `%${char.charCodeAt(0).toString(16)}`)
    return `[${escaped(placeName(uri, article, span))}](${target}#L${line + 1},${character + 1})`
  },
  command: (words, id, values) =>
    `[${escaped(words)}](command:${id}?${encodeURIComponent(JSON.stringify(values)).replace(/[()]/g, char => `%${char.charCodeAt(0).toString(16)}`)})`,
  item: line => `- ${line}`,
}

export const plainText: Markup = {
  kind: MarkupKind.PlainText,
  text: text => text.replace(BLANK, ' '),
  strong: text => text.replace(BLANK, ' '),
  place: placeName,
  command: words => words,
  item: line => `- ${line}`,
}

function placeName(uri: string, article: Article, span: Span): string {
  return `${nameOf(uri)}:${linesOf(article).positionAt(span.start).line + 1}`
}

/**
 * The text on one line with everything escaped that CommonMark 0.31 or GitHub's extensions (autolinks, tables, strikethrough) may read as markup: marks that
 * mean something anywhere; underscores at a word's edge; web addresses; and whatever would begin a list, heading or rule.
 */
function escaped(text: string): string {
  return text
    .replace(BLANK, ' ')
    .replace(/[\\`*{}[\]<>|~&@$]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/:(?=\/\/)|(?<=www)\./gi, '\\$&')
    .replace(/(?<=^ ?)[-+=#]|(?<=^ ?\d{1,9})[.)]/g, '\\$&')
}
