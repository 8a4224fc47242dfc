/**
 * Word classes: the universal parts of speech (https://universaldependencies.org/u/pos/), with verbs divided by their form, nouns by number, pronouns and particles by
 * what they do. The order is that of the model's file.
 */
export const Tag = {
  noun: 0,
  pluralNoun: 1,
  properNoun: 2,
  pronoun: 3,
  /** "my", "their", "whose". */
  possessive: 4,
  /** "who", "which", "what", and "that" as a relative pronoun. */
  relative: 5,
  determiner: 6,
  adjective: 7,
  adverb: 8,
  preposition: 9,
  /** "up" in "gave up". */
  verbParticle: 10,
  /** "that", "if", "because", before a clause. */
  subordinator: 11,
  conjunction: 12,
  number: 13,
  /** "to" before a verb. */
  to: 14,
  /** "not", "n't" and the "'s" of possession. */
  particle: 15,
  punctuation: 16,
  symbol: 17,
  interjection: 18,
  other: 19,
  /** An infinitive, imperative or subjunctive: "to say". */
  verbBase: 20,
  /** A present form without -s: "they say". */
  verbPresent: 21,
  verbThird: 22,
  verbPast: 23,
  verbParticiple: 24,
  verbIng: 25,
  modal: 26,
  auxiliaryBase: 27,
  auxiliaryPresent: 28,
  auxiliaryPast: 29,
  auxiliaryParticiple: 30,
  auxiliaryIng: 31,
} as const

/** How many tags there are. */
export const TAG_COUNT = 32

/** The universal part of speech of each tag. */
export const UNIVERSAL: readonly string[] =
  'NOUN NOUN PROPN PRON PRON PRON DET ADJ ADV ADP ADP SCONJ CCONJ NUM PART PART PUNCT SYM INTJ X VERB VERB VERB VERB VERB VERB AUX AUX AUX AUX AUX AUX'.split(
    ' ',
  )

/** Whether a tag is a full verb in any form. */
export function isVerb(tag: number): boolean {
  return tag >= Tag.verbBase && tag <= Tag.verbIng
}

/** Whether a tag is an auxiliary, modal or copula in any form. */
export function isAuxiliary(tag: number): boolean {
  return tag >= Tag.modal
}

/** Whether a verb or auxiliary with this tag is finite by itself: present, past or modal. */
export function isFiniteForm(tag: number): boolean {
  return (
    (tag >= Tag.verbPresent && tag <= Tag.verbPast) ||
    tag === Tag.modal ||
    tag === Tag.auxiliaryPresent ||
    tag === Tag.auxiliaryPast
  )
}
