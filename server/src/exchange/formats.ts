import { anonymous } from './anonymous.ts'
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
import { FORMAT_NAMES, type FormatName } from './formatNames.ts'
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
export interface Format extends FormatName {
  readonly write: Exporter
  readonly read?: Importer
}

type Functions = Omit<Format, keyof FormatName>

/** A new format is a file, a name and a line here. */
const FUNCTIONS: Readonly<Record<(typeof FORMAT_NAMES)[number]['name'], Functions>> = {
  brat: { write: toBrat, read: fromBrat },
  w3c: { write: toW3c, read: fromW3c },
  conll2003: { write: toConll2003, read: fromConll2003 },
  conllu: { write: toConllu },
  timeml: { write: toTimeml },
  tei: { write: toTei },
  spacy: { write: toSpacy },
  prodigy: { write: toProdigy, read: fromProdigy },
  doccano: { write: toDoccano, read: fromDoccano },
  labelstudio: { write: toLabelStudio, read: fromLabelStudio },
  citron: { write: toCitron },
  claimreview: { write: toClaimReview },
  csv: { write: toCsv },
  markdown: { write: toMarkdown },
  html: { write: toHtml },
}

/** Every format there is, in the order of the documentation. */
export const FORMATS: readonly Format[] = FORMAT_NAMES.map(format => ({
  ...format,
  ...FUNCTIONS[format.name],
  write: (articles, options) => FUNCTIONS[format.name].write(options.text ? articles : anonymous(articles), options),
}))
