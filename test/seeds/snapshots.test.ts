import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { annotate } from '../../server/src/engine/annotate.ts'
import type { Article } from '../../server/src/engine/article.ts'
import { type Knowledge, loadKnowledge } from '../../server/src/engine/knowledge.ts'
import type { Span } from '../../server/src/engine/span.ts'
import { nodeResources } from '../../server/src/node/nodeResources.ts'
import { carets } from '../support/carets.ts'

const root = new URL('../../', import.meta.url)
const seeds = readdirSync(new URL('seeds/', root)).filter(name => name.endsWith('.txt'))

let knowledge: Knowledge
beforeAll(async () => {
  knowledge = await loadKnowledge(nodeResources(new URL('server/src/engine/data', root).pathname))
})

test.each(seeds)('%s is annotated as its snapshot shows', async name => {
  const text = readFileSync(new URL(`seeds/${name}`, root), 'utf8')
  const { article } = annotate(text, knowledge, { fileName: name })
  await expect(readable(article)).toMatchFileSnapshot(`snapshots/${name}`)
})

/** The article with what was found under its lines, and its claims below. */
function readable(article: Article): string {
  const words = (span: Span) => article.text.slice(span.start, span.end).replace(/\s+/g, ' ')
  const joined = (spans: readonly Span[]) => spans.map(words).join(' … ') || '–'
  const spans = [
    ...article.regions.map(({ start, end, kind }) => ({ start, end, label: kind })),
    ...article.entities.map(({ start, end, type, name }) => ({ start, end, label: `${type} ${name}` })),
    ...article.dates.map(({ start, end, type, value, mod }) => ({
      start,
      end,
      label: [type, value ?? 'unresolved', mod].filter(Boolean).join(' '),
    })),
    ...article.quotations.map(({ start, end, kind, speaker }) => ({
      start,
      end,
      label: `${kind} quotation${speaker ? ` of ${words(speaker)}` : ''}`,
    })),
  ]
  const claims = article.claims.map(({ id, mode, cueClass, source, chain = [], cue, content, modality, within }) =>
    [
      `${id} ${[mode, cueClass, modality, within && `within ${within}`].filter(Boolean).join(', ')}`,
      `   source: ${joined(source)}${chain.map(link => ` → ${words(link)}`).join('')}`,
      `      cue: ${joined(cue)}`,
      `  content: ${joined(content)}`,
    ].join('\n'),
  )
  const { documentDate } = article
  const date = documentDate ? `${documentDate.value} (${documentDate.source})` : 'no date'
  return `${date}\n\n${carets(article.text, spans)}\n${claims.join('\n')}\n`
}
