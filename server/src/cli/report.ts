import { cueWords } from '../engine/claims/cueWords.ts'
import type { NewsglossJson, PublishedClaim } from '../exchange/newsglossJson.ts'
import type { Style } from './style.ts'
import { columnsOf, type Run, wrap } from './wrap.ts'

/** What an article says, for a person to read: its claims in order, its quotations, dates with their values and reasons, and names with counts. */
export function report(article: NewsglossJson, style: Style): string {
  const parts = [
    head(article, style),
    section('Claims', claims(article, style), style),
    section('Quotations', quotations(article, style), style),
    section('Dates', dates(article, style), style),
    section('Names', names(article, style), style),
  ]
  return `${parts.filter(part => part !== '').join('\n')}\n`
}

function section(title: string, lines: readonly string[], style: Style): string {
  return lines.length ? wrap([['heading', title]], style) + lines.join('') : ''
}

function head({ id, documentDate, regions, metadata, ...layers }: NewsglossJson, style: Style): string {
  const title = metadata?.title ?? regions.find(region => region.kind === 'headline')?.text
  const date = documentDate ? `${documentDate.value} (${documentDate.source})` : 'no date'
  const counts = [
    counted(layers.claims.length, 'claim'),
    counted(layers.quotations.length, 'quotation'),
    counted(layers.dates.length, 'date'),
    counted(layers.entities.length, 'name'),
  ]
  return (
    wrap([['faint', id]], style) +
    (title ? wrap([['strong', title]], style) : '') +
    wrap([['date', date], ` · ${[metadata?.outlet, ...counts].filter(Boolean).join(' · ')}`], style)
  )
}

function counted(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`
}

/** "source: content", with how it is said; a claim inside another's content is indented below it. */
function claims({ claims }: NewsglossJson, style: Style): string[] {
  const depths = new Map<string, number>()
  return claims.map(claim => {
    const depth = Math.min(4, claim.within === undefined ? 0 : (depths.get(claim.within) ?? 0) + 1)
    depths.set(claim.id, depth)
    const source = joined(claim.source) || 'unnamed'
    const runs: Run[] = [['strong', `${source}:`], ` ${joined(claim.content)}  `, ['faint', `[${manner(claim)}]`]]
    return wrap(runs, style, 2 + 2 * depth, 6 + 2 * depth)
  })
}

function manner({ cue, mode, modality, hedged, chain, anonymous }: PublishedClaim): string {
  const parts = [
    cueWords(joined(cue)) || 'no cue',
    mode,
    modality === 'asserted' ? '' : modality,
    hedged ?? '',
    chain ? `citing ${chain.map(source => source.text).join(', ')}` : '',
    anonymous ? 'not named' : '',
  ]
  return parts.filter(part => part !== '').join(', ')
}

function joined(passages: readonly { readonly text: string }[]): string {
  return passages.map(passage => passage.text).join(' … ')
}

function quotations({ quotations }: NewsglossJson, style: Style): string[] {
  return quotations.map(({ text, kind, speaker, cue }) => {
    const who: Run[] = speaker ? [' — ', ['strong', speaker.text]] : []
    const manner = cue ? `${kind}, ${cueWords(cue.text)}` : kind
    return wrap([text, ...who, ' ', ['faint', `[${manner}]`]], style, 2, 6)
  })
}

/** The widest the column of expressions gets. */
const EXPRESSION = 28

function dates({ dates }: NewsglossJson, style: Style): string[] {
  const texts = dates.map(date => columnsOf(date.text)).filter(width => width <= EXPRESSION)
  const widest = Math.max(0, ...texts)
  return dates.map(({ text, value, mod, why }) => {
    const gap = '\u00a0'.repeat(Math.max(0, widest - columnsOf(text)) + 1)
    const facts = `${value ?? 'unresolved'}${mod ? ` (${mod.toLowerCase().replaceAll('_', ' ')})` : ''}`
    return wrap([`${text}${gap} `, ['date', facts], '  ', ['faint', why]], style, 2, 6)
  })
}

const TYPES = {
  person: 'Persons',
  organization: 'Organizations',
  place: 'Places',
  group: 'Groups',
  event: 'Events',
  other: 'Others',
} as const

/** The entities by type, those named most often first, each with its count and the other forms it is named by. */
function names({ entities }: NewsglossJson, style: Style): string[] {
  const byId = new Map<string, { name: string; type: keyof typeof TYPES; count: number; forms: Set<string> }>()
  for (const { entity, name, type, text } of entities) {
    const known = byId.get(entity) ?? { name, type, count: 0, forms: new Set<string>() }
    known.count++
    if (text !== known.name) known.forms.add(text)
    byId.set(entity, known)
  }
  const sorted = [...byId.values()].sort((a, b) => b.count - a.count)
  return Object.entries(TYPES).flatMap(([type, title]) => {
    const runs = sorted
      .filter(entity => entity.type === type)
      .flatMap(({ name, count, forms }, index): Run[] => [
        index ? ' · ' : ' ',
        [type as keyof typeof TYPES, name],
        `${count > 1 ? ` ×${count}` : ''}${forms.size ? ` (${[...forms].join(', ')})` : ''}`,
      ])
    return runs.length ? [wrap([['faint', `${title}:`], ...runs], style, 2, 6)] : []
  })
}
