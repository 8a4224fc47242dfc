import { readdirSync, readFileSync } from 'node:fs'
import { Tag, UNIVERSAL } from '../server/src/engine/grammar/tags.ts'
import { type Token, tokenize } from '../server/src/engine/text/tokens.ts'

/** A sentence cut into our tokens, with the tag of each. */
export interface TaggedSentence {
  readonly tokens: readonly Token[]
  readonly tags: Uint8Array
  /** 1 where the token is also one of the treebank's. */
  readonly shared: Uint8Array
}

/** A sentence in the treebank's own tokens. */
export interface TreebankSentence {
  readonly text: string
  readonly words: readonly { readonly start: number; readonly end: number; readonly tag: number }[]
}

/** The treebanks with their licences, as the model card names them. */
export const TREEBANKS: readonly {
  readonly set: string
  readonly part: string
  readonly licence: string
  readonly files: RegExp
}[] = [
  { set: 'ud-ewt', part: 'train, dev', licence: 'CC BY-SA 4.0', files: /^(train|dev)\.conllu$/ },
  {
    set: 'gum/dep',
    part: 'news, interview, academic, court, bio, voyage',
    licence:
      'annotation CC BY 4.0; texts CC BY 2.5 (news, interview), CC BY 4.0 (academic, court), CC BY-SA 3.0 (bio, voyage)',
    files: /^GUM_(news|interview|academic|court|bio|voyage)_.*\.conllu$/,
  },
]

/** The sentences of the files of a folder whose names match. */
export function readTreebank(folder: string, files: RegExp): TreebankSentence[] {
  return readdirSync(folder)
    .filter(file => files.test(file))
    .sort()
    .flatMap(file =>
      readFileSync(`${folder}/${file}`, 'utf8')
        .split('\n\n')
        .flatMap(sentence => readSentence(sentence) ?? []),
    )
}

function readSentence(sentence: string): TreebankSentence | undefined {
  const text = /^# text = (.*)$/m.exec(sentence)?.[1]
  if (!text) return undefined
  const words: { start: number; end: number; tag: number }[] = []
  let at = 0
  for (const row of sentence.split('\n')) {
    const [id = '', form = '', , universal = '', fine = '', features = ''] = row.split('\t')
    if (!/^\d+$/.test(id)) continue
    const start = text.indexOf(form, at)
    if (start < 0) return undefined
    at = start + form.length
    words.push({ start, end: at, tag: tagOf(universal, fine, features) })
  }
  return { text, words }
}

/** Our tag for a universal part of speech with its Penn tag and features. */
function tagOf(universal: string, fine: string, features: string): number {
  if (universal === 'VERB' || universal === 'AUX') {
    const auxiliary = universal === 'AUX'
    if (fine === 'MD' && auxiliary) return Tag.modal
    const form = FORMS[fine] ?? (features.includes('VerbForm=Part') ? 'VBN' : 'VB')
    return auxiliary ? AUXILIARIES[form]! : VERBS[form]!
  }
  const divided = DIVIDED[`${universal} ${fine}`]
  if (divided !== undefined) return divided
  const tag = UNIVERSAL.indexOf(universal)
  return universal === 'PART' ? Tag.particle : tag < 0 ? Tag.other : tag
}

const FORMS: Readonly<Record<string, string>> = { VB: 'VB', VBP: 'VBP', VBZ: 'VBZ', VBD: 'VBD', VBN: 'VBN', VBG: 'VBG' }
const VERBS: Readonly<Record<string, number>> = {
  VB: Tag.verbBase,
  VBP: Tag.verbPresent,
  VBZ: Tag.verbThird,
  VBD: Tag.verbPast,
  VBN: Tag.verbParticiple,
  VBG: Tag.verbIng,
}
const AUXILIARIES: Readonly<Record<string, number>> = {
  VB: Tag.auxiliaryBase,
  VBP: Tag.auxiliaryPresent,
  VBZ: Tag.auxiliaryPresent,
  VBD: Tag.auxiliaryPast,
  VBN: Tag.auxiliaryParticiple,
  VBG: Tag.auxiliaryIng,
}
const DIVIDED: Readonly<Record<string, number>> = {
  'NOUN NNS': Tag.pluralNoun,
  'PRON PRP$': Tag.possessive,
  'PRON WP$': Tag.possessive,
  'PRON WP': Tag.relative,
  'PRON WDT': Tag.relative,
  'ADP RP': Tag.verbParticle,
  'PART TO': Tag.to,
}

/**
 * The sentence in our tokens. A token that is one of the treebank's has its tag; one that holds several has the first one's ("cannot"), one that is a piece of a longer one
 * has its tag too, or is a mark or number.
 */
export function inOurTokens({ text, words }: TreebankSentence, abbreviations: ReadonlySet<string>): TaggedSentence {
  const tokens = tokenize(text, abbreviations)
  const tags = new Uint8Array(tokens.length)
  const shared = new Uint8Array(tokens.length)
  let k = 0
  tokens.forEach((token, i) => {
    while (k < words.length - 1 && words[k]!.end <= token.start) k++
    const word = words[k]
    const same = word?.start === token.start && word.end === token.end
    const piece = word !== undefined && word.end - word.start > token.end - token.start
    shared[i] = same ? 1 : 0
    tags[i] =
      piece && token.kind === 'mark'
        ? Tag.punctuation
        : piece && token.kind === 'number'
          ? Tag.number
          : (word?.tag ?? Tag.other)
  })
  return { tokens, tags, shared }
}

/** The sentence in the treebank's tokens, for figures that can be compared with other taggers'. */
export function inItsTokens({ text, words }: TreebankSentence): TaggedSentence {
  const tokens = words.map(({ start, end }): Token => {
    const form = text.slice(start, end)
    const kind = tokenize(form)[0]?.kind ?? 'symbol'
    return {
      start,
      end,
      text: form,
      lower: form.toLowerCase().replaceAll('’', "'"),
      kind,
      spaced: start === 0 || text[start - 1] === ' ',
    }
  })
  return { tokens, tags: Uint8Array.from(words, ({ tag }) => tag), shared: new Uint8Array(words.length).fill(1) }
}
