import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folder, newsgloss } from './newsgloss.ts'

const text = 'Ann Lee said on Tuesday that she would wait in Ulm for the others to come home.\n'

/** A folder with the article a.txt, and a file from another tool. */
function place(name: string, content: string) {
  const temporary = folder()
  for (const sub of ['articles', 'in']) mkdirSync(join(temporary.path, sub))
  writeFileSync(join(temporary.path, 'articles', 'a.txt'), text)
  writeFileSync(join(temporary.path, 'in', name), content)
  const [articles, from, out] = ['articles', 'in', 'out'].map(sub => join(temporary.path, sub)) as [
    string,
    string,
    string,
  ]
  return { articles, from, out, file: join(from, name), [Symbol.dispose]: () => temporary[Symbol.dispose]() }
}

/** What stands in the annotation page: the first body and the words of each annotation. */
function annotations(out: string) {
  const [name, ...more] = readdirSync(out)
  expect(more).toStrictEqual([])
  const { items }: { readonly items: readonly Item[] } = JSON.parse(readFileSync(join(out, name!), 'utf8'))
  return items.map(({ body: [{ value }], target, 'newsgloss:status': status }) => [
    value,
    [target].flat()[0]!.selector[1].exact,
    status,
  ])
}

interface Target {
  readonly selector: readonly [unknown, { readonly exact: string }]
}

interface Item {
  readonly body: readonly [{ readonly value: string }]
  readonly target: Target | readonly Target[]
  readonly 'newsgloss:status'?: string
}

const PERSON = ['person', 'Ann Lee', 'added']

test.each([
  ['brat', 'a.ann', 'T1\tPerson 0 7\tAnn Lee\n'],
  ['conll2003', 'a.conll', 'Ann B-PER\nLee I-PER\nsaid O\n'],
  [
    'prodigy',
    'p.jsonl',
    `${JSON.stringify({ text, spans: [{ start: 0, end: 7, label: 'PERSON' }], answer: 'accept' })}\n`,
  ],
  ['doccano', 'd.jsonl', `${JSON.stringify({ text, label: [[0, 7, 'PER']] })}\n`],
  [
    'labelstudio',
    'l.json',
    JSON.stringify([
      {
        data: { text },
        annotations: [{ result: [{ id: 'x', type: 'labels', value: { start: 0, end: 7, labels: ['Person'] } }] }],
      },
    ]),
  ],
])('%s', async (format, name, content) => {
  using at = place(name, content)
  const outcome = await newsgloss(['import', '--format', format, '--articles', at.articles, '--out', at.out, at.from])
  expect(outcome).toStrictEqual({ status: 0, stdout: '', stderr: '' })
  expect(annotations(at.out)).toStrictEqual([PERSON])
  expect(readFileSync(at.file, 'utf8')).toBe(content)
})

test('what is exported comes back as it was', async () => {
  using at = place('unused', '')
  const [brat, once, again] = ['brat', 'once', 'again'].map(name => join(at.out, name)) as [string, string, string]
  await newsgloss(['export', '--format', 'brat', '--out', brat, at.articles])
  await newsgloss(['import', '--format', 'brat', '--out', once, brat])
  expect(annotations(once)).toContainEqual(['person', 'Ann Lee', 'detected'])
  const outcome = await newsgloss(['import', '--format', 'w3c', '--articles', at.articles, '--out', again, once])
  expect(outcome).toStrictEqual({ status: 0, stdout: '', stderr: '' })
  const items = (out: string) => JSON.parse(readFileSync(join(out, 'a.annotations.jsonld'), 'utf8')).items
  expect(items(again)).toStrictEqual(items(once))
})

