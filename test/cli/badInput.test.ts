import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { articlesIn, folder, newsgloss } from './newsgloss.ts'

const sentence = 'Ann Lee said on Tuesday that she would wait for the others to come home.\n'

describe('what cannot be read is named, the rest is done', () => {
  const cases: [string, string | Uint8Array, string][] = [
    ['binary', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0xff), 'is not text'],
    ['latin-1', Uint8Array.of(...Buffer.from('caf'), 0xe9, 0x20, ...Buffer.from(sentence)), 'is not UTF-8 text'],
    ['cut off in the middle of a character', Uint8Array.of(...Buffer.from(sentence), 0xe2, 0x80), 'is not UTF-8 text'],
  ]
  test.each(cases)('%s', async (_, bytes, message) => {
    using temporary = folder()
    const [bad, good] = [join(temporary.path, 'bad.txt'), join(temporary.path, 'good.txt')]
    writeFileSync(bad, bytes)
    writeFileSync(good, sentence)
    for (const paths of [[bad, good], [temporary.path]]) {
      const { status, stdout, stderr } = await newsgloss(['annotate', '--format', 'jsonl', ...paths])
      expect({ status, stderr }).toStrictEqual({ status: 1, stderr: `newsgloss: ${bad}: ${message}\n` })
      expect(articlesIn(stdout).map(({ id }) => id)).toStrictEqual([good])
    }
  })

  test('missing files, folders without news, links to nothing', async () => {
    using temporary = folder()
    mkdirSync(join(temporary.path, 'none'))
    writeFileSync(join(temporary.path, 'good.txt'), sentence)
    const paths = ['missing.txt', 'none', 'good.txt', 'good.txt/x'].map(name => join(temporary.path, name))
    const { status, stdout, stderr } = await newsgloss(['annotate', '--format', 'jsonl', ...paths])
    expect({ status, stderr }).toStrictEqual({
      status: 1,
      stderr: `newsgloss: ${paths[0]}: there is no such file or folder
newsgloss: ${paths[1]}: holds no news texts
newsgloss: ${paths[3]}: there is no such file or folder
`,
    })
    expect(articlesIn(stdout).map(({ id }) => id)).toStrictEqual([paths[2]])
  })

  test('a link in circles, and what lies below a folder that it leads back to', async () => {
    using temporary = folder()
    const [circle, good] = [join(temporary.path, 'circle.txt'), join(temporary.path, 'good.txt')]
    symlinkSync(circle, circle)
    symlinkSync(temporary.path, join(temporary.path, 'again'))
    writeFileSync(good, sentence)
    const { status, stdout, stderr } = await newsgloss(['annotate', '--format', 'jsonl', circle, temporary.path])
    expect({ status, stderr }).toStrictEqual({
      status: 1,
      stderr: `newsgloss: ${circle}: is a link that goes in circles\n`,
    })
    expect(articlesIn(stdout).map(({ id }) => id)).toStrictEqual([good])
  })
})

describe('odd texts are annotated without complaint', () => {
  const cases: [string, string | Uint8Array, string[]][] = [
    ['a byte order mark is stripped', `\ufeff${sentence}`, ['0:7 Ann Lee', '16:23 Tuesday']],
    ['UTF-16 with its mark is read', Buffer.from(`\ufeff${sentence}`, 'utf16le'), ['0:7 Ann Lee', '16:23 Tuesday']],
    ['line ends stay', `Home\r\n\r\n${sentence.replace('\n', '\r\n')}`, ['8:15 Ann Lee', '24:31 Tuesday']],
    ['emoji are two code units', `😀 ${sentence}`, ['3:10 Ann Lee', '19:26 Tuesday']],
    ['only marks', '“””„‘\'"«»'.repeat(1000), []],
    ['white space', ' \n\t\n ', []],
    ['nothing', '', []],
  ]
  test.each(cases)('%s', async (name, bytes, spans) => {
    using temporary = folder()
    const path = join(temporary.path, 'a.txt')
    writeFileSync(path, bytes)
    const { status, stdout, stderr } = await newsgloss(['annotate', '--format', 'jsonl', path])
    const empty = ['white space', 'nothing'].includes(name) ? `newsgloss: ${path}: is empty\n` : ''
    expect({ status, stderr }).toStrictEqual({ status: 0, stderr: empty })
    const [article] = articlesIn(stdout)
    const found = [...article!.entities, ...article!.dates].map(({ start, end, text }) => `${start}:${end} ${text}`)
    expect(found).toStrictEqual(spans)
  })

  test('five megabytes on one line', async () => {
    using temporary = folder()
    const path = join(temporary.path, 'a.txt')
    writeFileSync(path, 'The rain fell on the roofs of the town and nobody came out. '.repeat(85_000) + sentence)
    const { status, stdout, stderr } = await newsgloss(['annotate', '--format', 'jsonl', path])
    expect({ status, stderr }).toStrictEqual({ status: 0, stderr: '' })
    expect(articlesIn(stdout)[0]?.dates.map(({ start, text }) => [start, text])).toStrictEqual([[5_100_016, 'Tuesday']])
  }, 120_000)
})

