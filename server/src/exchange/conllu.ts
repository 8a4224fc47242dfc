import type { Article } from '../engine/article.ts'
import { bySpan, type Span } from '../engine/span.ts'
import { CodePoints } from '../engine/text/codePoints.ts'
import type { Exported, ExportedArticle, ExportOptions } from './exported.ts'
import { exportTokens } from './exportTokens.ts'
import { articleNames } from './fileNames.ts'

/**
 * CoNLL-U with the entities in the last column as CorefUD and Universal Anaphora have them: `Entity=(e1-person-1-…` where a mention begins and `e1)`
 * where it ends. Time expressions are mentions of the type `time`, each with its value. TokenRange gives each token's place in code points, as UDPipe
 * writes it; without the text, the forms are underscores. A sentence is annotated as the engine divides it; syntax is not known.
 * https://universaldependencies.org/format.html, https://ufal.mff.cuni.cz/corefud
 */
export function toConllu(articles: readonly ExportedArticle[], { text }: ExportOptions): Exported {
  const names = articleNames(articles.map(({ id }) => id))
  const entityIds = new Map<string, string>()
  return {
    files: articles.map((article, i) => ({
      name: `${names[i]}.conllu`,
      content: document(article, names[i]!, text, entityIds),
    })),
    losses: [],
  }
}

function document(
  { article, textHash }: ExportedArticle,
  name: string,
  withText: boolean,
  ids: Map<string, string>,
): string {
  const { text } = article
  const points = new CodePoints(text)
  const sentences = joined(exportTokens(article), [...article.entities, ...article.dates])
  const brackets = bracketsOf(article, sentences, withText, ids)
  const lines = [
    `# newdoc id = ${name.replace(/\s+/g, '_')}`,
    `# text_sha256 = ${textHash}`,
    '# global.Entity = eid-etype-head-other',
  ]
  for (const [number, tokens] of sentences.entries()) {
    if (tokens.length === 0) continue
    lines.push(`# sent_id = ${name.replace(/\s+/g, '_')}-${number + 1}`)
    if (withText) lines.push(`# text = ${text.slice(tokens[0]!.start, tokens.at(-1)!.end).replace(/\s+/g, ' ')}`)
    for (const [index, { start, end }] of tokens.entries()) {
      const entity = brackets.get(start)
      const misc = [
        ...(entity ? [`Entity=${entity}`] : []),
        ...(end === tokens[index + 1]?.start ? ['SpaceAfter=No'] : []),
        `TokenRange=${points.at(start)}:${points.at(end)}`,
      ]
      const form = withText ? text.slice(start, end) : '_'
      lines.push([index + 1, form, '_', '_', '_', '_', '_', '_', '_', misc.join('|')].join('\t'))
    }
    lines.push('')
  }
  return `${lines.join('\n')}\n`
}

/** The tokens by sentence, where no mention goes over the end of one: a reader takes it for two halves, or not at all. */
function joined(sentences: readonly Span[][], mentions: readonly Span[]): Span[][] {
  const ordered = [...mentions].sort(bySpan)
  const all: Span[][] = []
  let [next, reach] = [0, 0]
  for (const tokens of sentences) {
    const [first, last] = [tokens[0], tokens.at(-1)]
    if (first && first.start < reach) all.at(-1)!.push(...tokens)
    else all.push([...tokens])
    for (; last && next < ordered.length && ordered[next]!.start < last.end; next++)
      reach = Math.max(reach, ordered[next]!.end)
  }
  return all
}

/** What stands under `Entity=` for the token that begins at each offset: the longer mention opened first and closed last. */
function bracketsOf(
  article: Article,
  sentences: readonly Span[][],
  withNames: boolean,
  ids: Map<string, string>,
): Map<number, string> {
  const tokens = sentences.flat()
  const first = new Map(tokens.map((token, i) => [token.start, i]))
  const last = new Map(tokens.map((token, i) => [token.end, i]))
  const opening = new Map<number, string[]>()
  const closing = new Map<number, string[]>()
  const mentions = [
    ...article.entities.map(mention => ({
      ...mention,
      key: mention.entity,
      etype: mention.type as string,
      other: withNames ? `name:${escaped(mention.name)}` : '',
    })),
    ...article.dates.map(date => ({
      ...date,
      key: `time/${date.value ?? `${ids.size}-${date.start}`}`,
      etype: 'time',
      other: date.value === null ? '' : `value:${escaped(date.value)}`,
    })),
  ].sort(bySpan)
  for (const { start, end, key, etype, other } of mentions) {
    const [from, to] = [first.get(start), last.get(end)]
    if (from === undefined || to === undefined) continue
    const id = ids.get(key) ?? `e${ids.size + 1}`
    ids.set(key, id)
    const open = `(${id}-${etype}-1-${other}`
    add(opening, from, from === to ? `${open})` : open)
    if (from !== to) closing.set(to, [`${id})`, ...(closing.get(to) ?? [])])
  }
  return new Map(
    tokens.map((token, i) => {
      const [opens, closes] = [(opening.get(i) ?? []).join(''), (closing.get(i) ?? []).join('')]
      // An end right behind a beginning that stays open would read as its end.
      return [token.start, opens.endsWith(')') ? opens + closes : closes + opens]
    }),
  )
}

function add(lists: Map<number, string[]>, at: number, value: string): void {
  lists.set(at, [...(lists.get(at) ?? []), value])
}

/** Whatever the notation gives a meaning to is percent-encoded. */
function escaped(text: string): string {
  return text.replace(/[%()|,\-:=\s]/g, char => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
}
