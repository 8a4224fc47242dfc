import type { Sentence } from '../text/sentences.ts'
import type { Token } from '../text/tokens.ts'
import type { Direction } from './timeCandidate.ts'

/**
 * Whether the clause around the tokens `first` to `end` speaks of what was or of what will be, from the nearest verb: its tense, a modal, or a word of
 * planning before it. The verb before the expression counts more than the one after it. Undefined when nothing says so. Looks 24 tokens each way.
 */
export function directionAt(
  tokens: readonly Token[],
  sentence: Sentence,
  first: number,
  end: number,
): Direction | undefined {
  const preposition = tokens[first - 1]?.lower ?? ''
  if (preposition === 'until' || preposition === 'till' || preposition === 'by' || isEarliest(tokens, first - 1))
    return { to: 'future', cue: preposition }
  if (preposition === 'since') return { to: 'past', cue: preposition }
  const before = scan(tokens, first - 1, Math.max(sentence.first, first - REACH), -1, sentence)
  const after = scan(tokens, end, Math.min(sentence.last, end + REACH) - 1, 1, sentence)
  const best = !after || (before && before.distance <= after.distance + 2) ? before : after
  return best?.direction
}

/** "as early as Tuesday", "as soon as next week". */
function isEarliest(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.lower === 'as' && tokens[at - 2]?.lower === 'as' && /^(?:early|soon)$/.test(tokens[at - 1]!.lower)
}

const REACH = 24

interface Sighting {
  readonly direction: Direction
  readonly distance: number
}

/** The nearest verb from `from` to `to`; punctuation on the way makes it farther. */
function scan(
  tokens: readonly Token[],
  from: number,
  to: number,
  step: 1 | -1,
  sentence: Sentence,
): Sighting | undefined {
  let distance = 1
  for (let at = from; step < 0 ? at >= to : at <= to; at += step, distance++) {
    const token = tokens[at]!
    if (token.kind !== 'word') {
      distance += token.lower === ',' ? 2 : token.lower === ';' ? 6 : 0
      continue
    }
    const direction = directionOf(tokens, at, sentence)
    if (direction) return { direction, distance }
  }
  return undefined
}

const FUTURE = new Set(
  "will 'll shall wo would due scheduled plans plan planned planning expects expected expect intends intend upcoming set slated deadline hopes hope aims tomorrow going ahead may might begins forthcoming".split(
    ' ',
  ),
)
/** Words before a participle or an infinitive that put it into the future. */
const BEFORE_FUTURE = new Set("will 'll shall wo would may might should must can could to".split(' '))
const PAST = new Set(
  (
    'was were had did said told went came made took gave got met won lost left held began became saw found brought thought sent spoke wrote fell rose ran led felt kept knew ' +
    'grew drew flew broke chose drove struck sold bought paid built caught taught fought sought spent sank shot swore withdrew overthrew stood understood hid fled bled fed ' +
    'been gone seen taken given done known begun broken chosen fallen flown grown shown spoken stolen sworn thrown worn written driven forgotten hidden risen arisen beaten bitten eaten ' +
    'since ago earlier last yesterday having'
  ).split(' '),
)
const NOT_PAST = new Set(
  'need united indeed embed proceed succeed exceed breed seed feed speed bed red shed wed bleed heed creed weed deed greed hundred sacred naked wicked ted fred mohammed ahmed mohamed muhammed'.split(
    ' ',
  ),
)

function directionOf(tokens: readonly Token[], at: number, sentence: Sentence): Direction | undefined {
  const { lower, text } = tokens[at]!
  const past = PAST.has(lower) || (lower.length > 4 && lower.endsWith('ed') && text === lower && !NOT_PAST.has(lower))
  if (FUTURE.has(lower)) {
    if (lower === 'may' && text !== lower) return undefined
    if (
      (lower === 'planned' || lower === 'expected' || lower === 'set') &&
      followedByTo(tokens, at) === false &&
      lower !== 'expected'
    )
      return undefined
    return { to: 'future', cue: lower }
  }
  if (past) {
    const modal = modalBefore(tokens, at, sentence)
    return modal ? { to: 'future', cue: modal } : { to: 'past', cue: lower }
  }
  // A bare infinitive after "to" or a modal: "to meet on Tuesday".
  const before = tokens[at - 1]?.lower
  if (before === 'to' && at > sentence.first && text === lower && lower.length > 1 && !DETERMINERS.has(lower)) {
    return planned(tokens, at - 2, sentence) ? { to: 'future', cue: `to ${lower}` } : undefined
  }
  return undefined
}

const DETERMINERS = new Set('the a an this that his her its their our my your all some any last next be'.split(' '))
const PLANNING = new Set(
  "is are 's 're be was were plans planned plan expected scheduled set due agreed likely wants want hopes hope intends vowed pledged promised able ready decided continue plotting plotted planning hoping intending preparing conspiring".split(
    ' ',
  ),
)

function planned(tokens: readonly Token[], at: number, sentence: Sentence): boolean {
  return at >= sentence.first && PLANNING.has(tokens[at]!.lower)
}

function followedByTo(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.lower
  return next === 'to' || next === 'for'
}

/** "will be finalized", "to be held": the modal that turns a participle into the future. */
function modalBefore(tokens: readonly Token[], at: number, sentence: Sentence): string | undefined {
  let sawBe = false
  for (let i = at - 1; i >= sentence.first && i >= at - 4; i--) {
    const { lower } = tokens[i]!
    if (lower === 'be') sawBe = true
    else if (lower === 'have' || lower === 'been' || lower === 'has' || lower === 'had') return undefined
    else if (sawBe && BEFORE_FUTURE.has(lower)) return lower === 'to' ? 'to be' : lower
  }
  return undefined
}
