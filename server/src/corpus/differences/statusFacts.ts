import type { Article, Mention } from '../../engine/article.ts'
import type { StatusLadders, StatusVerb } from '../../engine/claims/statusLadders.ts'
import { contains } from '../../engine/span.ts'
import type { Token } from '../../engine/text/tokens.ts'
import type { Fact } from './facts.ts'
import type { SentenceWords } from './sentenceWords.ts'

/**
 * How far matters between named parties have come, as an article tells it: each fact's value is the step, its matter the ladder. A verb counts only where its
 * parties are names that stand right beside it, and only where it is plain how it is put; questions and conditions say nothing.
 */
export function statusFacts(article: Article, sentences: readonly SentenceWords[], ladders: StatusLadders): Fact[] {
  const facts: Fact[] = []
  for (const sentence of sentences) {
    if (article.text[sentence.end - 1] === '?') continue
    for (let at = 0; at < sentence.tokens.length; at++) {
      for (const verb of ladders.verbs.get(sentence.tokens[at]!.lower) ?? []) {
        const reading = read(sentence, at, verb, ladders)
        const step = reading && reportedStep(article, sentence.tokens[at]!, reading.step)
        if (!reading || step === undefined) continue
        const { parties, start, end } = reading
        facts.push({
          kind: 'status',
          matter: verb.ladder,
          parties: parties.map(({ entity }) => entity),
          value: step,
          start,
          end,
          context: { start: sentence.start, end: sentence.end },
        })
        break
      }
    }
  }
  return facts
}

interface Reading {
  readonly parties: readonly Mention[]
  readonly step: number
  readonly start: number
  readonly end: number
}

function read(sentence: SentenceWords, at: number, verb: StatusVerb, ladders: StatusLadders): Reading | undefined {
  const { tokens } = sentence
  if (sentence.names[at]) return undefined
  if (verb.frame === 'topic') return topic(sentence, at, verb)
  const after = at + 1 + verb.rest.length
  if (verb.rest.some((word, i) => tokens[at + 1 + i]?.lower !== word)) return undefined
  const group = groupBefore(tokens, at, ladders)
  const passive = (verb.form === 'past' || verb.form === 'participle') && isPassive(tokens, group.first, at)
  if (passive && (verb.frame === 'subject' || verb.form === 'past')) return undefined
  const step = stepOf(tokens, group, at, verb, ladders, passive)
  if (step === undefined) return undefined
  const before = nameBefore(sentence, group.first)
  const behind = nameBehind(sentence, passive ? 'by' : verb.frame, after)
  const subject = passive ? behind : before
  const object = passive ? before : behind
  const needsSubject = verb.frame !== 'object'
  const needsObject = verb.frame !== 'subject'
  if (needsSubject && !(subject && verb.subjects.has(subject.type))) return undefined
  if (needsObject && !(object && verb.objects.has(object.type))) return undefined
  const parties = [...(needsSubject ? [subject!] : []), ...(needsObject ? [object!] : [])]
  if (parties.length === 2 && parties[0]!.entity === parties[1]!.entity) return undefined
  const start = Math.min(tokens[group.first]!.start, ...parties.map(party => party.start))
  const end = Math.max(tokens[after - 1]!.end, ...parties.map(party => party.end))
  return { parties, step, start, end }
}

const AUXILIARIES = new Set(
  `be been being is are was were 's 're am has have had having 've do does did get gets got to be yet also just now soon still ever already then once only
  finally both either ai ca wo`.split(/\s+/),
)
const BE = new Set('be been being is are was were get gets got'.split(' '))
const DO = new Set(['do', 'does', 'did', 'to', 'ca', 'wo'])

interface Group {
  /** The first token of the verb group. */
  readonly first: number
}

