import { objectsIn } from '../engine/json.ts'
import { recordImporter } from './jsonImports.ts'

/** doccano's JSON lines: `label` (or `labels`) as triples of start, end and label; or `entities` and `relations`. */
export const fromDoccano = recordImporter(
  ({ text, data, id, textHash }) => ({ text: text ?? data, id, textHash }),
  ({ label, labels, entities, relations }, marks, complain) => {
    for (const triple of [label, labels].flatMap(list => (Array.isArray(list) ? list : []))) {
      if (Array.isArray(triple)) marks.mark(triple[2], triple[0], triple[1])
      else complain('a label that is no triple of start, end and label')
    }
    const ids = new Map<unknown, number | undefined>()
    for (const { id, label, start_offset, end_offset } of objectsIn(entities))
      ids.set(id, marks.mark(label, start_offset, end_offset))
    for (const { from_id, to_id, type } of objectsIn(relations)) marks.link(ids.get(from_id), ids.get(to_id), type)
  },
)
