import type { Mention } from '../../engine/article.ts'
import type { Fact } from './facts.ts'
import { type Quantity, quantitiesIn } from './numbers.ts'
import { namesIn, type SentenceWords, spanOf } from './sentenceWords.ts'

const KILLED = new Set('killed killing kills dead died slain murdered murdering deaths death'.split(' '))
const HURT = new Set('injured injuring wounded wounding hurt'.split(' '))

/** How many were killed or hurt, by the place or event. */
export function tollFacts(sentences: readonly SentenceWords[]): Fact[] {
  const facts: Fact[] = []
  for (const sentence of sentences) {
    const { tokens } = sentence
    for (const quantity of quantitiesIn(sentence)) {
      const matter = tollOf(sentence, quantity)
      const site = matter && siteOf(sentence, quantity)
      if (!site || !Number.isInteger(quantity.value)) continue
      facts.push({
        kind: 'number',
        matter,
        parties: [site.entity],
        value: quantity.value,
        ...boundOf(quantity),
        start: tokens[quantity.first]!.start,
        end: tokens[quantity.last - 1]!.end,
        context: spanOf(sentence),
      })
    }
  }
  return facts
}

/** The place or event that the number is of: the first behind it, else the last before it; undefined where it is one of two that are joined. */
function siteOf(sentence: SentenceWords, { last }: Quantity): Mention | undefined {
  const sites = namesIn(sentence).filter(({ name }) => name.type === 'place' || name.type === 'event')
  const behind = sites.findIndex(({ first }) => first >= last)
  const at = behind < 0 ? sites.length - 1 : behind
  const joined = (i: number) => {
    const [one, other] = [sites[i], sites[i + 1]]
    return one && other && sentence.tokens[one.last]?.lower === 'and' && other.first === one.last + 1
  }
  return joined(at - 1) || joined(at) ? undefined : sites[at]?.name
}

/** "toll killed", "toll hurt", with the victims where they are only some: "toll killed officers". */
function tollOf({ tokens }: SentenceWords, { first, last }: Quantity): string | undefined {
  let at = last
  let victims = ''
  for (; at < last + 4; at++) {
    const word = tokens[at]?.lower ?? ''
    if (KILLED.has(word) || HURT.has(word) || tokens[at]?.kind !== 'word') break
    if (!EVERYBODY.has(word)) victims ||= ` ${word}`
  }
  const behind = tokens[at]?.lower ?? ''
  // "The parents of two Americans killed in …" are not all that were.
  if (tokens[first - 1]?.lower === 'of' && !/^deaths?$|^killing$/.test(tokens[first - 2]?.lower ?? '')) return undefined
  const joined = tokens[at - 1]?.lower === 'and'
  if (KILLED.has(behind) && !joined && !VERBS.test(behind)) return `toll killed${victims}`
  if (HURT.has(behind) && !joined && !VERBS.test(behind)) return `toll hurt${victims}`
  let before = first - 1
  while (before > first - 4 && MEASURES.test(tokens[before]?.lower ?? '')) before--
  const verb = tokens[before]?.lower ?? ''
  const noun = tokens[last]
  const some = noun?.kind === 'word' && !EVERYBODY.has(noun.lower) ? ` ${noun.lower}` : ''
  if (KILLED.has(verb) && verb !== 'dead' && verb !== 'died') return `toll killed${some}`
  return HURT.has(verb) ? `toll hurt${some}` : undefined
}

/** Words before a number that do not tell what it counts. */
const MEASURES = /^(?:at|least|more|than|about|some|nearly|over|the|of|almost|around)$/
const VERBS = /ing$|^kills$/
/** Words behind a number of victims that leave out nobody. */
const EVERYBODY = new Set('people persons person were was have has had been are in and at on when after'.split(' '))

const HOLDS = new Map<string, string>()
for (const [verb, forms] of [
  ['have', 'has have had holds'],
  ['win', 'won wins win'],
  ['raise', 'raised raises'],
  ['lose', 'lost loses'],
  ['need', 'needs need needed'],
  ['receive', 'received receives got'],
  ['employ', 'employs employed'],
  ['spend', 'spent spends'],
  ['sell', 'sold sells'],
  ['buy', 'bought buys ordered'],
  ['pay', 'paid pays'],
  ['earn', 'earned earns'],
  ['cut', 'cut cuts'],
] as const)
  for (const form of forms.split(' ')) HOLDS.set(form, verb)

/** How many of what somebody has, wins, raises …: name, verb, number and noun side by side. */
export function countFacts(sentences: readonly SentenceWords[]): Fact[] {
  const facts: Fact[] = []
  for (const sentence of sentences) {
    const { tokens, names } = sentence
    let noun = ''
    for (const quantity of quantitiesIn(sentence)) {
      let at = quantity.first - 1
      const dollars = tokens[at]?.text === '$'
      if (dollars) at--
      while (
        /^(?:at|least|more|than|about|some|nearly|over|now|only|just|a|total|of|roughly)$/.test(tokens[at]?.lower ?? '')
      )
        at--
      const verb = HOLDS.get(tokens[at]?.lower ?? '')
      const own = nounAt(sentence, quantity.last)
      noun = dollars ? '$' : (own ?? noun)
      const subject = names[at - 1]
      if (!verb || !subject || !noun || noun === 'percent' || tokens[at - 1]!.end !== subject.end) continue
      facts.push({
        kind: 'number',
        matter: `count ${verb} ${noun}`,
        parties: [subject.entity],
        value: quantity.value,
        ...boundOf(quantity),
        start: tokens[quantity.first]!.start,
        end: tokens[quantity.last - 1]!.end,
        context: spanOf(sentence),
      })
    }
  }
  return facts
}

function nounAt({ tokens, names }: SentenceWords, at: number): string | undefined {
  const token = tokens[at]
  if (token?.text === '%') return 'percent'
  if (!token || names[at] || token.kind !== 'word' || token.text !== token.lower) return undefined
  return /^(?:of|in|to|and|or|for|with|from|on|at|by|more|percentage|as|but|while|votes?)$/.test(token.lower)
    ? undefined
    : token.lower.replace(/s$/, '')
}

function boundOf({ bound }: Quantity): Pick<Fact, 'bound'> {
  return bound === 'exact' ? {} : { bound }
}