/** The verb group that ends before the token `at`: auxiliaries, adverbs and the words that say how it is put. */
function groupBefore(tokens: readonly Token[], at: number, ladders: StatusLadders): Group {
  let first = at
  while (first > 0 && at - first < 9) {
    const { lower } = tokens[first - 1]!
    if (!AUXILIARIES.has(lower) && !ladders.steps.has(lower) && !/..ly$/.test(lower)) break
    first--
  }
  return { first }
}

function isPassive(tokens: readonly Token[], first: number, at: number): boolean {
  for (let i = at - 1; i >= first; i--) {
    if (BE.has(tokens[i]!.lower)) return true
    if (!/ly$/.test(tokens[i]!.lower) && tokens[i]!.lower !== 'also' && tokens[i]!.lower !== 'not') return false
  }
  return false
}

/** Words before the subject that make what follows a condition or a question. */
const CONDITIONS = new Set('if unless until before should had once when should until lest'.split(' '))

function stepOf(
  tokens: readonly Token[],
  { first }: Group,
  at: number,
  { step, form }: StatusVerb,
  { steps }: StatusLadders,
  passive: boolean,
): number | undefined {
  const words = tokens.slice(first, at).map(({ lower }) => lower)
  const put = words.flatMap(word => steps.get(word) ?? [])
  const between = tokens.slice(Math.max(0, first - 6), first)
  if (between.some(({ lower }) => CONDITIONS.has(lower))) return undefined
  if (between.some(({ lower }) => lower === 'whether')) put.push(1)
  // "Lee's plan to resign" is a noun's.
  if (words.some((word, i) => word === "'s" && /^(?:plan|hope|want)s?$/.test(words[i + 1] ?? ''))) return undefined
  const negated = put.includes(0)
  if (negated && words.some(word => word === 'may' || word === 'might')) return undefined
  if (put.length > 0) {
    const least = Math.min(...put)
    if (step === 0) return least === 4 ? 0 : undefined
    return Math.min(step, least)
  }
  if (words.some(word => word === 'to' || word === 'should' || word === 'must')) return undefined
  if (form === 'base') return words.some(word => DO.has(word)) ? step : undefined
  if (form === 'ing') return words.some(word => BE.has(word)) ? Math.min(step, 4) : undefined
  if (form === 'participle' && !passive && !words.some(word => /^(?:has|have|had|'ve)$/.test(word))) return undefined
  return step
}

/** The name that ends right before the token, at most with "who" or a phrase between commas in between, and not itself the object of a preposition. */
function nameBefore(sentence: SentenceWords, at: number): Mention | undefined {
  const { tokens, names } = sentence
  let last = at - 1
  if (tokens[last]?.lower === 'who' || tokens[last]?.lower === 'which') {
    last--
    if (tokens[last]?.text === ',') last--
    else if (!names[last]) last = phraseStart(tokens, last) - 1
  } else if (tokens[last]?.text === ',') {
    let comma = last - 1
    while (comma > 0 && last - comma < 14 && tokens[comma]!.text !== ',') comma--
    if (tokens[comma]?.text !== ',') return undefined
    last = comma - 1
  }
  const name = names[last]
  if (!name || tokens[last]!.end !== name.end) return undefined
  let first = last
  while (first > 0 && names[first - 1] === name) first--
  // "Governor Lee of Ohio, who …" is of the governor.
  const bearer = name.type === 'place' && tokens[first - 1]?.lower === 'of' ? names[first - 2] : undefined
  if (bearer?.type === 'person') return bearer
  const titled = name.title ? first - name.title.split(/\s+/).length : first
  const before = tokens[titled - 1]?.lower
  return before !== undefined && BEFORE_NO_SUBJECT.has(before) ? undefined : name
}

/** Where a phrase without marks between a comma and the token begins ("Lee, a Republican who …"): the comma; 0 when there is none near by. */
function phraseStart(tokens: readonly Token[], at: number): number {
  let comma = at
  while (comma > 0 && at - comma < 7 && tokens[comma]!.kind !== 'mark') comma--
  return tokens[comma]?.text === ',' ? comma : 0
}

const BEFORE_NO_SUBJECT = new Set(
  `of for with by to from in on at about against over like than as into after before between "s and or`.split(' '),
)

/** Words between a verb and the name that is its object. */
const BARRIERS = new Set(
  `and or but that which who to for with at by as if when while after before because than he she it they his her their its him them not no "`.split(
    ' ',
  ),
)

/** The name behind the token, at most with an article, adjectives and a title in between. */
function nameBehind(sentence: SentenceWords, frame: StatusVerb['frame'] | 'by', at: number): Mention | undefined {
  const { tokens, names } = sentence
  let first = at
  if (frame === 'by' || typeof frame === 'object') {
    const preposition = frame === 'by' ? 'by' : frame.preposition
    if (tokens[first]?.lower !== preposition) return undefined
    first++
  }
  for (let i = first; i < tokens.length && i < first + 7; i++) {
    const name = names[i]
    if (name) return endsPhrase(sentence, i, name) ? name : undefined
    const { kind, lower } = tokens[i]!
    if (kind !== 'word' || BARRIERS.has(lower)) return undefined
    if (lower === 'of' && !PARTS.has(tokens[i - 1]!.lower)) return undefined
  }
  return undefined
}

/** What may follow the noun phrase that a name is the head of. */
const AFTER_PHRASE = new Set(
  `for in on at as to with by from of over after before during against and or but who which that because while when where until since despite
  is was were are has had have will would may might could last this next early late today yesterday tomorrow earlier later again through under
  agreement alliance pact partnership treaty party union bloc coalition group`.split(/\s+/),
)

/** To join a part of something is to join it. */
const PARTS = new Set('part aspect pillar phase branch wing tier half'.split(' '))

/** Whether a noun phrase ends with the name whose token is given: what comes next is no noun that the name would only qualify. */
export function endsPhrase({ tokens, names }: SentenceWords, at: number, name: Mention): boolean {
  let after = at
  while (names[after] === name) after++
  const next = tokens[after]
  return !next || next.kind === 'mark' || AFTER_PHRASE.has(next.lower) || /day$/.test(next.lower)
}

/** "no membership offered to Japan" of an alliance named before. */
function topic(sentence: SentenceWords, at: number, verb: StatusVerb): Reading | undefined {
  const { tokens, names } = sentence
  let next = at + 1
  while (BE.has(tokens[next]?.lower ?? '') || tokens[next]?.lower === 'has') next++
  if (tokens[next]?.lower !== verb.rest[0] || tokens[next + 1]?.lower !== 'to') return undefined
  const object = nameBehind(sentence, 'pair', next + 2)
  if (!object || !verb.objects.has(object.type)) return undefined
  let subject: Mention | undefined
  for (let i = at - 1; i >= 0 && !subject; i--) {
    const name = names[i]
    if (name && verb.subjects.has(name.type) && name.entity !== object.entity) subject = name
  }
  if (!subject) return undefined
  const before = tokens.slice(Math.max(0, at - 3), at)
  const negated = before.find(({ lower }) => lower === 'no' || lower === 'any' || lower === 'without')
  // In the order of the other frames: who joins, then what is joined.
  return {
    parties: [object, subject],
    step: negated ? 0 : verb.step,
    start: negated?.start ?? tokens[at]!.start,
    end: object.end,
  }
}

/** The step as the claims around the verb leave it; undefined where they make it no statement. */
function reportedStep({ claims }: Article, verb: Token, step: number): number | undefined {
  const around = claims.filter(({ content }) => content.some(span => contains(span, verb)))
  if (around.some(({ modality, cueClass }) => modality === 'conditional' || cueClass === 'order')) return undefined
  if (around.some(({ cueClass }) => cueClass === 'deny')) return step === 5 ? 0 : undefined
  if (around.some(({ cueClass }) => cueClass === 'ask')) return Math.min(step, 1)
  if (around.some(({ cueClass }) => cueClass === 'want')) return Math.min(step, 2)
  return step
}
