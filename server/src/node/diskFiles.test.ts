import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { canonicalUri } from '../service/languageService.ts'
import { defaultSettings } from '../settings.ts'
import { diskFiles, textIn } from './diskFiles.ts'

let root: string
let folder: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'newsgloss-'))
  folder = canonicalUri(pathToFileURL(root).href)
  const write = (path: string, content: string | Uint8Array) => writeFile(join(root, path), content)
  await mkdir(join(root, 'deep/er (1)'), { recursive: true })
  await mkdir(join(root, 'node_modules/x'), { recursive: true })
  await write('a.txt', 'text')
  await write('README.md', 'text')
  await write('picture.png', 'no text')
  await write('deep/b.news', '\ufefftext')
  await write('deep/er (1)/ü#%.txt', 'text')
  await write('node_modules/x/c.txt', 'text')
  await write('binary.txt', Uint8Array.of(65, 0, 66))
  await write('latin1.txt', Uint8Array.of(0x63, 0x61, 0x66, 0xe9))
  await write('huge.txt', Buffer.alloc(4 << 20, 'a'))
  await symlink(root, join(root, 'deep/round'))
  await symlink(join(root, 'nowhere'), join(root, 'deep/broken.txt'))
})
afterAll(() => rm(root, { recursive: true }))

test('finds the news below a folder, each once, by the URI an editor would give it', async () => {
  const found = await diskFiles.find(folder, defaultSettings.files)
  expect(found.map(uri => uri.slice(folder.length + 1)).sort()).toEqual([
    'a.txt',
    'binary.txt',
    'deep/b.news',
    'deep/er%20%281%29/%C3%BC%23%25.txt',
    'huge.txt',
    'latin1.txt',
  ])
  for (const uri of found) expect(canonicalUri(uri)).toBe(uri)
})

test('a folder that is not there is an error, so that nothing is taken for deleted', async () => {
  await expect(diskFiles.find(`${folder}/nowhere`, defaultSettings.files)).rejects.toThrow()
})

test.each([
  ['a.txt', { text: 'text' }],
  ['deep/b.news', { text: 'text' }],
  ['deep/er%20%281%29/%C3%BC%23%25.txt', { text: 'text' }],
  ['binary.txt', { problem: 'binary' }],
  ['latin1.txt', { problem: 'encoding' }],
  ['huge.txt', { problem: 'tooLarge' }],
  ['deep', { problem: 'missing' }],
  ['deep/broken.txt', { problem: 'missing' }],
  ['nowhere.txt', { problem: 'missing' }],
])('reads %s: %j', async (path, answer) => {
  expect(await diskFiles.read(`${folder}/${path}`)).toEqual(answer)
})

test('a URI that is no file is missing', async () => {
  expect(await diskFiles.read('untitled:x')).toEqual({ problem: 'missing' })
})

test('UTF-16 is read by its byte order mark', () => {
  expect(textIn(Uint8Array.of(0xff, 0xfe, 0x61, 0, 0x20, 0x20))).toEqual({ text: 'a\u2020' })
  expect(textIn(Uint8Array.of(0xfe, 0xff, 0, 0x61))).toEqual({ text: 'a' })
  expect(textIn(Uint8Array.of(0xff, 0xfe, 0x61))).toEqual({ problem: 'encoding' })
  expect(textIn(new Uint8Array())).toEqual({ text: '' })
})