test('control characters of an article or a path never reach the terminal', async () => {
  using temporary = folder()
  const path = join(temporary.path, 'a\x1b[31m\u009b7m.txt')
  writeFileSync(path, 'Ann Lee said: “It is \x1b]0;red\x07 and \u009b31m bold\u202e now, \x7fall of it.”\n')
  const raw = /[^\P{Cc}\n]|\u202e/u
  for (const format of ['text', 'jsonl']) {
    const { status, stdout, stderr } = await newsgloss(['annotate', '--format', format, path, `${path}x`])
    expect({ status, raw: raw.exec(stdout + stderr.replace('newsgloss', ''))?.[0] }).toStrictEqual({
      status: 1,
      raw: format === 'text' ? undefined : '\u202e',
    })
  }
})

describe('wrong usage has status 2 and says what is right', () => {
  test.each([
    [[], 'What to do?'],
    [['analyse'], 'There is no command "analyse".'],
    [['annotate'], 'Name a file, a folder, or - for standard input.'],
    [['annotate', 'seeds', '--format', 'xml'], '--format is text or jsonl, not "xml".'],
    [['annotate', 'seeds', '--date', '2024-02-30'], '--date is a day such as 2024-03-06, not "2024-02-30".'],
    [['annotate', 'seeds', '--date', 'today'], '--date is a day such as 2024-03-06, not "today".'],
    [['annotate', 'seeds', '--out', ''], '--out needs the name of a folder.'],
    [['annotate', '-', 'seeds', '--format', 'jsonl'], 'JSON lines on standard input (-) stand alone'],
    [['annotate', 'seeds', '--colour'], "Unknown option '--colour'"],
    [['annotate', 'seeds', '--format'], "Option '--format <value>' argument missing"],
    [['lsp'], 'newsgloss lsp --stdio'],
  ])('%j', async (args, message) => {
    const { status, stdout, stderr } = await newsgloss(args)
    expect({ status, stdout }).toStrictEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(`newsgloss: `)
    expect(stderr).toContain(message)
    expect(stderr).toMatch(/\nnewsgloss: Try: newsgloss (annotate )?--help\n$/)
  })
})

test('a folder that cannot be made is said so', async () => {
  using temporary = folder()
  const path = join(temporary.path, 'a.txt')
  writeFileSync(path, sentence)
  const { status, stdout, stderr } = await newsgloss(['annotate', path, '--out', join(path, 'out')])
  expect({ status, stdout, stderr }).toStrictEqual({
    status: 1,
    stdout: '',
    stderr: `newsgloss: ${join(path, 'out')}: cannot write there\n`,
  })
})

test('help and version', async () => {
  const help = await newsgloss(['--help'])
  expect([help.status, help.stdout.split('\n')[0]]).toStrictEqual([0, 'Usage: newsgloss <command> [options]'])
  const annotateHelp = await newsgloss(['annotate', '--help'])
  expect([annotateHelp.status, annotateHelp.stdout.split('\n')[0]]).toStrictEqual([
    0,
    'Usage: newsgloss annotate [options] <path>…',
  ])
  const version = await newsgloss(['--version'])
  expect([version.status, version.stdout]).toStrictEqual([0, expect.stringMatching(/^\d+\.\d+\.\d+\n$/)])
})