test('what is imported wins over what is detected, and is exported', async () => {
  using at = place('a.ann', 'T1\tOrganization 0 3\tAnn\nT2\tPlace 47 50\tUlm\n')
  const [decisions, out] = [join(at.out, 'decisions'), join(at.out, 'conll')]
  await newsgloss(['import', '--format', 'brat', '--articles', at.articles, '--out', decisions, at.from])
  const outcome = await newsgloss([
    'export',
    '--format',
    'conll2003',
    '--decisions',
    decisions,
    '--decided',
    '--out',
    out,
    at.articles,
  ])
  expect(outcome).toStrictEqual({ status: 0, stdout: '', stderr: '' })
  const tagged = readFileSync(join(out, 'a.conll'), 'utf8')
    .split('\n')
    .filter(row => row !== '' && !row.endsWith(' O'))
  expect(tagged).toStrictEqual(['Ann -X- -X- B-ORG', 'Ulm -X- -X- B-LOC'])
})

describe('what is wrong is named, the rest is imported', () => {
  test.each([
    [
      'offsets past the end',
      'T2\tPlace 900 903\tUlm',
      'a.ann, line 2: "900 903" is no stretch of a text of 80 characters',
      [PERSON],
    ],
    [
      'an unknown type',
      'T2\tVehicle 47 50\tUlm',
      'a: "Vehicle" is no type of ours; its stretches are tags',
      [PERSON, ['Vehicle', 'Ulm', undefined]],
    ],
    [
      'two types for one stretch',
      'T2\tPlace 0 7\tAnn Lee',
      'a: “Ann Lee” is person and place; the later holds',
      [['place', 'Ann Lee', 'added']],
    ],
    [
      'names that overlap',
      'T2\tPlace 4 12\tLee said',
      'a: “Ann Lee” (person) and “Lee said” (place) overlap; the later holds',
      [PERSON, ['place', 'Lee said', 'added']],
    ],
  ])('%s', async (_, line, problem, found) => {
    using at = place('a.ann', `T1\tPerson 0 7\tAnn Lee\n${line}\n`)
    const { status, stderr } = await newsgloss([
      'import',
      '--format',
      'brat',
      '--articles',
      at.articles,
      '--out',
      at.out,
      at.from,
    ])
    expect({ status, stderr }).toStrictEqual({
      status: 1,
      stderr: `newsgloss: ${problem.replace(/^a(?=:)/, at.file.slice(0, -4)).replace('a.ann', at.file)}\n`,
    })
    expect(annotations(at.out)).toStrictEqual(found)
  })

  test('a text that has changed since', async () => {
    using at = place(
      'd.jsonl',
      `${JSON.stringify({
        id: 'a.txt',
        text: 'Ann Lee, of Bonn, said so.',
        label: [
          [0, 7, 'PER'],
          [12, 16, 'LOC'],
        ],
      })}\n`,
    )
    const { status, stderr } = await newsgloss([
      'import',
      '--format',
      'doccano',
      '--articles',
      at.articles,
      '--out',
      at.out,
      at.from,
    ])
    expect({ status, stderr }).toStrictEqual({
      status: 1,
      stderr: 'newsgloss: a.txt: “Bonn” is not found in the article, whose text is another now\n',
    })
    expect(annotations(at.out)).toStrictEqual([PERSON])
  })

  test('no such file', async () => {
    using at = place('a.ann', '')
    const { status, stderr } = await newsgloss(['import', '--format', 'brat', '--out', at.out, `${at.file}x`])
    expect({ status, stderr }).toStrictEqual({
      status: 1,
      stderr: `newsgloss: ${at.file}x: there is no such file or folder\n`,
    })
  })
})

describe('wrong usage has status 2 and says what is right', () => {
  test.each([
    [
      ['--format', 'tei', '--out', 'x', 'y'],
      '--format is brat, w3c, conll2003, prodigy, doccano or labelstudio, not "tei".',
    ],
    [['--format', 'brat', 'y'], '--into needs the folder of the articles, or --out that of the files.'],
    [['--format', 'brat', '--out', 'x'], 'Name a file or a folder.'],
  ])('%j', async (args, message) => {
    const { status, stderr } = await newsgloss(['import', ...args])
    expect({ status, stderr }).toStrictEqual({
      status: 2,
      stderr: `newsgloss: ${message}\nnewsgloss: Try: newsgloss import --help\n`,
    })
  })
})
