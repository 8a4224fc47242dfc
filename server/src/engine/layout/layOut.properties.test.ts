import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Knowledge } from '../knowledge.ts'
import { layOut } from './layOut.ts'
import { loadLayoutKnowledge } from './layoutKnowledge.ts'

const layout = await loadLayoutKnowledge({
  text: name => readFile(new URL(`../data/${name}`, import.meta.url), 'utf8'),
  bytes: name => readFile(new URL(`../data/${name}`, import.meta.url)),
})
const knowledge = { layout } as Knowledge

const BREAKS = ['\n', '\r\n', '\r', '\n\n', '\r\n\r\n', '\f', '\u2028', '\u2029', '\u0085']
const PARTS = [
  'Engineers sent to flooded valley',
  'The ministry said on Tuesday that roads would stay closed.',
  'By Maria Novak',
  'Source: AFP',
  'AFP',
  'LISBON, March 6, 2024 (Reuters) - Water rose.',
  '2024-03-06',
  'date 2024-03-06 Japan',
  'Title: Water',
  '---',
  'title: "Water"',
  'Most Read',
  'Leave a Reply',
  'Share',
  '# Heading',
  '- item',
  '`code',
  '[a](b',
  'Maria Novak',
  'https://example.com/a',
  '\ufeff',
  '\ud800',
  '“',
  '  ',
  'Published 6 Mar 2024',
]
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...BREAKS, ...PARTS), { maxLength: 40 }).map(parts => parts.join('')),
)

test('paragraphs and regions lie in order inside any text, without white space at their ends, and the body is not lost', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom('news' as const, 'markdown' as const), (text, language) => {
      const found = layOut(text, knowledge, { language })
      for (const spans of [found.paragraphs, found.regions]) {
        let end = 0
        for (const span of spans) {
          expect(span.start).toBeGreaterThanOrEqual(end)
          expect(span.end).toBeGreaterThan(span.start)
          end = span.end
        }
        expect(end).toBeLessThanOrEqual(text.length)
      }
      for (const { start, end, prose } of found.paragraphs) {
        expect(prose).toHaveLength(end - start)
        expect(prose).toBe(prose.trim())
        if (language === 'news' && !text.includes('://')) expect(prose).toBe(text.slice(start, end))
      }
      const { documentDate: date } = found
      if (date) expect(date.value).toMatch(/^\d{4}-\d\d-\d\d$/)
      expect(layOut(text, knowledge, { language })).toEqual(found)
    }),
    { numRuns: 300 },
  )
})

test.each(BREAKS.filter(lineBreak => !/\n\n|\r\n\r\n/.test(lineBreak)))('lines end at %j', lineBreak => {
  const lines = ['First line of a text that is long enough.', 'Second line of the same text, no shorter.']
  const text = `\ufeff${lines.join(lineBreak)}`
  expect(layOut(text, knowledge, {}).paragraphs.map(p => p.prose)).toEqual(lines)
})

test('hard-wrapped lines between blank lines are one paragraph', () => {
  const paragraphs = [
    'The government will send a team of engineers to the\nflooded valley, the interior ministry said on Tuesday,\nafter two dams gave way and roads were closed.',
    'Officials said the water had begun to fall in the lower\nvillages, but warned that roads would stay closed for\ndays.',
  ]
  const marked = `Engineers sent to flooded valley\n\n${paragraphs.join('\n\n')}\n`
  expect(layOut(marked, knowledge, {}).paragraphs.map(p => `${p.kind}: ${p.prose}`)).toEqual([
    'headline: Engineers sent to flooded valley',
    ...paragraphs.map(text => `body: ${text}`),
  ])
})

test('web addresses are no prose', () => {
  const text = 'See https://example.com/Tokyo, he said.'
  expect(layOut(text, knowledge, {}).paragraphs.map(p => p.prose)).toEqual([`See ${' '.repeat(25)}, he said.`])
})

/** The processor time of one run in milliseconds, the least of three. */
function time(run: () => void): number {
  return Math.min(
    ...[1, 2, 3].map(() => {
      const start = process.cpuUsage()
      run()
      return process.cpuUsage(start).user / 1000
    }),
  )
}

test.each<[string, (n: number) => string]>([
  ['one line', n => 'The minister said “no” in U.S. talks. '.repeat(n / 38)],
  ['white space', n => ' \t'.repeat(n / 2)],
  ['blank lines', n => '\n'.repeat(n)],
  ['short lines', n => 'Related\n'.repeat(n / 8)],
  ['brackets', n => '[a]('.repeat(n / 4)],
  ['open tags', n => '<a '.repeat(n / 3)],
  ['back ticks', n => '`a ``b '.repeat(n / 7)],
])('five times the text takes nowhere near 25 times the time: %s', (_, make) => {
  for (const language of ['news', 'markdown'] as const) {
    const [small, large] = [make(200_000), make(1_000_000)]
    const run = (text: string) => time(() => layOut(text, knowledge, { language }))
    run(small)
    expect(run(large)).toBeLessThan(Math.max(50, 12 * run(small)))
  }
})
