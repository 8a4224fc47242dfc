import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { NewsglossJson } from '../../server/src/exchange/newsglossJson.ts'
import { articlesIn, folder, newsgloss, project } from './newsgloss.ts'

const seeds = readdirSync(join(project, 'seeds'))
  .filter(name => name.endsWith('.txt'))
  .sort()

describe('the seeds as JSON lines', async () => {
  const { status, stdout, stderr } = await newsgloss(['annotate', '--format', 'jsonl', 'seeds'])
  const articles = articlesIn(stdout)

  test('are one line an article in order, by the schema, and nothing else is said', () => {
    expect(articles.map(article => article.id)).toStrictEqual(seeds.map(name => `seeds/${name}`))
    expect({ status, stderr }).toStrictEqual({ status: 0, stderr: '' })
  })

  test.each(seeds)('%s: spans are slices of the text and sorted', name => {
    const text = readFileSync(join(project, 'seeds', name), 'utf8')
    const article = articles.find(({ id }) => id === `seeds/${name}`)!
    const spans = spansOf(article)
    expect(spans.length).toBeGreaterThan(50)
    for (const span of spans) expect(span.text).toBe(text.slice(span.start, span.end))
    for (const layer of [article.regions, article.entities, article.dates, article.quotations])
      expect(layer).toStrictEqual([...layer].sort((a, b) => a.start - b.start || b.end - a.end))
  })

  test('give an entity one id and one name in all articles', () => {
    const named = (name: string) =>
      articles.flatMap(({ entities }) => entities.filter(entity => entity.name === name).map(({ entity }) => entity))
    for (const name of ['Fumio Kishida', 'Japan', 'AUKUS'])
      expect([name, [...new Set(named(name))].length]).toStrictEqual([name, 1])
    const names = new Map(articles.flatMap(({ entities }) => entities.map(({ entity, name }) => [entity, name])))
    for (const { entities } of articles)
      for (const { entity, name, type } of entities) {
        expect(name).toBe(names.get(entity))
        expect(entity).toMatch(new RegExp(`^${type}/`))
      }
  })

  test('are the same on a second run', async () => {
    expect((await newsgloss(['annotate', 'seeds', '--format=jsonl'])).stdout).toBe(stdout)
  })
})

test('files keep the order given, and each is annotated once', async () => {
  const [first, second] = [`seeds/${seeds[0]}`, `./seeds/${seeds[1]}`]
  const { stdout } = await newsgloss(['annotate', second, first, `seeds/../${first}`, '--format', 'jsonl'])
  expect(articlesIn(stdout).map(({ id }) => id)).toStrictEqual([second, first])
})

test('one surname is one person in the articles of a run', async () => {
  using temporary = folder()
  writeFileSync(
    join(temporary.path, 'a.txt'),
    'Prime Minister Keiko Osaki said on Tuesday that the harbour would stay open.\n',
  )
  writeFileSync(
    join(temporary.path, 'b.txt'),
    'The harbour will stay open, according to Prime Minister Osaki in a statement.\n',
  )
  const { stdout } = await newsgloss(['annotate', temporary.path, '--format', 'jsonl'])
  const ids = articlesIn(stdout).map(({ entities }) => entities.map(({ entity, name }) => [entity, name]))
  const osaki = ['person/keiko-osaki', 'Keiko Osaki']
  expect(ids).toStrictEqual([[osaki], [osaki]])
})

test('a date given holds for every article', async () => {
  using temporary = folder()
  const path = join(temporary.path, 'a.txt')
  writeFileSync(path, 'The ministers met in the capital on Monday, officials said.\n')
  const { stdout } = await newsgloss(['annotate', '--date', '2024-03-06', '--format', 'jsonl', path])
  const [article] = articlesIn(stdout)
  expect(article?.documentDate).toStrictEqual({ value: '2024-03-06', source: 'option' })
  expect(article?.dates.map(({ text, value }) => [text, value])).toStrictEqual([['Monday', '2024-03-04']])
})

