import type { Verdict } from './decision.ts'

/** A decision in words; `words` are those it is about. */
export function describe(verdict: Verdict, words: string): string {
  const quoted = `“${shortened(words)}”`
  switch (verdict.is) {
    case 'entity':
      return verdict.name === undefined ? `${quoted}: ${verdict.type}` : `${quoted}: ${verdict.type} ${verdict.name}`
    case 'notSame':
      return `${quoted} is not ${verdict.entity}`
    case 'date':
      return `${quoted}: ${verdict.value ?? 'a time'}`
    case 'quotation':
      return `${quoted}: quotation`
    case 'claim':
      return `${quoted}: claim`
    case 'region':
      return `${quoted}: ${verdict.kind}`
    case 'not':
      return `${quoted}: no ${NAMES[verdict.what]}`
    case 'note':
      return `${quoted}: note “${shortened(verdict.text)}”`
    case 'tag':
      return `${quoted}: #${verdict.label}`
    case 'articleDate':
      return verdict.value === '' ? `${words}: date as in the text` : `${words}: of ${verdict.value}`
    case 'notName':
      return `“${verdict.words}” is no name anywhere`
    case 'sameEntity':
      return `${verdict.entity} is ${verdict.name}`
    case 'named':
      return `${verdict.entity} is called ${verdict.name}`
    case 'notDifference':
      return 'Not a difference'
  }
}

const NAMES = { entity: 'name', date: 'date', quotation: 'quotation', claim: 'claim', region: 'region' } as const

function shortened(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim()
  return line.length > MOST ? `${line.slice(0, MOST - 1).toWellFormed()}…` : line
}

const MOST = 60
