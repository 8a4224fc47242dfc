import { Tag } from '../server/src/engine/grammar/tags.ts'
import type { TagScore } from './tagScore.ts'
import { TREEBANKS } from './wordClasses.ts'

export interface TagFacts {
  /** On EWT's test set in our tokens, and in the treebank's own. */
  readonly ours: TagScore
  readonly theirs: TagScore
  readonly bytes: number
  readonly deflated: number
  readonly rows: number
  readonly words: number
}

/** The model card of the tagger of word classes, in Markdown. */
export function tagCard({ ours, theirs, bytes, deflated, rows, words }: TagFacts): string {
  const percent = (part: number, all: number) => (all > 0 ? ((100 * part) / all).toFixed(2) : '–')
  const line = (name: string, { tokens, universal, fine }: TagScore) =>
    `| ${name} | ${tokens} | ${percent(universal, tokens)} | ${percent(fine, tokens)} |`
  return `# Model card: the tagger of word classes

Written by \`node train/tags.ts\`.

Gives each word of an English sentence one of 32 classes: the universal parts of speech, with verbs and auxiliaries divided by form. A linear model, decided greedily from
left to right, learnt by an averaged perceptron with a margin and features left out at random; three runs averaged, weights kept as bytes. Frequent words that have almost always one class are
looked up. \`server/src/engine/grammar/\` has the code, \`train/tags.ts\` the training. The clusters of words are those of [the tagger of names](model-card.md).

\`tags.model.bin\`: ${bytes} bytes, ${deflated} deflated; ${rows} features, ${words} words looked up.

## What it was trained on
| set | part | licence |
| --- | --- | --- |
${TREEBANKS.map(({ set, part, licence }) => `| ${set} | ${part} | ${licence} |`).join('\n')}

Because sets under CC BY-SA are among the sources, the file is published under CC BY-SA 4.0; the code is MIT.

## Accuracy on the test set of UD English EWT (web text), in percent
| tokens | counted | universal | our classes |
| --- | --- | --- | --- |
${line("Newsgloss's own, where they are the treebank's too", ours)}
${line("the treebank's", theirs)}

Tokens are aligned by their characters: one counts in the first line when it begins and ends where one of the treebank's does. Most that do not are parts of web addresses,
rows of dashes, and contractions without an apostrophe.

The dev set chose features and options and was added to what is learnt afterwards; the test set chose nothing.

| class | recall | precision | in the set |
| --- | --- | --- | --- |
${Object.entries(Tag)
  .map(([name, tag]) => {
    const { gold, found, right } = ours.byTag[tag]!
    return `| ${name} | ${percent(right, gold)} | ${percent(right, found)} | ${gold} |`
  })
  .join('\n')}

## Known weaknesses
Nouns and proper nouns in titles and names of things, "that" and "as" before clauses, adverbs that are prepositions elsewhere ("in", "over"), particles of verbs, foreign
words. The clusters are of English newswire; words outside of them and of the treebanks are judged by their letters and neighbours.
`
}
