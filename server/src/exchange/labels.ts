import type { EntityType, TimeExpression } from '../engine/article.ts'

/** What a type is called in the formats that have names of their own for it. */
export interface TypeNames {
  readonly type: EntityType
  /** In brat, doccano and Label Studio: the type itself, with a capital. */
  readonly label: string
  /** OntoNotes 5, as spaCy's and Prodigy's models have it. */
  readonly ontoNotes: string
  /** CoNLL-2003. */
  readonly conll: 'PER' | 'ORG' | 'LOC' | 'MISC'
}

export const TYPES: readonly TypeNames[] = [
  { type: 'person', label: 'Person', ontoNotes: 'PERSON', conll: 'PER' },
  { type: 'organization', label: 'Organization', ontoNotes: 'ORG', conll: 'ORG' },
  { type: 'place', label: 'Place', ontoNotes: 'GPE', conll: 'LOC' },
  { type: 'group', label: 'Group', ontoNotes: 'NORP', conll: 'MISC' },
  { type: 'event', label: 'Event', ontoNotes: 'EVENT', conll: 'MISC' },
  { type: 'other', label: 'Other', ontoNotes: 'MISC', conll: 'MISC' },
]

export function namesOf(type: EntityType): TypeNames {
  return TYPES.find(names => names.type === type)!
}

/** The type that a label of any of the formats stands for, in whatever case; undefined for a label that stands for none. */
export function typeOf(label: string): EntityType | undefined {
  return BY_LABEL.get(label.toLowerCase())
}

/** TIMEX3's type for a label; undefined for one that is no time expression's. */
export function timeTypeOf(label: string): TimeExpression['type'] | undefined {
  const type = label.toUpperCase()
  return type === 'TIMEX3' ? 'DATE' : TIME_TYPES.find(known => known === type)
}

/**
 * Whether a label of another set holds more than the type that it stands for: MISC is whatever is named besides persons, organizations and places, and
 * OntoNotes calls durations and recurring times DATE or TIME too.
 */
export function isBroad(label: string): boolean {
  return label === 'DATE' || label === 'TIME' || /^misc(ellaneous)?$/i.test(label)
}

const TIME_TYPES = ['DATE', 'TIME', 'DURATION', 'SET'] as const

/** What other sets call these types: OntoNotes 5, CoNLL-2003, ACE, Wikipedia-based sets. */
const ALIASES: Readonly<Record<string, EntityType>> = {
  loc: 'place',
  location: 'place',
  fac: 'place',
  facility: 'place',
  organisation: 'organization',
  corporation: 'organization',
  nationality: 'group',
  work_of_art: 'other',
  law: 'other',
  product: 'other',
  miscellaneous: 'other',
}

const BY_LABEL = new Map<string, EntityType>(
  [
    ...[...TYPES]
      .reverse()
      .flatMap(({ type, label, ontoNotes, conll }) => [label, ontoNotes, conll].map(name => [name, type] as const)),
    ['misc', 'other'] as const,
    ...Object.entries(ALIASES),
  ].map(([label, type]) => [label.toLowerCase(), type]),
)
