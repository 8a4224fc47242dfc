import type { Occurrence } from '../corpus/corpus.ts'
import type { Claim, Mention } from '../engine/article.ts'
import { cueWords } from '../engine/claims/cueWords.ts'
import { decidedWords } from './decidedWords.ts'
import { nameOf } from './documentUri.ts'
import { type Editor, SHOW_PLACES } from './editor.ts'
import { contextOf, excerpt } from './excerpt.ts'
import { linesOf } from './lines.ts'
import { listOf, type Markup } from './markup.ts'
import type { View } from './view.ts'

/** Lines listed of other articles' mentions, and of what the entity says. */
const MOST_MENTIONS = 8
const MOST_CLAIMS = 3

/** An entity: its name and type, other forms and titles, what it says, and where the other articles mention it. */
export function entityHover(
  view: View,
  mention: Mention,
  markup: Markup,
  { commands }: Pick<Editor, 'commands'>,
): (string | undefined)[] {
  const { text } = markup
  const entity = view.corpus.entityOf(view.uri, mention.entity)
  const mentions: readonly Occurrence<Mention>[] = entity?.mentions ?? [
    { uri: view.uri, article: view.article, item: mention },
  ]
  const name = entity?.name ?? mention.name
  const place = mention.of === undefined ? undefined : view.corpus.entityOf(view.uri, mention.of)?.name
  const facts = [
    mention.type,
    place && `of ${place}`,
    mention.standsFor && `stands for its ${mention.standsFor}`,
    mention.why,
    entity?.why,
    decidedWords(mention.status),
  ]
  const others = mentions.filter(({ uri }) => uri !== view.uri)
  const more = (count: number) =>
    commands.has(SHOW_PLACES)
      ? markup.command(`${count} more`, SHOW_PLACES, [view.uri, linesOf(view.article).positionAt(mention.start)])
      : text(`${count} more`)
  return [
    markup.strong(name) + text(facts.map(fact => (fact ? ` · ${fact}` : '')).join('')),
    line('also', forms(mentions, name), text),
    line('titles', titles(mentions), text),
    saying(entity?.claims ?? [], markup),
    line('in other articles', [counted(others.length, 'mention'), counted(articlesOf(others), 'article')], text),
    listOf(markup, spread(others), MOST_MENTIONS, other => mentionLine(other, markup), more),
  ]
}

function line(label: string, parts: readonly string[], text: Markup['text']): string | undefined {
  return parts.length > 0 && parts[0] !== '' ? text(`${label}: ${parts.join(', ')}`) : undefined
}

/** The forms other than the canonical name, the commonest first, with their counts. */
function forms(mentions: readonly Occurrence<Mention>[], name: string): string[] {
  const counts = new Map<string, number>()
  const count = (form: string, times: number) => counts.set(form, (counts.get(form) ?? 0) + times)
  // Thousands of mentions are printed in a few ways.
  for (const [printed, all] of Map.groupBy(mentions, ({ article, item }) => article.text.slice(item.start, item.end)))
    count(excerpt(printed, { start: 0, end: printed.length }, 100), all.length)
  return [...counts]
    .filter(([form]) => form !== name)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([form, times]) => (times > 1 ? `“${form}” ×${times}` : `“${form}”`))
}

/** The titles it is given, each with the articles that give it. */
function titles(mentions: readonly Occurrence<Mention>[]): string[] {
  const titled = Map.groupBy(
    mentions.filter(({ item }) => item.title),
    ({ item }) => item.title!,
  )
  return [...titled].map(
    ([title, given]) => `“${title}” (${[...new Set(given.map(({ uri }) => nameOf(uri)))].join(', ')})`,
  )
}

function saying(claims: readonly Occurrence<Claim>[], markup: Markup): string | undefined {
  const line = ({ uri, article, item }: Occurrence<Claim>) => {
    const cue = cueWords(item.cue.map(span => excerpt(article.text, span, 40)).join(' … '))
    const content = item.content.map(span => excerpt(article.text, span, 120)).join(' … ')
    return `${markup.text(cue && `${cue}: `)}${markup.text(content)} ${markup.place(uri, article, item.content[0] ?? item.cue[0]!)}`
  }
  const listed = listOf(markup, claims, MOST_CLAIMS, line)
  return listed && `${markup.text('says')}\n${listed}`
}

function counted(count: number, noun: string): string {
  return count === 0 ? '' : `${count} ${noun}${count === 1 ? '' : 's'}`
}

function articlesOf(mentions: readonly Occurrence<Mention>[]): number {
  return new Set(mentions.map(({ uri }) => uri)).size
}

/** The mentions to be listed in front: the first of every article before the second of any, so that a short list shows many articles; then the rest. */
function spread(mentions: readonly Occurrence<Mention>[]): Occurrence<Mention>[] {
  const byArticle = [...Map.groupBy(mentions, ({ uri }) => uri).values()]
  const shown = new Set<Occurrence<Mention>>()
  for (let rank = 0; shown.size < Math.min(MOST_MENTIONS, mentions.length); rank++) {
    for (const own of byArticle) if (rank < own.length && shown.size < MOST_MENTIONS) shown.add(own[rank]!)
  }
  return [...mentions.filter(mention => shown.has(mention)), ...mentions.filter(mention => !shown.has(mention))]
}

function mentionLine({ uri, article, item }: Occurrence<Mention>, markup: Markup): string {
  const { before, after } = contextOf(article, item, 60)
  const name = article.text.slice(item.start, item.end)
  return `${markup.place(uri, article, item)} ${markup.text(before)}${markup.strong(name)}${markup.text(after)}`
}
