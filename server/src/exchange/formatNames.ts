/** The formats of other tools that can be written, for menus; those with `reads` can be read too. */
export const FORMAT_NAMES = [
  { name: 'brat', title: 'brat standoff', reads: ['.ann', '.txt'] },
  { name: 'w3c', title: 'W3C Web Annotations', withoutText: true, reads: ['.jsonld', '.json'] },
  { name: 'conll2003', title: 'CoNLL-2003 (IOB2)', reads: ['.conll', '.iob', '.bio'] },
  { name: 'conllu', title: 'CoNLL-U with entities', withoutText: true },
  { name: 'timeml', title: 'TimeML (TIMEX3)' },
  { name: 'tei', title: 'TEI P5' },
  { name: 'spacy', title: 'spaCy JSON lines' },
  { name: 'prodigy', title: 'Prodigy JSON lines', withoutText: true, reads: ['.jsonl'] },
  { name: 'doccano', title: 'doccano JSON lines', withoutText: true, reads: ['.jsonl', '.json'] },
  { name: 'labelstudio', title: 'Label Studio tasks', withoutText: true, reads: ['.json', '.jsonl'] },
  { name: 'citron', title: 'Citron JSON' },
  { name: 'claimreview', title: 'schema.org Claim and ClaimReview' },
  { name: 'csv', title: 'CSV tables', withoutText: true },
  { name: 'markdown', title: 'Markdown report' },
  { name: 'html', title: 'HTML report' },
] as const satisfies readonly FormatName[]

export interface FormatName {
  readonly name: string
  readonly title: string
  /** Whether it can be written without the article's words. */
  readonly withoutText?: true
  /** The endings of its files, where they are read. */
  readonly reads?: readonly string[]
}
