import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { rowsOf } from '../resources.ts'
import { cueLexicon } from './cueLexicon.ts'

const file = (name: string) => readFileSync(new URL(`../data/${name}`, import.meta.url), 'utf8')
const verbs = rowsOf(file('cues.tsv'))
const nouns = rowsOf(file('cueNouns.tsv'))
const adjectives = rowsOf(file('cueAdjectives.tsv'))
const lexicon = cueLexicon(file('cues.tsv'), file('cueNouns.tsv'), file('cueAdjectives.tsv'))

const FRAMES =
  'that that? that! to wh obj objto objas objof objwith objfor objname objdata clause ing quote told guilty of for on about against over with whether by in'.split(
    ' ',
  )
const CLASSES =
  'say claim deny admit warn promise believe want report ask praise blame order agree decide find expect'.split(' ')

describe('the table of cues', () => {
  it('has each verb, noun and adjective once, with a class and frames that exist', () => {
    for (const table of [verbs, nouns, adjectives]) {
      const lemmas = table.map(([lemma]) => lemma)
      expect(lemmas.filter((lemma, i) => lemmas.indexOf(lemma) !== i)).toEqual([])
      for (const [lemma, cueClass, frames = ''] of table) {
        expect([lemma, CLASSES.includes(cueClass!)]).toEqual([lemma, true])
        expect([lemma, frames.split(' ').filter(frame => !FRAMES.includes(frame))]).toEqual([lemma, []])
      }
    }
  })
  it('gives every verb a frame', () => {
    expect(verbs.filter(([, , frames]) => !frames).map(([lemma]) => lemma)).toEqual([])
  })
})

describe('forms', () => {
  it.each([
    ['said', 'say', ['past', 'participle']],
    ['says', 'say', ['third']],
    ['denies', 'deny', ['third']],
    ['denied', 'deny', ['past', 'participle']],
    ['planned', 'plan', ['past', 'participle']],
    ['swore', 'swear', ['past']],
    ['sworn', 'swear', ['participle']],
    ['stressing', 'stress', ['ing']],
    ['signalling', 'signal', ['ing']],
    ['signaling', 'signal', ['ing']],
    ['agreeing', 'agree', ['ing']],
    ['agreed', 'agree', ['past', 'participle']],
  ])('%s is a form of %s', (form, lemma, kinds) => {
    const reading = lexicon.verbs.get(form)?.find(({ verb }) => verb.lemma === lemma)
    expect(reading && [...reading.forms].sort()).toEqual([...kinds].sort())
  })
  it('puts verbs with particles first', () => {
    expect(lexicon.verbs.get('called')?.map(({ verb }) => verb.particles.length)).toEqual([1, 1, 1, 0])
  })
  it('knows the plurals of nouns', () => {
    expect([lexicon.nouns.get('fears')?.lemma, lexicon.nouns.get('pledges')?.lemma]).toEqual(['fear', 'pledge'])
  })
})
