import type { Article } from '../../engine/article.ts'
import { DisjointSets } from '../disjointSets.ts'
import type { ReportIndex } from './reportIndex.ts'

/** Where articles come from that do not come from one another. */
export interface Origin {
  /** The agencies or the outlet they name as their source, in order; empty when they name none. */
  readonly names: readonly string[]
  /** URIs in order. */
  readonly uris: readonly string[]
}

/**
 * The independent origins of the articles, by their first URI. Two articles have one origin when they are the same report, or when both name the same agency as
 * the source of the text, or the same outlet and no agency. That both quote one person does not make them one. URIs of no article are left out.
 */
export function originsOf(
  uris: Iterable<string>,
  articles: ReadonlyMap<string, Article>,
  reports: ReportIndex,
): Origin[] {
  const asked = [...new Set(uris)].filter(uri => articles.has(uri)).sort()
  const among = new Set(asked)
  const sets = new DisjointSets<string>()
  const names = new Map(asked.map(uri => [uri, namedOrigins(articles.get(uri)!)]))
  const firstOf = new Map<string, string>()
  for (const uri of asked) {
    sets.join(uri, uri)
    for (const same of reports.sameAs(uri)) if (among.has(same.uri)) sets.join(uri, same.uri)
    for (const name of names.get(uri)!) {
      const key = name.toLowerCase()
      sets.join(firstOf.get(key) ?? uri, uri)
      if (!firstOf.has(key)) firstOf.set(key, uri)
    }
  }
  return sets.groups().map(group => {
    const uris = group.sort()
    const printed = new Map(uris.flatMap(uri => names.get(uri)!).map(name => [name.toLowerCase(), name]))
    return { names: [...printed.values()].sort(), uris }
  })
}

/** The agencies that an article's source line or dateline names, else the outlet of its metadata; empty when it names none. */
function namedOrigins({ text, regions, metadata }: Article): string[] {
  const lines = regions.filter(({ kind }) => kind === 'source').map(({ start, end }) => text.slice(start, end))
  const datelines = regions
    .filter(({ kind }) => kind === 'dateline')
    .flatMap(({ start, end }) => /\(([^()]+)\)/.exec(text.slice(start, end))?.[1] ?? [])
  const agencies = [...lines.flatMap(agenciesOf), ...(lines.length === 0 ? datelines.flatMap(agenciesOf) : [])]
  if (agencies.length > 0) return agencies
  return metadata?.outlet === undefined ? [] : [metadata.outlet]
}

/** "Source: AFP" names AFP, "AFP/AP" two. */
function agenciesOf(line: string): string[] {
  return line
    .replace(/^[^:=]{0,20}[:=]/, '')
    .split(/[/|,;–—]/)
    .map(name => name.trim())
    .filter(name => /\p{L}/u.test(name))
}
