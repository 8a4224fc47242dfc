import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folder, newsgloss } from './newsgloss.ts'

const sentence = 'Ann Lee said on Tuesday that she would wait for the others to come home.\n'

/** A folder with one article, a.txt, in it. */
function articles() {
  const temporary = folder()
  mkdirSync(join(temporary.path, 'in'))
  writeFileSync(join(temporary.path, 'in', 'a.txt'), sentence)
  return {
    ...temporary,
    in: join(temporary.path, 'in'),
    out: join(temporary.path, 'out'),
    [Symbol.dispose]: temporary[Symbol.dispose],
  }
}

test.each(['brat', 'html'])('a folder as %s, and the same again', async name => {
  using place = articles()
  for (const _ of ['a first run', 'a second run'])
    expect(await newsgloss(['export', '--format', name, '--out', place.out, place.in])).toStrictEqual({
      status: 0,
      stdout: '',
      stderr: '',
    })
  const files = { brat: ['a.ann', 'a.txt', 'annotation.conf', 'visual.conf'], html: ['newsgloss.html'] }
  expect(readdirSync(place.out).sort()).toStrictEqual(files[name as keyof typeof files])
  for (const file of readdirSync(place.out)) expect(readFileSync(join(place.out, file), 'utf8')).not.toBe('')
  expect(readFileSync(join(place.in, 'a.txt'), 'utf8')).toBe(sentence)
})

test('what people have worked on is not written over, unless they say so', async () => {
  using place = articles()
  const args = ['export', '--format', 'brat', '--out', place.out, place.in]
  await newsgloss(args)
  const ann = join(place.out, 'a.ann')
  writeFileSync(ann, 'T1\tPerson 0 3\tAnn\n')
  expect(await newsgloss(args)).toStrictEqual({
    status: 1,
    stdout: '',
    stderr: `newsgloss: ${ann}: is there already and differs; --force replaces it\n`,
  })
  expect(readFileSync(ann, 'utf8')).toBe('T1\tPerson 0 3\tAnn\n')
  expect((await newsgloss([...args, '--force'])).status).toBe(0)
  expect(readFileSync(ann, 'utf8')).toMatch(/^T1\tPerson 0 7/)
})

test('an article is never written over, not even with --force', async () => {
  using place = articles()
  const outcome = await newsgloss(['export', '--format', 'brat', '--force', '--out', place.in, place.in])
  expect(outcome).toStrictEqual({
    status: 1,
    stdout: '',
    stderr: `newsgloss: ${join(place.in, 'a.txt')}: is one of the articles; choose another folder\n`,
  })
  expect(readdirSync(place.in)).toStrictEqual(['a.txt'])
})

test('without words: positions and the hash of the text', async () => {
  using place = articles()
  expect((await newsgloss(['export', '--format', 'doccano', '--no-text', '--out', place.out, place.in])).status).toBe(0)
  const written = readFileSync(join(place.out, 'newsgloss.names.jsonl'), 'utf8')
  expect(JSON.parse(written)).toStrictEqual({
    label: [
      [0, 7, 'Person'],
      [16, 23, 'Date'],
    ],
    id: join(place.in, 'a.txt'),
    textHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    documentDate: null,
  })
})

test('decided only: nothing that is detected', async () => {
  using place = articles()
  expect((await newsgloss(['export', '--format', 'brat', '--decided', '--out', place.out, place.in])).status).toBe(0)
  expect(readFileSync(join(place.out, 'a.ann'), 'utf8')).toBe('')
})

test('what cannot be read is named, the rest is exported', async () => {
  using place = articles()
  const missing = join(place.in, 'b.txt')
  const { status, stderr } = await newsgloss(['export', '--format', 'html', '--out', place.out, missing, place.in])
  expect({ status, stderr }).toStrictEqual({
    status: 1,
    stderr: `newsgloss: ${missing}: there is no such file or folder\n`,
  })
  expect(existsSync(join(place.out, 'newsgloss.html'))).toBe(true)
})

describe('wrong usage has status 2 and says what is right', () => {
  test.each([
    [['--out', 'x', 'seeds'], '--format is brat, w3c, conll2003,'],
    [['--format', 'xml', '--out', 'x', 'seeds'], 'or html, not "xml".'],
    [['--format', 'brat', 'seeds'], '--out needs the name of a folder.'],
    [['--format', 'brat', '--out', 'x'], 'Name a file, a folder, or - for standard input.'],
    [
      ['--format', 'tei', '--no-text', '--out', 'x', 'seeds'],
      "tei is made of the article's words; without them there are w3c, conllu,",
    ],
    [
      ['--format', 'brat', '--date', 'today', '--out', 'x', 'seeds'],
      '--date is a day such as 2024-03-06, not "today".',
    ],
  ])('%j', async (args, message) => {
    const { status, stdout, stderr } = await newsgloss(['export', ...args])
    expect({ status, stdout }).toStrictEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(message)
    expect(stderr).toMatch(/\nnewsgloss: Try: newsgloss export --help\n$/)
  })
})
