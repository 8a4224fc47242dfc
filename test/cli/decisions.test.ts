import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
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

describe('two people’s folders of decisions are compared', () => {
  test.each([
    ['by the folders of the articles', (news: string) => news],
    ['by the folders of the decisions', (news: string) => join(news, '.newsgloss')],
    ['by the files', (news: string) => join(news, '.newsgloss/articles/a.txt.jsonld')],
  ])('%s', async (_, path) => {
    using a = place('T1\tPerson 0 7\tAnn Lee\nT2\tPlace 47 50\tUlm\n')
    using b = place('T1\tOrganization 0 7\tAnn Lee\nT2\tPlace 47 50\tUlm\n')
    for (const { news, brat } of [a, b]) await newsgloss(['import', '--format', 'brat', '--into', news, brat])
    // What was decided is rejected afterwards, or decided to be something else.
    sidecar(a.news, decided => [...decided, { is: 'not', at: 'Ulm', says: ['moderating', 'entity'] }])
    sidecar(b.news, decided => [...decided, { is: 'entity', at: 'Ann Lee', says: ['classifying', 'person'] }])
    const { status, stdout, stderr } = await newsgloss(['agree', '--json', path(a.news), path(b.news)])
    expect([status, stderr]).toEqual([0, ''])
    const copies = ['--articles', a.news, '--articles', b.news]
    expect(await newsgloss(['agree', '--json', ...copies, path(a.news), path(b.news)])).toEqual({
      status,
      stdout,
      stderr,
    })
    const { kinds, disagreements } = JSON.parse(stdout)
    expect(kinds).toMatchObject([
      { kind: 'person', a: 1, b: 1, f1: 1 },
      { kind: 'place', a: 0, b: 1, f1: 0 },
    ])
    expect(disagreements).toMatchObject([{ id: 'a.txt', start: 47, end: 50, a: null, b: 'place' }])
  })
})

interface Added {
  readonly is: string
  readonly at: string
  readonly says: readonly [purpose: string, value: string]
}

/** Adds decisions about words of the article to those of a.txt, made later. */
function sidecar(news: string, add: (before: readonly unknown[]) => readonly unknown[]) {
  const file = join(news, '.newsgloss/articles/a.txt.jsonld')
  const page = JSON.parse(readFileSync(file, 'utf8'))
  page.items = add(page.items).map((item, n) => {
    if (!(item instanceof Object) || !('says' in item)) return item
    const { is, at, says } = item as Added
    const [purpose, value] = says
    const { target } = page.items.find((one: { target: object }) => JSON.stringify(one.target).includes(`"${at}"`))
    const body = [{ type: 'TextualBody', purpose, value }]
    const said = { 'newsgloss:is': is, 'newsgloss:change': `urn:uuid:c${n}`, body, target }
    return {
      ...page.items[0],
      id: `urn:uuid:added${n}`,
      created: '2999-01-01T00:00:00.000Z',
      motivation: 'classifying',
      ...said,
    }
  })
  writeFileSync(file, JSON.stringify(page))
}

