import { bcubed, type LinkedMention } from './scoring/bcubed.ts'
import type { AnnotatedDocument, GoldDocument } from './scoring/document.ts'
import { layers } from './scoring/layers.ts'
import { type Figure, Sheet } from './scoring/sheet.ts'

/** What {@link score} finds: a figure by the name of what it measures, and the ids of the gold documents that have no prediction. */
export interface Score {
  readonly figures: Readonly<Record<string, Figure>>
  readonly missing: readonly string[]
}

/**
 * Scores annotations against a gold set. Documents are paired by id, or else by the last path segment where that is unmistakable; only the
 * layers a gold document has are scored, and a document without a prediction counts as missed.
 *
 * - `entities`: exact span and type. `names` are person, organization and place; `types` all six; `all` folds the others into one.
 * - `links`: B³ over the entity ids of all documents together (Bagga and Baldwin 1998), recall over every gold mention that has an id.
 * - `dates`: `strict` exact span; `relaxed` any overlap, one to one; `value` and `type` relaxed and the same TIMEX3 value or type (TempEval-3).
 * - `quotations`: exact span; kind and speaker over all gold quotations, an unmatched one counting as wrong.
 * - `claims`: source, cue and content each exact and half (a character Jaccard of one half); `triple` content and source of one claim, both half.
 * - `regions`: boilerplate by characters, the others by exact span. `document date`: exact, null included.
 *
 * Throws when two predictions have one id.
 */
export function score(gold: readonly GoldDocument[], predicted: readonly AnnotatedDocument[]): Score {
  const sheet = new Sheet()
  const mentions: LinkedMention[] = []
  const missing: string[] = []
  const predictionOf = pairing(predicted)
  for (const document of gold) {
    const prediction = predictionOf(document.id)
    if (!prediction) missing.push(document.id)
    for (const layer of layers) layer(document, prediction ?? { id: document.id }, sheet)
    mentions.push(...linkedMentions(document, prediction))
  }
  const links = bcubed(mentions)
  return { figures: { ...sheet.figures(), ...(links && { 'links B3': links }) }, missing }
}

/** Finds the prediction of a gold id. */
function pairing(predicted: readonly AnnotatedDocument[]): (id: string) => AnnotatedDocument | undefined {
  const byId = new Map<string, AnnotatedDocument>()
  const byName = new Map<string, AnnotatedDocument | undefined>()
  for (const document of predicted) {
    if (byId.has(document.id)) throw new Error(`Two predictions for ${document.id}`)
    byId.set(document.id, document)
    const name = lastSegment(document.id)
    byName.set(name, byName.has(name) ? undefined : document)
  }
  return id => byId.get(id) ?? byName.get(lastSegment(id))
}

function lastSegment(id: string): string {
  return id.slice(Math.max(id.lastIndexOf('/'), id.lastIndexOf('\\')) + 1)
}

/** The gold mentions that have an entity id, each with the predicted id of the same span. */
function linkedMentions(gold: GoldDocument, prediction: AnnotatedDocument | undefined): LinkedMention[] {
  const found = new Map(prediction?.entities?.map(({ start, end, entity }) => [`${start}:${end}`, entity]))
  const mentions: LinkedMention[] = []
  for (const { start, end, entity } of gold.entities ?? [])
    if (entity) mentions.push({ gold: entity, found: found.get(`${start}:${end}`) ?? undefined })
  return mentions
}
