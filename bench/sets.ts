import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readDocuments, withNames } from './documents.ts'
import type { GoldDocument } from './scoring/document.ts'

/** What a set is scored for. */
export type Task = 'names' | 'links' | 'dates' | 'claims'

/** An annotated set as the folder given to the bench may hold it. */
export interface GoldSet {
  readonly task: Task
  /** The file's name without `.jsonl`. */
  readonly file: string
  /** What it is, for the reader of the table. */
  readonly title: string
  /** Only every fifth article by the number at the end of its id: the others may have trained what is scored. */
  readonly heldBack?: true
  /** The file of annotations/ that has the set's names, where it has none of its own. */
  readonly names?: string
  /** What of an entity's id says which entity it is, where the set's ids hold more. */
  readonly entityOf?: (id: string) => string
}

/** The sets that are scored, in the order of the report. None of their articles trains what ships. */
export const sets: readonly GoldSet[] = [
  { task: 'names', file: 'ner.public-domain-news', title: 'public-domain news, held-back fifth', heldBack: true },
  { task: 'names', file: 'ner.uner-pud', title: 'PUD (news, Wikipedia)' },
  { task: 'names', file: 'ner.uner-ewt-test', title: 'EWT test (web)' },
  { task: 'names', file: 'coref.meantime', title: 'MEANTIME (Wikinews), read anew', names: 'meantime.tsv' },
  { task: 'names', file: 'dates.timebank', title: 'TimeBank and AQUAINT (newswire), read anew', names: 'timebank.tsv' },
  { task: 'names', file: 'claims.polnear-dev', title: 'PolNeAR dev (politics), read anew', names: 'polnear.tsv' },
  {
    task: 'links',
    file: 'coref.meantime',
    title: 'MEANTIME (Wikinews)',
    // "cross_ORG1", "intra_ORG1" and "cross_intra_ORG1" are one entity: the prefix tells in which relations of the set a mention stands.
    entityOf: id => id.replace(/^(?:cross_|intra_){1,2}/, ''),
  },
  { task: 'dates', file: 'dates.timebank', title: 'TimeBank and AQUAINT (newswire)' },
  { task: 'dates', file: 'dates.meantime', title: 'MEANTIME (Wikinews)' },
  { task: 'dates', file: 'dates.gum-news', title: 'GUM news' },
  { task: 'dates', file: 'dates.wikiwars', title: 'WikiWars (history)' },
  { task: 'claims', file: 'claims.public-domain-news', title: 'public-domain news, held-back fifth', heldBack: true },
  { task: 'claims', file: 'claims.polnear-dev', title: 'PolNeAR dev (politics)' },
]

/** Whether the article is in the fifth that trains nothing. */
function isHeldBack(id: string): boolean {
  return Number(/\d+$/.exec(id)?.[0] ?? Number.NaN) % 5 === 0
}

/** The documents of a set in a folder; undefined when its file is not there. */
export function documentsOf({ file, heldBack, names }: GoldSet, folder: string): GoldDocument[] | undefined {
  const path = join(folder, `${file}.jsonl`)
  if (!existsSync(path)) return undefined
  const documents = readDocuments(path).filter(({ id }) => !heldBack || isHeldBack(id))
  return names ? withNames(documents, names) : documents
}