test('a folder gives its news texts only, those further down included', async () => {
  using temporary = folder()
  const sentence = 'The harbour will stay open all summer, the mayor of the town said on Tuesday.\n'
  const files = ['b.txt', 'a.md', 'deep/er/c.news', 'README.md', 'requirements.txt', 'data.csv', 'node_modules/x/d.txt']
  for (const name of files) {
    mkdirSync(join(temporary.path, name, '..'), { recursive: true })
    writeFileSync(join(temporary.path, name), sentence)
  }
  writeFileSync(join(temporary.path, 'list.txt'), 'ham\neggs\nmilk\n')
  writeFileSync(join(temporary.path, 'empty.txt'), '')
  const { status, stdout, stderr } = await newsgloss(['annotate', `${temporary.path}/`, '--format', 'jsonl'])
  const names = articlesIn(stdout).map(({ id }) => id.slice(temporary.path.length + 1))
  expect({ status, names, stderr }).toStrictEqual({ status: 0, names: ['a.md', 'b.txt', 'deep/er/c.news'], stderr: '' })
})

test('standard input is one text where JSON lines are not asked for', async () => {
  const { status, stdout } = await newsgloss(['annotate', '-'], 'Mayor Ann Lee said: “We may.”')
  expect({ status, stdout }).toStrictEqual({
    status: 0,
    stdout: `-
no date · 1 claim · 1 quotation · 0 dates · 1 name

Claims
  Mayor Ann Lee: “We may.” [said, direct]

Quotations
  “We may.” — Mayor Ann Lee [direct, said]

Names
  Persons: Ann Lee

`,
  })
})

test('the report for people has no control character but line feeds, wherever it goes', async () => {
  const { status, stdout } = await newsgloss(['annotate', 'seeds'], '', { FORCE_COLOR: '' })
  expect(status).toBe(0)
  for (const name of seeds) expect(stdout).toContain(`seeds/${name}\n`)
  expect(stdout.match(/[^\P{Cc}\n]/gu)).toBeNull()
  expect(Math.max(...stdout.split('\n').map(line => line.length))).toBeLessThanOrEqual(80)
})

test('--out writes a file for each article and prints nothing', async () => {
  using temporary = folder()
  const [one, two] = [join(temporary.path, 'one'), join(temporary.path, 'two')]
  for (const path of [one, two]) {
    mkdirSync(path)
    writeFileSync(join(path, 'a.txt'), 'Ann Lee said that she would wait for the others to come home.\n')
  }
  const out = join(temporary.path, 'out')
  const jsonl = ['annotate', one, two, '--format', 'jsonl']
  const printed = (await newsgloss(jsonl)).stdout
  for (const _ of ['a first run', 'a second run'])
    expect(await newsgloss([...jsonl, '--out', out])).toStrictEqual({ status: 0, stdout: '', stderr: '' })
  const written = readdirSync(out).sort()
  expect(written).toStrictEqual(['a.txt-2.annotations.jsonl', 'a.txt.annotations.jsonl'])
  const contents = written.map(name => readFileSync(join(out, name), 'utf8'))
  expect(contents.reverse().join('')).toBe(printed)
  await newsgloss(['annotate', one, '--out', one])
  expect(readdirSync(one).sort()).toStrictEqual(['a.txt', 'a.txt.report'])
})

test('--out never writes over an input', async () => {
  using temporary = folder()
  const sentence = 'Ann Lee said that she would wait for the others to come home.\n'
  const paths = ['a.txt', 'a.txt.report'].map(name => join(temporary.path, name))
  for (const path of paths) writeFileSync(path, sentence)
  expect((await newsgloss(['annotate', ...paths, '--out', temporary.path])).status).toBe(0)
  for (const path of paths) expect(readFileSync(path, 'utf8')).toBe(sentence)
  expect(readdirSync(temporary.path).sort()).toStrictEqual([
    'a.txt',
    'a.txt-2.report',
    'a.txt.report',
    'a.txt.report.report',
  ])
})

function spansOf({ regions, entities, dates, quotations, claims }: NewsglossJson) {
  return [
    ...[...regions, ...entities, ...dates, ...quotations],
    ...quotations.flatMap(({ speaker, cue }) => [speaker, cue].filter(span => span !== null)),
    ...claims.flatMap(({ source, chain = [], cue, content }) => [...source, ...chain, ...cue, ...content]),
  ]
}
