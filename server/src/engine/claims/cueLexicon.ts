import type { CueClass } from '../article.ts'
import { rowsOf } from '../resources.ts'

/** What may follow a cue as its content; see `data/cues.tsv`. */
export type Frame =
  | 'that'
  | 'that?'
  | 'that!'
  | 'to'
  | 'wh'
  | 'obj'
  | 'objto'
  | 'objas'
  | 'objof'
  | 'objwith'
  | 'objfor'
  | 'objname'
  | 'objdata'
  | 'clause'
  | 'ing'
  | 'quote'
  | 'told'
  | 'guilty'
  | 'of'
  | 'for'
  | 'on'
  | 'about'
  | 'against'
  | 'over'
  | 'with'
  | 'whether'
  | 'by'
  | 'in'

/** A form of a cue's verb: base ("say", also the present), third person, past, participle, -ing. */
export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'ing'

/** A reporting verb, or verb with particle. */
export interface CueVerb {
  readonly lemma: string
  /** What follows the verb to make the cue: "for" in "call for". */
  readonly particles: readonly string[]
  readonly cueClass: CueClass
  readonly frames: ReadonlySet<Frame>
}

/** One reading of a verb form. */
export interface CueReading {
  readonly verb: CueVerb
  readonly forms: ReadonlySet<VerbForm>
}

export interface CueNoun {
  readonly lemma: string
  readonly cueClass: CueClass
  readonly frames: ReadonlySet<Frame>
}

export interface CueLexicon {
  /** By form, in lower case; those with a particle first, the longer first. */
  readonly verbs: ReadonlyMap<string, readonly CueReading[]>
  readonly nouns: ReadonlyMap<string, CueNoun>
  /** As verbs, since what follows them is found alike. */
  readonly adjectives: ReadonlyMap<string, CueVerb>
}

/** Reads `cues.tsv`, `cueNouns.tsv` and `cueAdjectives.tsv`. */
export function cueLexicon(verbsFile: string, nounsFile: string, adjectivesFile: string): CueLexicon {
  const verbs = new Map<string, CueReading[]>()
  for (const [lemma = '', cueClass = '', frames = '', irregular = ''] of rowsOf(verbsFile)) {
    const [head = '', ...particles] = lemma.split(' ')
    const verb: CueVerb = { lemma, particles, cueClass: cueClass as CueClass, frames: framesOf(frames) }
    for (const [form, forms] of inflected(head, irregular)) {
      const readings = verbs.get(form) ?? []
      readings.push({ verb, forms })
      readings.sort((a, b) => b.verb.particles.length - a.verb.particles.length)
      verbs.set(form, readings)
    }
  }
  const nouns = new Map<string, CueNoun>()
  for (const [lemma = '', cueClass = '', frames = ''] of rowsOf(nounsFile)) {
    const noun: CueNoun = { lemma, cueClass: cueClass as CueClass, frames: framesOf(frames) }
    nouns.set(lemma, noun)
    nouns.set(pluralOf(lemma), noun)
  }
  const adjectives = new Map<string, CueVerb>()
  for (const [lemma = '', cueClass = '', frames = ''] of rowsOf(adjectivesFile))
    adjectives.set(lemma, { lemma, particles: [], cueClass: cueClass as CueClass, frames: framesOf(frames) })
  return { verbs, nouns, adjectives }
}

function framesOf(cell: string): ReadonlySet<Frame> {
  const frames = new Set(cell.split(' ').filter(frame => frame !== '') as Frame[])
  return frames.has('that?') ? frames.add('that') : frames
}

/** Irregular verbs that stand in the table only with particles, or whose forms several rows share. */
const IRREGULAR: Readonly<Record<string, string>> = {
  make: 'makes made made making',
  spell: 'spells spelled spelled spelling',
  read: 'reads read read reading',
}

/** The forms of a verb; a form that serves twice ("said") has both. */
function inflected(lemma: string, irregular: string): Map<string, ReadonlySet<VerbForm>> {
  const listed = (irregular || IRREGULAR[lemma] || '').split(' ').filter(Boolean)
  const [third, past, participle, ing] = listed.length === 4 ? listed : regular(lemma)
  const forms = new Map<string, Set<VerbForm>>()
  const add = (form: string, kind: VerbForm) => forms.set(form, (forms.get(form) ?? new Set<VerbForm>()).add(kind))
  add(lemma, 'base')
  add(third!, 'third')
  add(past!, 'past')
  add(participle!, 'participle')
  add(ing!, 'ing')
  if (DOUBLING.has(lemma)) for (const kind of ['past', 'participle'] as const) add(`${lemma}${lemma.at(-1)}ed`, kind)
  if (DOUBLING.has(lemma)) add(`${lemma}${lemma.at(-1)}ing`, 'ing')
  return forms
}

/** Verbs that double their last consonant, some in British spelling only. */
const DOUBLING = new Set([
  'signal',
  'admit',
  'plan',
  'rebut',
  'label',
  'slam',
  'commit',
  'quip',
  'beg',
  'refer',
  'infer',
  'prefer',
  'concur',
  'opt',
  'dub',
  'plod',
])

function regular(lemma: string): [string, string, string, string] {
  const stem = lemma.endsWith('e') && !lemma.endsWith('ee') ? lemma.slice(0, -1) : lemma
  if (/[^aeiou]y$/.test(lemma))
    return [`${lemma.slice(0, -1)}ies`, `${lemma.slice(0, -1)}ied`, `${lemma.slice(0, -1)}ied`, `${lemma}ing`]
  const past = lemma.endsWith('e') ? `${lemma}d` : `${stem}ed`
  return [/(?:s|x|z|ch|sh)$/.test(lemma) ? `${lemma}es` : `${lemma}s`, past, past, `${stem}ing`]
}

function pluralOf(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`
  return /(?:s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`
}
