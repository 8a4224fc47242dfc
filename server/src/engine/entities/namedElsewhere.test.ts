import { expect, test } from 'vitest'
import { knowledge as loadedKnowledge } from '../../../../test/support/claims.ts'
import { namesOf, withNames } from '../../../../test/support/names.ts'
import { addNamedElsewhere } from './namedElsewhere.ts'
import { gatherShown } from './tagger/nameTagger.ts'

const { names: knowledge } = await loadedKnowledge()

function withElsewhere(marked: string): string[] {
  const article = withNames(marked)
  const shown = gatherShown(article.paragraphs.flatMap(({ reading }) => reading.nameEvidence ?? []))
  addNamedElsewhere(article.paragraphs, article.decided, knowledge, shown)
  return namesOf(article)
}

test.each([
  ['a certain name of one word', '[Velden place 0.9] rose.\nIn Velden it fell.', ['Velden place', 'Velden place']],
  ['no doubtful one', '[Velden place 0.7] rose.\nIn Velden it fell.', ['Velden place']],
  [
    'the surname of a full name',
    '[Ilka Torvund person 0.9]\nhe told Torvund',
    ['Ilka Torvund person', 'Torvund person'],
  ],
  ['not the first name', '[Ilka Torvund person 0.9]\nhe told Ilka', ['Ilka Torvund person']],
  [
    'the acronym of an organization, of three letters or more',
    '[Torvund Brass Guild organization 0.9], [Torvund Tin organization 0.9]\nthe TBG and the TT',
    ['Torvund Brass Guild organization', 'Torvund Tin organization', 'TBG organization'],
  ],
  [
    'a surname that is a common word, at the start of a sentence',
    '[Ilka Price person 0.9] came.\nPrice spoke.',
    ['Ilka Price person', 'Price person'],
  ],
  [
    'but not where the article writes that word in lower case',
    '[Ilka Price person 0.9] came.\nPrice rose. The price fell.',
    ['Ilka Price person'],
  ],
  [
    'nor any other common word there',
    '[Price organization 0.9] spoke.\nPrice spoke to Price.',
    ['Price organization', 'Price organization'],
  ],
  [
    'a speaker’s label in capitals',
    '[Ilka Price person 0.9] and [Ek person 0.9]\n“PRICE: No. TORVUND: No.',
    ['Ilka Price person', 'Ek person', 'PRICE person'],
  ],
  ['no common word in a headline', '[Ilka Price person 0.9]\nTHE PRICE RISES', ['Ilka Price person']],
  ['a surname in one', '[Ilka Torvund person 0.9]\nTHE TORVUND AFFAIR', ['Ilka Torvund person', 'TORVUND person']],
  [
    'a name of several words, the longest, and its beginning',
    '[Velden Brass Guild organization 0.9], [Velden place 0.9], [AT&T organization 0.9]\nto Velden Brass Guild and to Velden Brass and to AT&T',
    [
      'Velden Brass Guild organization',
      'Velden place',
      'AT&T organization',
      'Velden Brass Guild organization',
      'Velden place',
      'AT&T organization',
    ],
  ],
  [
    'a surname with a hyphen, no number of a king and no generation',
    '[Ilka Torvund-Ek person 0.9], [Charles I person 0.9], [Ilka Torvund Jr person 0.9]\nhe told Torvund-Ek. I know Jr.',
    ['Ilka Torvund-Ek person', 'Charles I person', 'Ilka Torvund Jr person', 'Torvund-Ek person'],
  ],
  [
    'no acronym that is a common word',
    '[Velden Herring Organization organization 0.9], [Welfare Home of Oslo organization 0.9]\nTHE MAN WHO FELL AT VHO',
    ['Velden Herring Organization organization', 'Welfare Home of Oslo organization', 'VHO organization'],
  ],
  [
    'nothing in a paragraph of another language',
    '[Ilka Berg person 0.9]\nWer auf dem Berg steht, der sieht weit in das Land und sagt nichts davon, was er dort oben gesehen hat.',
    ['Ilka Berg person'],
  ],
  ['no month', '[Ilka May person 0.9]\nin May', ['Ilka May person']],
  [
    'nothing inside another name',
    '[Velden place 0.9]\n[Velden Brass organization 0.9]',
    ['Velden place', 'Velden Brass organization'],
  ],
])('%s', (_, marked, expected) => {
  expect(withElsewhere(marked)).toEqual(expected)
})