test('everything that was decided in one folder is decided in another by its files', async () => {
  using at = place('T1\tPlace 47 50\tUlm\n')
  using other = place('')
  await newsgloss(['import', '--format', 'brat', '--into', at.news, at.brat])
  sidecar(at.news, decided => [
    ...decided,
    { is: 'not', at: 'Ulm', says: ['moderating', 'entity'] },
    { is: 'note', at: 'Ulm', says: ['commenting', 'Which one?'] },
  ])
  const kept = join(at.news, '.newsgloss')
  const folderWide = [
    { type: 'Annotation', id: 'urn:uuid:f', created: '2024-03-06T12:00:00.000Z', motivation: 'moderating' },
    { 'newsgloss:is': 'notName', 'newsgloss:change': 'urn:uuid:g', target: 'urn:newsgloss:folder' },
    { body: [{ type: 'TextualBody', purpose: 'moderating', value: 'Ann Lee' }] },
  ]
  writeFileSync(
    join(kept, 'folder.jsonld'),
    JSON.stringify({ 'newsgloss:format': 'decisions/1', items: [Object.assign({}, ...folderWide)] }),
  )
  const run = () => newsgloss(['import', '--format', 'w3c', '--into', other.news, kept])
  expect(await run()).toEqual({ status: 0, stdout: '', stderr: '' })
  expect(await entities(other.news)).toEqual([])
  const saved = () =>
    ['folder.jsonld', 'articles/a.txt.jsonld'].map(name => readFileSync(join(other.news, '.newsgloss', name), 'utf8'))
  const once = saved()
  expect(once.map(text => JSON.parse(text).items.map((item: Record<string, string>) => item['newsgloss:is']))).toEqual([
    ['notName'],
    ['not', 'note'],
  ])
  await run()
  expect(saved()).toEqual(once)
  using third = place('')
  const out = join(third.news, 'out')
  const args = ['--format', 'csv', '--decisions', kept, '--out', out, join(third.news, 'a.txt')]
  expect(await newsgloss(['export', ...args])).toEqual({ status: 0, stdout: '', stderr: '' })
  expect(readFileSync(join(out, 'newsgloss.entities.csv'), 'utf8').trim().split('\r\n')).toHaveLength(1)
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

/** Runs in a folder of articles; what is decided afterwards is what stands in `export --decided` as CSV. */
async function decidedDates(news: string, out: string): Promise<string[]> {
  await newsgloss(['export', '--format', 'csv', '--decided', '--force', '--out', out, news])
  const [, ...rows] = readFileSync(join(out, 'newsgloss.dates.csv'), 'utf8').trim().split('\r\n')
  return rows.map(row => row.split(',').slice(4).join())
}

test('a label on a date confirms it, and leaves its value', async () => {
  using at = place('')
  const dated = `LONDON, March 6, 2024 – ${text}`
  writeFileSync(join(at.news, 'a.txt'), dated)
  const start = dated.indexOf('Tuesday')
  writeFileSync(join(at.brat, 'd.jsonl'), JSON.stringify({ text: dated, label: [[start, start + 7, 'DATE']] }))
  const outcome = await newsgloss(['import', '--format', 'doccano', '--into', at.news, join(at.brat, 'd.jsonl')])
  expect(outcome).toEqual({ status: 0, stdout: '', stderr: '' })
  const [row, ...more] = await decidedDates(at.news, at.brat)
  expect(more).toEqual([])
  expect(row).toMatch(/^Tuesday,DATE,2024-03-05,,.*,confirmed$/)
})

test('of an export that somebody has changed what is changed is decided, and the rest is told of', async () => {
  using at = place('')
  await newsgloss(['export', '--format', 'brat', '--force', '--out', at.brat, at.news])
  const file = join(at.brat, 'a.ann')
  writeFileSync(file, readFileSync(file, 'utf8').replace('Person 0 7', 'Organization 0 7'))
  const { status, stderr } = await newsgloss(['import', '--format', 'brat', '--into', at.news, at.brat])
  expect(status).toBe(0)
  expect(stderr).toMatch(/^newsgloss: \d annotations are only detected here as there: nothing of it is decided\n$/)
  expect(await entities(at.news)).toEqual([
    ['Ann Lee', 'organization', 'added'],
    ['Ulm', 'place', 'detected'],
  ])
})

test('what is accepted in Prodigy is decided', async () => {
  using at = place('')
  await newsgloss(['export', '--format', 'prodigy', '--out', at.brat, at.news])
  const file = join(at.brat, 'newsgloss.names.jsonl')
  writeFileSync(file, readFileSync(file, 'utf8').replace(/\}\n$/, ',"answer":"accept"}\n'))
  expect(await newsgloss(['import', '--format', 'prodigy', '--into', at.news, file])).toEqual({
    ...{ status: 0, stdout: '', stderr: '' },
  })
  expect((await entities(at.news)).map(([name, , status]) => [name, status])).toEqual([
    ['Ann Lee', 'confirmed'],
    ['Ulm', 'confirmed'],
  ])
})

test('of two articles with one text each has what the file of its name says', async () => {
  using at = place('T1\tPerson 0 3\tAnn\n')
  writeFileSync(join(at.news, 'b.txt'), text)
  writeFileSync(join(at.brat, 'b.ann'), 'T1\tPlace 0 3\tAnn\n')
  writeFileSync(join(at.brat, 'c.ann'), 'T1\tPlace 0 3\tAnn\n')
  for (const name of ['a', 'b', 'c']) writeFileSync(join(at.brat, `${name}.txt`), text)
  const { status, stderr } = await newsgloss(['import', '--format', 'brat', '--into', at.news, at.brat])
  expect([status, stderr]).toEqual([
    1,
    `newsgloss: ${at.brat}/c: several articles have this text or name, and which is meant cannot be told\n`,
  ])
  const typeOf = (name: string) =>
    readFileSync(join(at.news, `.newsgloss/articles/${name}.txt.jsonld`), 'utf8').match(
      /"value": "(person|place)"/,
    )?.[1]
  expect(['a', 'b'].map(typeOf)).toEqual(['person', 'place'])
})

test('notes and tags go out with whatever can carry them, and come back', async () => {
  using at = place('T1\tPerson 0 7\tAnn Lee\n#1\tAnnotatorNotes T1\tWho is she?\nT2\tBoat 47 50\tUlm\n')
  using other = place('')
  await newsgloss(['import', '--format', 'brat', '--into', at.news, at.brat])
  for (const [format, name] of [
    ['csv', 'newsgloss.remarks.csv'],
    ['markdown', 'newsgloss.md'],
    ['html', 'newsgloss.html'],
    ['w3c', 'a.annotations.jsonld'],
    ['brat', 'a.ann'],
  ] as const) {
    const out = join(at.brat, format)
    await newsgloss(['export', '--format', format, '--decided', '--out', out, at.news])
    const content = readFileSync(join(out, name), 'utf8')
    expect([format, content.includes('Who is she?'), content.includes('Boat')]).toEqual([format, true, true])
  }
  for (const format of ['w3c', 'brat']) {
    const { stderr } = await newsgloss(['import', '--format', format, '--into', other.news, join(at.brat, format)])
    expect(stderr).toBe('')
    const { items } = JSON.parse(readFileSync(join(other.news, '.newsgloss/articles/a.txt.jsonld'), 'utf8'))
    expect(items.map((item: Record<string, string>) => item['newsgloss:is']).sort()).toEqual(['entity', 'note', 'tag'])
  }
})

test('articles that are named twice, or have copies elsewhere, are those of the folder', async () => {
  using at = place('T1\tPerson 0 3\tAnn\n')
  using copy = place('')
  const articles = ['--articles', join(at.news, '.'), '--articles', copy.news]
  expect(await newsgloss(['import', '--format', 'brat', ...articles, '--into', at.news, at.brat])).toEqual({
    ...{ status: 0, stdout: '', stderr: '' },
  })
  expect(readdirSync(join(at.news, '.newsgloss/articles'))).toEqual(['a.txt.jsonld'])
})

describe('decisions are found', () => {
  const rows = async (out: string, ...paths: string[]) => {
    const { status, stderr } = await newsgloss([
      'export',
      '--format',
      'csv',
      '--decided',
      '--force',
      '--out',
      out,
      ...paths,
    ])
    const [, ...entities] = readFileSync(join(out, 'newsgloss.entities.csv'), 'utf8').trim().split('\r\n')
    return { status, stderr, names: entities.map(row => row.split(',')[4]) }
  }

  test('of an article that was moved, by its text, without writing anything', async () => {
    using at = place('T1\tPerson 0 7\tAnn Lee\n')
    await newsgloss(['import', '--format', 'brat', '--into', at.news, at.brat])
    renameSync(join(at.news, 'a.txt'), join(at.news, 'b.txt'))
    expect(await rows(at.brat, at.news)).toEqual({ status: 0, stderr: '', names: ['Ann Lee'] })
    expect(readdirSync(join(at.news, '.newsgloss/articles'))).toEqual(['a.txt.jsonld'])
    // What is decided next goes to where the article is now, with what was decided before.
    writeFileSync(join(at.brat, 'b.ann'), 'T1\tPlace 47 50\tUlm\n')
    await newsgloss(['import', '--format', 'brat', '--into', at.news, join(at.brat, 'b.ann')])
    expect(readdirSync(join(at.news, '.newsgloss/articles'))).toEqual(['b.txt.jsonld'])
    expect(await rows(at.brat, at.news)).toEqual({ status: 0, stderr: '', names: ['Ann Lee', 'Ulm'] })
  })

  test('or it is said that the article is gone', async () => {
    using at = place('T1\tPerson 0 7\tAnn Lee\n')
    await newsgloss(['import', '--format', 'brat', '--into', at.news, at.brat])
    writeFileSync(join(at.news, 'b.txt'), `${text}More.\n`)
    rmSync(join(at.news, 'a.txt'))
    const stderr = `newsgloss: ${at.news}/a.txt: is not there, nor is its text elsewhere; what was decided of it is left\n`
    expect(await rows(at.brat, at.news)).toEqual({ status: 0, stderr, names: [] })
  })

  test('in the nearest folder of each article, and taken there', async () => {
    using at = place('T1\tPerson 0 7\tAnn Lee\n')
    await newsgloss(['import', '--format', 'brat', '--into', at.news, at.brat])
    const sub = join(at.news, 'sub')
    mkdirSync(sub)
    writeFileSync(join(sub, 'c.txt'), `${text}More of it.\n`)
    writeFileSync(join(at.brat, 'c.ann'), 'T1\tPlace 47 50\tUlm\n')
    const { stderr } = await newsgloss(['import', '--format', 'brat', '--into', sub, join(at.brat, 'c.ann')])
    expect(stderr).toBe(`newsgloss: ${sub}: its decisions are kept in ${join(at.news, '.newsgloss')}\n`)
    expect(readdirSync(sub)).toEqual(['c.txt'])
    const [above, out] = [join(at.news, '..'), join(at.brat, 'out')]
    expect(await rows(out, above)).toMatchObject({ names: ['Ann Lee', 'Ulm'] })
  })

  test('of files of whatever name', async () => {
    using at = place('')
    const name = 'b%20c%.txt'
    writeFileSync(join(at.news, name), `${text}😀 is there again.\n`)
    writeFileSync(join(at.brat, 'b%20c%.ann'), `T1\tPerson ${text.length} ${text.length + 1}\t😀\n`)
    const outcome = await newsgloss(['import', '--format', 'brat', '--into', at.news, join(at.brat, 'b%20c%.ann')])
    expect(outcome).toEqual({ status: 0, stdout: '', stderr: '' })
    expect(readdirSync(join(at.news, '.newsgloss/articles'))).toEqual([`${name}.jsonld`])
    const { stdout } = await newsgloss(['annotate', '--format', 'jsonl', join(at.news, name)])
    expect(JSON.parse(stdout).entities.map((one: Record<string, string>) => one['entity'])).toContain('person/1f600')
  })

  test('and what of them decides nothing is said', async () => {
    using at = place('T1\tPerson 0 7\tAnn Lee\nT2\tPlace 47 50\tUlm\n')
    await newsgloss(['import', '--format', 'brat', '--into', at.news, at.brat])
    sidecar(at.news, decided => [...decided, { is: 'entity', at: 'Ann Lee', says: ['classifying', 'organization'] }])
    writeFileSync(join(at.news, 'a.txt'), text.replace('in Ulm for the others to come home', 'no longer'))
    expect((await rows(at.brat, at.news)).stderr.split('\n')).toEqual([
      `newsgloss: ${at.news}/a.txt: its words are not found for certain any more: “Ulm”: place`,
      `newsgloss: ${at.news}/a.txt: a later decision holds, not: “Ann Lee”: person`,
      '',
    ])
  })
})
