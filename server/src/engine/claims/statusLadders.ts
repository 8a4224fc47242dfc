import type { EntityType } from '../article.ts'
import { type Resources, rowsOf } from '../resources.ts'

/** A verb that tells how far a matter has come; see `data/statusLadders.tsv`. */
export interface StatusVerb {
  readonly ladder: string
  readonly step: number
  /** The words after the verb itself: "down" in "step down". */
  readonly rest: readonly string[]
  /** Who take part: subject and object, one of them, or the subject and the object of this preposition. */
  readonly frame: 'pair' | 'subject' | 'object' | 'topic' | { readonly preposition: string }
  /** The types of names that may be its subject and its object. */
  readonly subjects: ReadonlySet<EntityType>
  readonly objects: ReadonlySet<EntityType>
  readonly form: VerbForm
}

/** A base or present form; a past form; a participle, mostly also a past form; an -ing form. */
export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'ing'

export interface StatusLadders {
  /** By the first word in lower case, in any of its forms; those with more words first. */
  readonly verbs: ReadonlyMap<string, readonly StatusVerb[]>
  /** How a word before the verb puts it; see the file's ladder `*`. */
  readonly steps: ReadonlyMap<string, number>
}

/** Nothing is told apart by them. */
export const NO_LADDERS: StatusLadders = { verbs: new Map(), steps: new Map() }

/** Loads the ladders. Rejects when the file is missing, and with an error that names the row when it is no verb. */
export async function loadStatusLadders(resources: Resources): Promise<StatusLadders> {
  return statusLadders(await resources.text('statusLadders.tsv'))
}

/** Reads the table. */
export function statusLadders(file: string): StatusLadders {
  const verbs = new Map<string, StatusVerb[]>()
  const steps = new Map<string, number>()
  for (const row of rowsOf(file)) {
    const [ladder, step, words, frame, types, irregular] = row
    if (!ladder || !step || !words || !Number.isInteger(Number(step)))
      throw new Error(`statusLadders.tsv: ${row.join(' | ')}`)
    if (ladder === '*') {
      steps.set(words, Number(step))
      continue
    }
    const [lemma, ...rest] = words.split(' ')
    if (!frame || !types?.includes('>')) throw new Error(`statusLadders.tsv: ${row.join(' | ')}`)
    const forms = frame === 'topic' ? { base: lemma! } : formsOf(lemma!, irregular)
    const [subjects, objects] = types.split('>').map(typesOf)
    for (const [form, text] of Object.entries(forms) as [VerbForm, string][]) {
      const readings = verbs.get(text) ?? []
      readings.push({
        ladder,
        step: Number(step),
        rest,
        frame: frameOf(frame),
        form,
        subjects: subjects!,
        objects: objects!,
      })
      verbs.set(
        text,
        readings.sort((a, b) => b.rest.length - a.rest.length),
      )
    }
  }
  return { verbs, steps }
}

function frameOf(frame: string): StatusVerb['frame'] {
  const own = (['pair', 'subject', 'object', 'topic'] as const).find(name => name === frame)
  return own ?? { preposition: frame }
}

const TYPES: Readonly<Record<string, EntityType>> = {
  p: 'person',
  o: 'organization',
  l: 'place',
  g: 'group',
  e: 'event',
  x: 'other',
}

function typesOf(letters: string): Set<EntityType> {
  return new Set([...letters].map(letter => TYPES[letter]!))
}

function formsOf(lemma: string, irregular: string | undefined): Record<VerbForm, string> {
  const [third, past, participle, ing] = irregular?.split(' ') ?? regularForms(lemma)
  return { base: lemma, third: third!, past: past!, participle: participle!, ing: ing! }
}

const DOUBLED = /(?:[^aeiou][aeiou][bgmnpt]|fer|mit)$/
const UNDOUBLED = /(?:en|er|it|ain|on)$/

function regularForms(lemma: string): string[] {
  if (/[^aeiou]y$/.test(lemma)) {
    const stem = lemma.slice(0, -1)
    return [`${stem}ies`, `${stem}ied`, `${stem}ied`, `${lemma}ing`]
  }
  if (lemma.endsWith('e')) {
    const stem = lemma.slice(0, -1)
    return [`${lemma}s`, `${lemma}d`, `${lemma}d`, lemma.endsWith('ee') ? `${lemma}ing` : `${stem}ing`]
  }
  const stem = DOUBLED.test(lemma) && !UNDOUBLED.test(lemma) ? lemma + lemma.at(-1) : lemma
  const third = /(?:s|x|z|ch|sh)$/.test(lemma) ? `${lemma}es` : `${lemma}s`
  return [third, `${stem}ed`, `${stem}ed`, `${stem}ing`]
}
