import { toBrat } from './brat.ts'
import { fromBrat } from './bratImport.ts'
import { toCitron } from './citron.ts'
import { toClaimReview } from './claimReview.ts'
import { toConll2003 } from './conll2003.ts'
import { fromConll2003 } from './conll2003Import.ts'
import { toConllu } from './conllu.ts'
import { toCsv } from './csv.ts'
import { toDoccano } from './doccano.ts'
import { fromDoccano } from './doccanoImport.ts'
import type { Exporter } from './exported.ts'
import { toHtml } from './htmlReport.ts'
import type { Importer } from './imported.ts'
import { toLabelStudio } from './labelStudio.ts'
import { fromLabelStudio } from './labelStudioImport.ts'
import { toMarkdown } from './markdownReport.ts'
import { toProdigy } from './prodigy.ts'
import { fromProdigy } from './prodigyImport.ts'
import { toSpacy } from './spacy.ts'
import { toTei } from './tei.ts'
import { toTimeml } from './timeml.ts'
import { toW3c } from './w3c.ts'
import { fromW3c } from './w3cImport.ts'

/** A format of other tools. */
export interface Format {
  readonly name: string
  /** What it is called in a menu. */
  readonly title: string
  readonly write: Exporter
  /** Whether it can be written without the article's words. */
  readonly withoutText?: true
  readonly read?: Importer
  /** The endings of the files that are read. */
  readonly endings?: readonly string[]
}

/** Every format there is, in the order of the documentation. A new one is a file and a line here. */
export const FORMATS: readonly Format[] = [
  { name: 'brat', title: 'brat standoff', write: toBrat, read: fromBrat, endings: ['.ann', '.txt'] },
  {
    name: 'w3c',
    title: 'W3C Web Annotations',
    write: toW3c,
    withoutText: true,
    read: fromW3c,
    endings: ['.jsonld', '.json'],
  },
  {
    name: 'conll2003',
    title: 'CoNLL-2003 (IOB2)',
    write: toConll2003,
    read: fromConll2003,
    endings: ['.conll', '.iob', '.bio'],
  },
  { name: 'conllu', title: 'CoNLL-U with entities', write: toConllu, withoutText: true },
  { name: 'timeml', title: 'TimeML (TIMEX3)', write: toTimeml },
  { name: 'tei', title: 'TEI P5', write: toTei },
  { name: 'spacy', title: 'spaCy JSON lines', write: toSpacy, withoutText: true },
  {
    name: 'prodigy',
    title: 'Prodigy JSON lines',
    write: toProdigy,
    withoutText: true,
    read: fromProdigy,
    endings: ['.jsonl'],
  },
  {
    name: 'doccano',
    title: 'doccano JSON lines',
    write: toDoccano,
    withoutText: true,
    read: fromDoccano,
    endings: ['.jsonl', '.json'],
  },
  {
    name: 'labelstudio',
    title: 'Label Studio tasks',
    write: toLabelStudio,
    withoutText: true,
    read: fromLabelStudio,
    endings: ['.json', '.jsonl'],
  },
  { name: 'citron', title: 'Citron JSON', write: toCitron },
  { name: 'claimreview', title: 'schema.org Claim and ClaimReview', write: toClaimReview },
  { name: 'csv', title: 'CSV tables', write: toCsv, withoutText: true },
  { name: 'markdown', title: 'Markdown report', write: toMarkdown },
  { name: 'html', title: 'HTML report', write: toHtml },
]
