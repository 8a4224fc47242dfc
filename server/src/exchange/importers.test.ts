import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryArticle } from '../../../test/support/arbitraryArticle.ts'
import { textHash } from '../engine/text/textHash.ts'
import { applyLayers } from './applyLayers.ts'
import { FORMATS } from './formats.ts'
import { importAnnotations } from './importAnnotations.ts'

const READ = FORMATS.filter(({ read }) => read).map(format => [format.name, format] as const)

/** What somebody may have done to a file: a piece of it is gone, or is something else. */
const damage = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 40 }),
  instead: fc.oneof(fc.string(), fc.constantFrom('', '\t', '\n', '[]', '{}', 'null', '"', '-1', '1e99', 'T1', ': ')),
})

test.each(READ)(
  '%s: whatever has become of its files, reading them ends, and what is read can be laid',
  (_, format) => {
    fc.assert(
      fc.property(arbitraryArticle, fc.array(damage, { maxLength: 4 }), fc.boolean(), (article, damages, isKnown) => {
        const { files } = format.write([{ id: 'a.txt', article, textHash: textHash(article.text) }], { text: true })
        const broken = files.map(({ name, content }) => ({
          name,
          content: damages.reduce((text, { at, length, instead }) => {
            const start = Math.floor(at * text.length)
            return text.slice(0, start) + instead + text.slice(start + length)
          }, content),
        }))
        const { articles } = importAnnotations(format.read!, broken, () =>
          isKnown ? { ...article, id: 'a.txt' } : undefined,
        )
        for (const imported of articles) {
          const { text, layers } = imported
          const { claims, ...simple } = layers
          for (const { start, end } of Object.values(simple).flat()) {
            expect(start).toBeGreaterThanOrEqual(0)
            expect(end).toBeGreaterThan(start)
            expect(end).toBeLessThanOrEqual(text.length)
          }
          for (const { content } of claims) expect(content.length).toBeGreaterThan(0)
          if (text === article.text) applyLayers(article, imported)
        }
      }),
      { numRuns: 300 },
    )
  },
)

test.each(READ)('%s: whatever JSON stands in its files, reading them ends', (_, format) => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 4 }), fc.string(), (json, line) => {
      const known = () => ({ id: 'a.txt', text: 'Ann Lee' })
      for (const content of [json, `{"items":[${json}]}`, `{"newsgloss:format":"decisions/1","items":[${json}]}`, line])
        for (const ending of format.reads!) importAnnotations(format.read!, [{ name: `a${ending}`, content }], known)
    }),
  )
})
