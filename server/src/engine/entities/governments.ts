import type { Reading } from '../paragraph.ts'
import type { Span } from '../span.ts'
import { tokenAt } from './tokenAt.ts'

/** What governments do and cities do not: verbs of saying, deciding, dealing, in the forms that follow a subject. Our own list. */
const DEEDS = new Set(
  (
    'accuse accept acknowledge admit agree announce argue ask back blame call claim condemn consider decide declare decline demand deny deploy dismiss expect fear hope impose ' +
    'insist intend launch offer oppose order plan pledge press promise propose reject recall refuse respond retaliate say seek signal sign suggest summon support suspect threaten ' +
    'urge view vow want warn welcome withdraw'
  )
    .split(' ')
    .flatMap(verb => [
      verb,
      `${verb}s`,
      verb.endsWith('y') ? `${verb.slice(0, -1)}ied` : verb.endsWith('e') ? `${verb}d` : `${verb}ed`,
    ])
    .concat('said', 'sought', 'denies', 'denied', 'presses', 'planned', 'planning', 'withdrew', 'became', 'become'),
)
/** Words that may stand between a subject and its verb. */
const BETWEEN = new Set(
  'also has have had will would may might could can must should is was be been not now already later recently reportedly repeatedly long'.split(
    ' ',
  ),
)
/** What stands before the name of a city as a place, not before a subject. */
const PLACING = new Set('in at from near to of outside around through into via'.split(' '))

/** Whether the capital at `span` is the subject of a verb of saying or deciding, and so stands for its government ("Paris may agree"), or does one in the passive ("planned by Paris"). */
export function readsAsGovernment({ tokens }: Reading, span: Span): boolean {
  const first = tokenAt(tokens, span.start)
  const before = tokens[first - 1]?.lower ?? ''
  if (before === 'by') return DEEDS.has(tokens[first - 2]?.lower ?? '')
  if (PLACING.has(before)) return false
  let at = tokenAt(tokens, span.end)
  if (tokens[at]?.lower === 'and' || tokens[at]?.lower === 'or') at += 2
  for (let i = at; i < at + 4 && i < tokens.length; i++) {
    if (DEEDS.has(tokens[i]!.lower)) return true
    if (!BETWEEN.has(tokens[i]!.lower)) return false
  }
  return false
}
