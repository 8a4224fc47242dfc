import nlp from 'compromise'
import type { Span } from '../../server/src/engine/span.ts'
import type { ScoredEntity } from '../scoring/document.ts'
import type { NameFinder } from './finder.ts'

/** compromise's people, places and organizations, without titles and possessives as the guidelines want names. */
export const compromiseNames: NameFinder = {
  name: 'compromise',
  names(text) {
    const document = nlp(text)
    const found: ScoredEntity[] = []
    const take = (type: string, matches: { terms: Term[] }[]) => {
      for (const { terms } of matches) {
        const span = nameOf(terms, text)
        if (span) found.push({ ...span, type })
      }
    }
    const json = { offset: true, terms: { offset: true, tags: true } }
    take('person', document.people().json(json))
    take('place', document.places().json(json))
    take('organization', document.organizations().json(json))
    return found
  },
}

/** A word as compromise gives it with `json({ offset: true, terms: { offset: true, tags: true } })`. */
interface Term {
  readonly text: string
  readonly tags: readonly string[]
  readonly offset: { readonly start: number; readonly length: number }
}

/** The stretch of the words without leading titles and without a possessive; undefined when nothing is left. */
function nameOf(terms: readonly Term[], text: string): Span | undefined {
  const first = terms.findIndex(term => !term.tags.includes('Honorific'))
  const last = terms.at(-1)
  if (first < 0 || !last) return undefined
  const start = terms[first]!.offset.start
  const possessive = /['’]s?$/.exec(last.text)?.[0].length ?? 0
  const end = last.offset.start + last.offset.length - possessive
  const hasStop = possessive === 0 && last.tags.includes('Abbreviation') && text[end] === '.'
  return end > start ? { start, end: end + Number(hasStop) } : undefined
}
