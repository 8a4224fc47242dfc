import { describeValue } from './describe.ts'

/** The reasons of a time expression as sentences for hovers: "weekday, past: said" is "The last such day up to the article's date, since “said” speaks of the past.". */
export function describeReason(why: string): string {
  return why.split('; ').map(sentenceOf).join(' ')
}

function sentenceOf(tag: string): string {
  for (const [pattern, sentence] of SENTENCES) {
    const match = pattern.exec(tag)
    if (match) return typeof sentence === 'string' ? sentence : sentence(match.slice(1).map(part => part ?? ''))
  }
  return `${tag.slice(0, 1).toUpperCase()}${tag.slice(1)}.`
}

type Sentence = string | ((parts: readonly string[]) => string)

/** Tags of the resolver with what they mean; a tag that is missing here is plain enough as it is. */
const SENTENCES: readonly (readonly [RegExp, Sentence])[] = [
  [/^as written$/, 'It stands so in the text.'],
  [/^(?:century|decade)$/, 'It stands so in the text.'],
  [/^decade, before the article$/, "The last decade of that name up to the article's date."],
  [
    /^(weekday|day of the month|month|day and month|part of the year|holiday), (past|future)(?:: ([^,]+))?(, the article's own day)?$/,
    directed,
  ],
  [/^weekday, (last|next)(, the article's own day)?$/, ([to]) => `The ${to} such day from the article's date.`],
  [/^(?:month|day and month|part of the year), nearest$/, "Its year is the likeliest beside the article's date."],
  [/^(last|next), from the article's date$/, ([to]) => `The ${to} one from the article's date.`],
  [/^this: the article's year$/, 'Its year is that of the article.'],
  [/^year from the words$/, 'The words say of which year it is.'],
  [/^(year|month) of the story$/, ([unit]) => `Its ${unit} is that of the date told before.`],
  [/^year by the weekday$/, 'Its year is the nearest in which that day is that weekday.'],
  [/^holiday$/, 'A holiday.'],
  [/^(?:part|week) of ([0-9A-Z-]+)$/, ([whole = '']) => `A part of ${describeValue(whole)}.`],
  [/^(\d.*|the \w+ of .*), for the quarter$/, ([distance]) => `The same quarter, ${distance}.`],
  [/^indefinite distance$|^without measure$/, 'The text does not say how far off.'],
  [/^length$/, 'A length of time.'],
  [/^up to the article$/, "A length of time up to the article's date."],
  [/^from the article on$/, "A length of time from the article's date on."],
  [/^(?:rate|recurs|every week)$/, 'It comes again and again.'],
  [/^day and month in either order$/, 'Day and month may stand in either order.'],
  [/^no such day in the calendar$/, 'The calendar has no such day.'],
  [/^no article date$/, 'The article bears no date from which to count.'],
]

/** What the clause around an expression says of its direction. */
function directed([kind = '', to, cue, own]: readonly string[]): string {
  const noun = kind.includes('day') && kind !== 'holiday' ? 'day' : kind
  const place = to === 'past' ? `last such ${noun} up to` : `first such ${noun} from`
  const reason = cue ? `, since “${cue}” speaks of the ${to}` : to === 'past' ? ', as is usual in news' : ''
  return `The ${place} the article's date${to === 'past' ? '' : ' on'}${reason}.${own ? " It is the article's own day." : ''}`
}
