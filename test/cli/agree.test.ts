import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folder, newsgloss } from './newsgloss.ts'

const text = 'Ann Lee said\nthat Ulm waits.\n'

/** Two annotators' folders in brat's format. */
function annotators(a: string, b: string) {
  const temporary = folder()
  for (const [name, ann] of [
    ['a', a],
    ['b', b],
  ] as const) {
    mkdirSync(join(temporary.path, name))
    writeFileSync(join(temporary.path, name, 'x.txt'), text)
    writeFileSync(join(temporary.path, name, 'x.ann'), ann)
  }
  return { a: join(temporary.path, 'a'), b: join(temporary.path, 'b'), [Symbol.dispose]: temporary[Symbol.dispose] }
}

test('a report for people', async () => {
  using both = annotators(
    'T1\tPerson 0 7\tAnn Lee\nT2\tPlace 18 21\tUlm\n',
    'T1\tPerson 4 7\tLee\nT2\tOrganization 18 21\tUlm\n',
  )
  const { status, stdout, stderr } = await newsgloss(['agree', both.a, both.b])
  expect({ status, stderr }).toStrictEqual({ status: 0, stderr: '' })
  expect(stdout).toBe(`A ${both.a}
B ${both.b}
1 article, 7 tokens

By kind
                      A      B   both      F1  overlap
  person              1      1      0   0.000    1.000
  organization        0      1      0   0.000    0.000
  place               1      0      0   0.000    0.000

By token
                   alike   kappa   alpha
  names            0.714   0.481   0.500
  attributions     1.000       –       –

Where they differ: 2
  x:1 name: A person “Ann Lee”, B person “Lee”
  x:2 name: A place, B organization
`)
})

test('JSON for programs', async () => {
  using both = annotators('T1\tPerson 0 7\tAnn Lee\n', 'T1\tPerson 0 7\tAnn Lee\n')
  const { status, stdout } = await newsgloss(['agree', '--json', both.a, both.b])
  expect(status).toBe(0)
  expect(JSON.parse(stdout)).toStrictEqual({
    articles: 1,
    tokens: 7,
    kinds: [{ kind: 'person', a: 1, b: 1, same: 1, f1: 1, overlapF1: 1 }],
    names: { observed: 1, kappa: 1, alpha: 1 },
    attributions: { observed: 1, kappa: null, alpha: null },
    disagreements: [],
  })
})

test('what is detected only can be left out', async () => {
  using both = annotators('T1\tPerson 0 7\tAnn Lee\nA1\tStatus T1 detected\n', 'T1\tPerson 0 7\tAnn Lee\n')
  const { stdout } = await newsgloss(['agree', '--json', '--decided', both.a, both.b])
  expect(JSON.parse(stdout).kinds).toStrictEqual([{ kind: 'person', a: 0, b: 1, same: 0, f1: 0, overlapF1: 0 }])
})

test('formats without the text need the articles', async () => {
  using place = folder()
  writeFileSync(join(place.path, 'x.txt'), text)
  const page = (value: string) =>
    JSON.stringify({
      type: 'Annotation',
      body: { type: 'TextualBody', purpose: 'classifying', value },
      target: { source: 'x.txt', selector: { type: 'TextQuoteSelector', exact: 'Ulm' } },
    })
  const [a, b] = ['a.jsonld', 'b.jsonld'].map(name => join(place.path, name)) as [string, string]
  writeFileSync(a, page('place'))
  writeFileSync(b, page('place'))
  const without = await newsgloss(['agree', a, b])
  expect(without).toStrictEqual({
    status: 1,
    stdout: '',
    stderr: `newsgloss: ${a}: there is no article "x.txt", or more than one\nnewsgloss: ${b}: there is no article "x.txt", or more than one\nnewsgloss: There is no text that both have annotated. --articles PATH names the articles where the files do not hold them.\n`,
  })
  const { status, stdout } = await newsgloss(['agree', '--json', '--articles', join(place.path, 'x.txt'), a, b])
  expect([status, JSON.parse(stdout).names.kappa]).toStrictEqual([0, 1])
})

describe('wrong usage has status 2 and says what is right', () => {
  test.each([
    [['x'], 'Name two files or folders: newsgloss agree A B'],
    [['--format', 'tei', 'x', 'y'], '--format is brat, w3c, conll2003, prodigy, doccano or labelstudio, not "tei".'],
  ])('%j', async (args, message) => {
    const { status, stderr } = await newsgloss(['agree', ...args])
    expect({ status, stderr }).toStrictEqual({
      status: 2,
      stderr: `newsgloss: ${message}\nnewsgloss: Try: newsgloss agree --help\n`,
    })
  })
})
