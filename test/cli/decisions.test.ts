import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folder, newsgloss } from './newsgloss.ts'

const text = 'Ann Lee said on Tuesday that she would wait in Ulm for the others to come home.\n'

/** A folder with the article a.txt, and a file of brat's. */
function place(ann: string) {
  const temporary = folder()
  const [news, brat] = [join(temporary.path, 'news'), join(temporary.path, 'brat')]
  for (const path of [news, brat]) mkdirSync(path)
  writeFileSync(join(news, 'a.txt'), text)
  writeFileSync(join(brat, 'a.ann'), ann)
  return { news, brat, [Symbol.dispose]: () => temporary[Symbol.dispose]() }
}

async function entities(news: string): Promise<(string | undefined)[][]> {
  const { stdout } = await newsgloss(['annotate', '--format', 'jsonl', news])
  const { entities } = JSON.parse(stdout) as { entities: Record<string, string>[] }
  return entities.map(({ text, type, status }) => [text, type, status])
}

test('what is imported is decided: it is kept beside the articles, wins, and is there once', async () => {
  using at = place('T1\tOrganization 0 3\tAnn\nT2\tPlace 47 50\tUlm\n')
  expect(await entities(at.news)).toEqual(
    [
      ['Ann Lee', 'person', undefined],
      ['Ulm', 'place', undefined],
    ].map(([name, type]) => [name, type, 'detected']),
  )
  const run = () => newsgloss(['import', '--format', 'brat', '--into', at.news, at.brat])
  expect(await run()).toEqual({ status: 0, stdout: '', stderr: '' })
  expect(await entities(at.news)).toEqual([
    ['Ann', 'organization', 'added'],
    ['Ulm', 'place', 'confirmed'],
  ])
  const file = join(at.news, '.newsgloss/articles/a.txt.jsonld')
  const written = readFileSync(file, 'utf8')
  await run()
  expect(readFileSync(file, 'utf8')).toBe(written)
  expect(readdirSync(at.news).sort()).toEqual(['.newsgloss', 'a.txt'])
  expect(readFileSync(join(at.news, 'a.txt'), 'utf8')).toBe(text)
})

test('two people’s folders of decisions are compared', async () => {
  using a = place('T1\tPerson 0 7\tAnn Lee\n')
  using b = place('T1\tPerson 0 7\tAnn Lee\nT2\tPlace 47 50\tUlm\n')
  for (const { news, brat } of [a, b]) await newsgloss(['import', '--format', 'brat', '--into', news, brat])
  const args = ['--articles', a.news, join(a.news, '.newsgloss'), join(b.news, '.newsgloss')]
  const { status, stdout, stderr } = await newsgloss(['agree', '--json', ...args])
  expect([status, stderr]).toEqual([0, ''])
  expect(JSON.parse(stdout).disagreements).toMatchObject([{ id: 'a.txt', start: 47, end: 50, a: null, b: 'place' }])
})

test('an article that stands elsewhere is told of, a broken file too, and neither stops the rest', async () => {
  using at = place('T1\tPerson 0 7\tAnn Lee\n')
  mkdirSync(join(at.news, '.newsgloss/articles'), { recursive: true })
  writeFileSync(join(at.news, '.newsgloss/articles/a.txt.jsonld'), '{')
  const { status, stderr } = await newsgloss(['import', '--format', 'brat', '--into', at.news, at.brat])
  expect(status).toBe(1)
  expect(stderr).toContain('.newsgloss/articles/a.txt.jsonld is left as it is: it is no JSON')
  expect(readFileSync(join(at.news, '.newsgloss/articles/a.txt.jsonld'), 'utf8')).toBe('{')
  expect(await entities(at.news)).toHaveLength(2)
})
