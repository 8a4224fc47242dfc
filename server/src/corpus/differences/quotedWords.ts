import type { Span } from '../../engine/span.ts'

/** A word of a quotation as it is compared. */
export interface QuotedWord extends Span {
  /** Lower case, contractions written out, numbers in digits. */
  readonly form: string
  /** Whether it says something of its own, rather than holding a sentence together. */
  readonly content: boolean
}

const WORD = /\p{L}+(?:['’‘]\p{L}+)*|\p{N}+(?:[.,:]\p{N}+)*|%/gu

/** Words that tell no utterance from another: closed classes, what is in everybody's mouth, and what is said of every country. */
const FUNCTION_WORDS = new Set(
  `${'president united states america american americans country nation'} a an the this that these those it its he him his she her hers they them their we us our ours you your yours i me my mine one ones
  who whom whose which what where when why how there here and or but nor so yet if then than as because while though although whether
  of in on at by for from to with without into onto over under about after before between through during against among within upon up out off down
  be am is are was were been being have has had having do does did doing will would shall should can could may might must let get got
  just only also very too even really well now still ever right yeah yes oh uh um ok okay mr mrs ms dr like going gonna go goes want wanna
  know think mean say said says lot lots thing things people way all any some more most much many other every something anything everything`.split(
    /\s+/,
  ),
)

const CLITICS: Readonly<Record<string, string>> = {
  s: 'is',
  re: 'are',
  ll: 'will',
  ve: 'have',
  m: 'am',
  d: 'would',
}

const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** Words of a text of at most `most` words, with their places in the whole. */
export function quotedWords(text: string, { start, end }: Span, most: number): QuotedWord[] {
  const words: QuotedWord[] = []
  for (const match of text.slice(start, end).matchAll(WORD)) {
    if (words.length >= most) break
    const at = { start: start + match.index, end: start + match.index + match[0].length }
    for (const form of formsOf(match[0].toLowerCase().replace(/[’‘]/g, "'"))) {
      words.push({ ...at, form, content: !FUNCTION_WORDS.has(form) && !NEGATIONS.has(form) })
    }
  }
  return words
}

/** Words that turn a statement into its opposite. */
export const NEGATIONS: ReadonlySet<string> = new Set(['not', 'no', 'never', 'nothing', 'nobody', 'none', 'neither'])

function formsOf(word: string): string[] {
  if (word === '%') return ['percent']
  if (word === "can't") return ['can', 'not']
  if (word === "won't") return ['will', 'not']
  if (word === 'cannot') return ['can', 'not']
  if (word === 'gonna') return ['going', 'to']
  if (word.endsWith("n't")) return [word.slice(0, -3), 'not']
  const [stem = '', clitic] = word.split("'")
  if (clitic === undefined) {
    const number = NUMBERS.indexOf(word)
    return [number > 1 ? `${number}` : word.replace(/(?<=\d),(?=\d{3})/g, '')]
  }
  const full = CLITICS[clitic]
  return full ? [stem, full] : [word.replaceAll("'", '')]
}
