const WORD = /[\p{L}\p{M}\p{N}]+/gu

/** English function words: they stand in every utterance and so tell none from another. Closed classes only. */
const FUNCTION_WORDS = new Set(
  `a an the this that these those it its he him his she her hers they them their theirs we us our ours you your yours i me my mine
  who whom whose which what where when why how there here and or but nor so yet if then than as because while though although whether
  of in on at by for from to with without into onto over under about after before between through during against among within upon
  be am is are was were been being have has had having do does did doing will would shall should can could may might must
  not no s t ll re ve d m just only also very too`.split(/\s+/),
)

/**
 * The words of an utterance that carry its content, in order, in a form in which spellings and inflections of one word mostly agree:
 * lower case, a plural -s off, cut to six letters ("recognising" and "recognize" are both `recogn`).
 */
export function contentWords(text: string): string[] {
  const words: string[] = []
  for (const [word] of text.toLowerCase().matchAll(WORD)) {
    if (!FUNCTION_WORDS.has(word)) words.push(stemOf(word))
  }
  return words
}

const STEM_LENGTH = 6

function stemOf(word: string): string {
  const stem = word.slice(0, STEM_LENGTH)
  return stem.endsWith('s') && stem.length > 3 && stem.length === word.length ? stem.slice(0, -1) : stem
}
