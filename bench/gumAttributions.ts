import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Span } from '../server/src/engine/span.ts'
import type { GoldDocument } from './scoring/document.ts'
import { hull } from './scoring/matching.ts'

/** A node of a rhetorical tree: an elementary unit with its place in the text, or a group of others. */
interface Node {
  readonly parent: string | undefined
  readonly relation: string
  readonly unit: Span | undefined
}

/**
 * The attributions of GUM's rhetorical trees (`gum/rst` of the data folder, format rs4) as claims with nothing but a content: the stretch that a satellite with the
 * relation attribution-positive or -negative attributes. `genres`: the second part of the file names ("news"). The text is the units' words with the spaces of print.
 * Empty when the folder is not there.
 */
export function gumAttributions(folder: string, genres: readonly string[]): GoldDocument[] {
  let files: string[]
  try {
    files = readdirSync(join(folder, 'gum', 'rst')).sort()
  } catch {
    return []
  }
  return files
    .filter(file => genres.includes(file.split('_')[1] ?? '') && file.endsWith('.rs4'))
    .map(file => gumDocument(file.slice(0, -4), readFileSync(join(folder, 'gum', 'rst', file), 'utf8')))
}

/** One tree's text and attributions. */
export function gumDocument(id: string, xml: string): GoldDocument {
  let text = ''
  let quoting = false
  let gluesNext = true
  const nodes = new Map<string, Node>()
  for (const [, attributes = '', words = ''] of xml.matchAll(/<segment ([^>]*)>([^<]*)<\/segment>/g)) {
    let start = -1
    for (const word of unescaped(words).trim().split(/\s+/)) {
      const closes = word === '"' && quoting
      const glued = gluesNext || closes || GLUED.test(word)
      if (!glued) text += ' '
      if (start < 0) start = text.length
      text += word
      if (word === '"') quoting = !quoting
      gluesNext = OPENING.has(word) || (word === '"' && quoting)
    }
    nodes.set(attribute(attributes, 'id')!, { ...relationOf(attributes), unit: { start, end: text.length } })
  }
  for (const [, attributes = ''] of xml.matchAll(/<group ([^>]*)\/>/g))
    nodes.set(attribute(attributes, 'id')!, { ...relationOf(attributes), unit: undefined })
  const claims = [...nodes.values()]
    .filter(({ relation }) => relation.startsWith('attribution-'))
    .map(({ parent }) => hull(unitsUnder(nodes, parent)))
    .filter(span => span !== undefined)
    .map(({ start, end }) => ({ source: [], cue: [], content: [{ start, end, text: text.slice(start, end) }] }))
  return { id, text, claims }
}

function attribute(attributes: string, name: string): string | undefined {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1]
}

function relationOf(attributes: string): Omit<Node, 'unit'> {
  return { parent: attribute(attributes, 'parent'), relation: attribute(attributes, 'relname') ?? '' }
}

/** The units of a node and of all that hangs on it, but for who says so. */
function unitsUnder(nodes: ReadonlyMap<string, Node>, id: string | undefined, depth = 0): Span[] {
  const own = id === undefined ? undefined : nodes.get(id)
  if (!own || depth > 50) return []
  const units: Span[] = own.unit ? [own.unit] : []
  for (const [child, { parent, relation }] of nodes)
    if (parent === id && !relation.startsWith('attribution-')) units.push(...unitsUnder(nodes, child, depth + 1))
  return units
}

/** Words that stand in print without a space before them. */
const GLUED = /^(?:[-,.;:!?)\]’”%]|n[’']t$|['’](?:s|re|ve|ll|d|m)$)/
/** And those without one behind them. */
const OPENING = new Set(['(', '[', '“', '‘', '$', '-'])

function unescaped(words: string): string {
  return words
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
