import { stemmer } from 'stemmer'
import { hashOf } from '../engine/entities/tagger/hashing.ts'

/** Initialisms with their stops ("U.S."), numbers with their marks ("1,000"), words. */
const WORD = /\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])|\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}\p{N}]+/gu

/** English function words: they stand in every utterance and so tell none from another. Closed classes only. */
const FUNCTION_WORDS = new Set(
  `a an the this that these those it its he him his she her hers they them their theirs we us our ours you your yours i me my mine
  who whom whose which what where when why how there here and or but nor so yet if then than as because while whilst though although whether
  of in on at by for from to with without into onto over under about after before between through during against among within upon
  be am is are was were been being have has had having do does did doing will would shall should can could may might must
  not no s t ll re ve d m just only also very too`.split(/\s+/),
)

/** Names printed in full or short, which are one word to the comparison. */
const LONG_NAMES: readonly (readonly [RegExp, string])[] = [
  [/\bUnited States(?: of America)?\b|\bU\.S\.(?:A\.)?|\bUSA?\b/g, ' usofa '],
  [/\bUnited Kingdom\b|\bU\.K\.|\bUK\b/g, ' ukofg '],
]

/**
 * The words of an utterance that carry its content, in order, in a form in which spellings and inflections of one word mostly agree: lower case,
 * American spelling, Porter's stem ("recognising" and "recognize" are both `recogniz`).
 */
export function contentWords(text: string): string[] {
  const words: string[] = []
  let plain = text
  for (const [name, word] of LONG_NAMES) plain = plain.replace(name, word)
  for (const [word] of plain.toLowerCase().matchAll(WORD)) {
    if (!FUNCTION_WORDS.has(word)) words.push(stemOf(word))
  }
  return words
}

/** The words as numbers that are the same for the same word everywhere; those of numbers are odd, all others even. */
export function wordIds(words: readonly string[]): Int32Array {
  return Int32Array.from(words, word => (hashOf(word) << 1) | Number(/^\p{N}/u.test(word)))
}

/** Whether a word is a number, by its id. */
export function isNumber(id: number): boolean {
  return (id & 1) === 1
}

const stems = new Map<string, string>()
/** Stems that are remembered: more than the words of a large corpus, and a bound for texts that are no language. */
const MOST_STEMS = 200_000

function stemOf(word: string): string {
  let stem = stems.get(word)
  if (stem === undefined) {
    if (stems.size >= MOST_STEMS) stems.clear()
    stem = stemmer(americanSpelling(word.replace(/[.,]/g, '')))
    stems.set(word, stem)
  }
  return stem
}

/**
 * British spelling turned American, as far as endings tell. A word spelled so in both countries may come out misspelled ("rize"): alike in all texts, so that
 * nothing is lost.
 */
function americanSpelling(word: string): string {
  const listed = BRITISH.get(word)
  if (listed) return listed
  if (word.length < 5) return word
  return word
    .replace(/our(?=s?$|ed$|ing$|ab|ite|hood|ful|er|ist)/, 'or')
    .replace(/([iy])s(?=e[drs]?$|ing$|ation|able$)/, '$1z')
    .replace(/([bt])re(?=s?$)/, '$1er')
    .replace(/ence(?=s?$)/, 'ense')
    .replace(/ogue(?=s?$)/, 'og')
    .replace(/mme(?=s?$)/, 'm')
    .replace(/[ao]e/, 'e')
    .replace(/ll(?=$|ed$|ing$|ers?$|ment)/, 'l')
}

/** Spellings that no ending tells. */
const BRITISH = new Map(
  'grey gray,cheque check,cheques check,tyre tire,tyres tire,plough plow,sceptical skeptical,aeroplane airplane,aluminium aluminum,practise practice,judgement judgment,ageing aging,jewellery jewelry,storey story,mum mom,manoeuvre maneuver,manoeuvres maneuver'
    .split(',')
    .map(pair => pair.split(' ') as [string, string]),
)
