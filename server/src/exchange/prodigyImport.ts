import { isObject, type Json, objectsIn } from '../engine/json.ts'
import { factsOf, recordImporter } from './jsonImports.ts'

/**
 * Prodigy's JSON lines: the spans and relations of the tasks that were accepted, or not answered yet. All that stands in an accepted one somebody has
 * agreed to. What was rejected or ignored is passed over and said.
 */
export const fromProdigy = recordImporter(
  ({ text, meta }) => ({ text, ...(isObject(meta) ? meta : {}) }),
  ({ answer, spans, relations }, marks, complain) => {
    if (answer === 'reject' || answer === 'ignore')
      return complain(answer === 'reject' ? 'rejected, passed over' : 'ignored, passed over')
    const ids = new Map<string, number | undefined>()
    /** Our own number of a span, as long as Prodigy has kept it. */
    const keyOf = ({ id, label, start, end }: Json) => `${id} ${label} ${start} ${end}`
    for (const span of objectsIn(spans)) {
      const status = answer === 'accept' && span['status'] === 'detected' ? 'confirmed' : span['status']
      ids.set(keyOf(span), marks.mark(span['label'], span['start'], span['end'], factsOf(span), status))
    }
    for (const { head_span, child_span, label } of objectsIn(relations)) {
      const end = (span: unknown) =>
        isObject(span)
          ? ids.has(keyOf(span))
            ? ids.get(keyOf(span))
            : marks.mark(span['label'], span['start'], span['end'])
          : undefined
      marks.link(end(head_span), end(child_span), label)
    }
  },
)
