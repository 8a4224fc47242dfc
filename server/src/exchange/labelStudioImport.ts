import { isObject, type Json, objectsIn } from '../engine/json.ts'
import { factsOf, recordImporter } from './jsonImports.ts'

/**
 * Label Studio's JSON: the annotations of the tasks; those that were cancelled are passed over, predictions are not read. Of several people's
 * annotations all are read.
 */
export const fromLabelStudio = recordImporter(
  ({ data }) => (isObject(data) ? data : {}),
  ({ annotations }, marks, complain) => {
    for (const { result, was_cancelled } of objectsIn(annotations)) {
      if (was_cancelled === true) {
        complain('an annotation was cancelled, passed over')
        continue
      }
      const parts = objectsIn(result)
      const facts = new Map(
        parts.filter(({ type }) => type === 'textarea').map(({ id, value }) => [id, factsIn(value)]),
      )
      const ids = new Map<unknown, number | undefined>()
      for (const { id, type, value } of parts) {
        if (type !== 'labels' || !isObject(value)) continue
        const known = facts.get(id) ?? {}
        const labels = Array.isArray(value['labels']) ? value['labels'] : []
        for (const label of labels)
          ids.set(id, marks.mark(label, value['start'], value['end'], factsOf(known), known['status'] ?? 'added'))
      }
      for (const { type, from_id, to_id, labels } of parts)
        if (type === 'relation')
          marks.link(ids.get(from_id), ids.get(to_id), Array.isArray(labels) ? labels[0] : undefined)
    }
  },
)

/** "name: value" in the text of a region. */
function factsIn(value: unknown): Json {
  const texts = isObject(value) && Array.isArray(value['text']) ? value['text'] : []
  return Object.fromEntries(
    texts.flatMap(text => {
      const [, name, fact] = /^(\w+): (.*)$/s.exec(String(text)) ?? []
      return name === undefined || fact === undefined ? [] : [[name, fact]]
    }),
  )
}
