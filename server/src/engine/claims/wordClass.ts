import type { CueLexicon, VerbForm } from './cueLexicon.ts'

/** Classes of words as bits: what a shallow grammar of attribution has to know. A word may be in several. */
export const DETERMINER = 1 << 0
export const PREPOSITION = 1 << 1
export const PRONOUN = 1 << 2
export const POSSESSIVE = 1 << 3
export const BE = 1 << 4
export const HAVE = 1 << 5
export const DO = 1 << 6
export const MODAL = 1 << 7
export const TO = 1 << 8
export const NEGATION = 1 << 9
export const ADVERB = 1 << 10
export const CONJUNCTION = 1 << 11
export const SUBORDINATOR = 1 << 12
export const RELATIVE = 1 << 13
export const TIME = 1 << 14
export const NUMBER = 1 << 15
export const COMMA = 1 << 16
export const STOP = 1 << 17
export const BRACKET = 1 << 18
export const DASH = 1 << 19
export const COLON = 1 << 20
/** A simple past form ("said"). */
export const PAST = 1 << 21
/** A present form that agrees with a subject ("says", "say"). */
export const PRESENT = 1 << 22
export const BASE = 1 << 23
export const PARTICIPLE = 1 << 24
export const ING = 1 << 25
/** A noun or adjective, or what may be one. */
export const NOMINAL = 1 << 26
/** A name's word: capitalised away from the sentence's start. */
export const CAPITAL = 1 << 27
/** A direct quotation, taken as one word. */
export const QUOTATION = 1 << 28
/** An auxiliary that is finite by itself: "is", "has", "did", "will". */
export const FINITE = 1 << 29

/** The closed classes of English, as far as attribution needs them. */
const CLOSED: readonly (readonly [bits: number, words: string])[] = [
  [
    DETERMINER,
    'the a an this these those some any every each no another all both either neither such several many most few more much half',
  ],
  [POSSESSIVE, "my your his her its our their whose 's '"],
  [
    PRONOUN,
    'i you he she it we they him me us them who nobody everybody everyone someone anyone one others there himself herself itself themselves this these those that what',
  ],
  [BE | FINITE, "is are was were am 're 'm isn't aren't wasn't weren't"],
  [BE, 'be been being'],
  [HAVE | FINITE, "has have had 've"],
  [HAVE, 'having'],
  [DO | FINITE, 'does do did'],
  [MODAL | FINITE, "will would can could may might must shall should 'll 'd ca wo cannot"],
  [TO | PREPOSITION, 'to'],
  [NEGATION, "not n't never"],
  [
    ADVERB,
    'also already always again ago almost away back even ever far first further here however indeed instead just later long meanwhile moreover nevertheless nonetheless now often once only perhaps quite rather repeatedly since sometimes soon still then there therefore thus today together too twice very yet maybe subsequently earlier recently separately flatly',
  ],
  [CONJUNCTION, 'and or but nor yet'],
  [
    SUBORDINATOR,
    'that because if although though while whereas when where whether unless until since before after as than once so whenever why how',
  ],
  [RELATIVE, 'who whom which that whose where what'],
  [
    PREPOSITION,
    'of in on at by for with from about into over under through during between among against within without toward towards across amid amidst behind beyond despite except following including inside like near off onto out outside per regarding since upon via after before until as than up down around along concerning throughout besides alongside due',
  ],
  [
    TIME,
    'monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays today yesterday tomorrow tonight january february march april june july august september october november december jan feb aug sept oct nov dec week month year weekend morning afternoon evening night earlier later',
  ],
  [COMMA, ','],
  [STOP, '. ! ? ; …'],
  [BRACKET, '( ) [ ] { }'],
  [DASH, '- – — ― −'],
  [COLON, ':'],
]

/** Bits by word (lower case), for the closed classes together with the verb forms of the data file. */
export type WordClasses = ReadonlyMap<string, number>

const FORMS: Readonly<Record<string, number>> = {
  d: PAST,
  z: PRESENT,
  p: PRESENT | BASE,
  b: PRESENT | BASE,
  n: PARTICIPLE,
  g: ING,
  N: NOMINAL,
}

const CUE_FORMS: Readonly<Record<VerbForm, number>> = {
  base: PRESENT | BASE,
  third: PRESENT,
  past: PAST,
  participle: PARTICIPLE,
  ing: ING,
}

/** The classes of all words that are known by themselves. `verbForms`: rows of a form and its uses, as in `data/verbForms.tsv`. */
export function wordClasses(verbForms: readonly (readonly string[])[], cues: CueLexicon): WordClasses {
  const classes = new Map<string, number>()
  const add = (word: string, bits: number) => classes.set(word, (classes.get(word) ?? 0) | bits)
  for (const [form = '', uses = ''] of verbForms) {
    for (const use of uses) add(form, FORMS[use] ?? 0)
    if (form.endsWith('ed') && classes.get(form)! & (PAST | PARTICIPLE)) add(form, PAST | PARTICIPLE)
  }
  for (const [form, readings] of cues.verbs)
    for (const { forms } of readings)
      for (const kind of forms)
        if (kind !== 'participle' || !((classes.get(form) ?? 0) & PAST)) add(form, CUE_FORMS[kind])
  for (const noun of cues.nouns.keys()) add(noun, NOMINAL)
  for (const [bits, words] of CLOSED)
    for (const word of words.split(' ')) classes.set(word, closedOnly(classes, word) | bits)
  return classes
}

const OPEN = PAST | PRESENT | BASE | PARTICIPLE | ING | NOMINAL

/** A closed-class word is not taken for an open-class one too. */
function closedOnly(classes: WordClasses, word: string): number {
  return (classes.get(word) ?? 0) & ~OPEN
}

/** The classes of a word that is in no list, by its ending. */
export function guessedClass(lower: string): number {
  if (lower.length > 4) {
    if (lower.endsWith('ed')) return PAST | PARTICIPLE
    if (lower.endsWith('ing')) return ING | NOMINAL
    if (lower.endsWith('ly')) return ADVERB
  }
  return NOMINAL
}
