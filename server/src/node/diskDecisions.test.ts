import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { diskDecisions } from './diskDecisions.ts'

let root = ''
let folder = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'newsgloss-'))
  folder = pathToFileURL(root).href
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const name = 'articles/a b/é.txt.jsonld'
const write = (text: string, before: string) => diskDecisions.write({ folder, name, text, before })

test('a file is written, read, changed and taken away with its folders', async () => {
  expect(await diskDecisions.read(folder)).toEqual([])
  expect(await write('1', '')).toEqual({ written: true })
  expect(await write('2', '1')).toEqual({ written: true })
  expect(await diskDecisions.read(folder)).toEqual([{ name, text: '2' }])
  expect(await diskDecisions.read(folder, [name, 'folder.jsonld'])).toEqual([{ name, text: '2' }])
  expect(readdirSync(join(root, '.newsgloss/articles/a b'))).toEqual(['é.txt.jsonld'])
  expect(await write('', '2')).toEqual({ written: true })
  expect(readdirSync(root)).toEqual([])
})

test('nothing is written over what was not read', async () => {
  await write('1', '')
  expect(await write('3', '2')).toEqual({ changed: '1' })
  expect(await write('', '')).toEqual({ changed: '1' })
  expect(await diskDecisions.read(folder)).toEqual([{ name, text: '1' }])
})

test('one that cannot be read hides no other, and is not written over', async () => {
  await write('1', '')
  mkdirSync(join(root, '.newsgloss/articles/folder.jsonld'))
  writeFileSync(join(root, '.newsgloss/articles/bytes.jsonld'), Uint8Array.of(0x7b, 0xff, 0x7d))
  const read = await diskDecisions.read(folder)
  expect(read.map(one => [one.name, one.text, one.problem !== undefined]).sort()).toEqual([
    [name, '1', false],
    ['articles/bytes.jsonld', '', true],
    ['articles/folder.jsonld', '', true],
  ])
  const over = await diskDecisions.write({ folder, name: 'articles/bytes.jsonld', text: '2', before: '' })
  expect(Object.keys(over)).toEqual(['problem'])
})

test('what is a link is written through, and stays a link', async () => {
  const [there, link] = [join(root, 'shared.jsonld'), join(root, '.newsgloss', name)]
  writeFileSync(there, '1')
  mkdirSync(dirname(link), { recursive: true })
  symlinkSync(there, link)
  for (const [text, before] of [
    ['2', '1'],
    ['', '2'],
    ['3', ''],
  ] as const) {
    expect(await write(text, before)).toEqual({ written: true })
    expect([lstatSync(link).isSymbolicLink(), readFileSync(there, 'utf8')]).toEqual([true, text])
  }
})

test('nothing is kept elsewhere', async () => {
  expect(await diskDecisions.write({ folder, name, text: '1', before: '', kept: true })).toEqual({
    problem: 'nothing is kept elsewhere',
  })
  expect(readdirSync(root)).toEqual([])
})

test.each([
  ['no folder', { folder: '', name }],
  ['a way out of the folder', { folder: 'file:///nowhere', name: '../x.jsonld' }],
])('%s is refused', async (_, where) => {
  expect(Object.keys(await diskDecisions.write({ ...where, text: '1', before: '' }))).toEqual(['problem'])
})

test('a folder that cannot take it is told of', async () => {
  writeFileSync(join(root, '.newsgloss'), 'a file in the place of the folder')
  expect(Object.keys(await write('1', ''))).toEqual(['problem'])
})
