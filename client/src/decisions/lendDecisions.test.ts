import { beforeEach, expect, test, vi } from 'vitest'
import type { Uri } from 'vscode'
import {
  ReadDecisions,
  type ReadDecisionsResult,
  WriteDecisions,
  type WriteDecisionsResult,
} from '../../../server/src/protocol.ts'
import { lendDecisions } from './lendDecisions.ts'

/** Files by path; what is read-only, a link, or cannot be read. */
const disk = vi.hoisted(() => ({
  files: new Map<string, string>(),
  readOnly: '/nowhere/',
  links: new Set<string>(),
  broken: new Set<string>(),
  memento: new Map<string, object>(),
}))

vi.mock('vscode', () => {
  interface Place {
    readonly scheme: string
    readonly path: string
  }
  const uri = (scheme: string, path: string): Place & { with(o: { path: string }): Place } => ({
    ...{ scheme, path },
    with: ({ path: other }) => uri(scheme, other),
  })
  const guarded = ({ path }: Place) => {
    if (path.startsWith(disk.readOnly)) throw new Error('NoPermissions')
  }
  return {
    FileType: { Unknown: 0, File: 1, Directory: 2, SymbolicLink: 64 },
    Uri: {
      parse: (text: string) => uri(text.split('://')[0]!, text.split('://')[1]!),
      joinPath: ({ scheme, path }: Place, ...more: string[]) => uri(scheme, [path, ...more].filter(Boolean).join('/')),
    },
    workspace: {
      encode: async (text: string) => text,
      decode: async (text: string) => text,
      fs: {
        isWritableFileSystem: (scheme: string) => scheme !== 'readonly',
        readFile: async ({ path }: Place) => {
          if (!disk.files.has(path) || disk.broken.has(path)) throw new Error(`cannot read ${path}`)
          return disk.files.get(path)
        },
        writeFile: async (file: Place, text: string) => {
          guarded(file)
          disk.files.set(file.path, text)
        },
        rename: async (from: Place, to: Place) => {
          guarded(to)
          disk.links.delete(to.path)
          disk.files.set(to.path, disk.files.get(from.path)!)
          disk.files.delete(from.path)
        },
        delete: async (file: Place) => {
          guarded(file)
          disk.files.delete(file.path)
        },
        stat: async ({ path }: Place) => {
          if (!disk.files.has(path)) throw new Error('FileNotFound')
          return { type: disk.links.has(path) ? 65 : 1 }
        },
        readDirectory: async ({ path }: Place) => {
          const below = [...disk.files.keys()].filter(file => file.startsWith(`${path}/`))
          const entries = below.map(file => file.slice(path.length + 1).split('/'))
          return [...new Map(entries.map(([first, ...rest]) => [first!, rest.length > 0 ? 2 : 1]))]
        },
      },
    },
  }
})

beforeEach(() => {
  Object.assign(disk, {
    files: new Map(),
    readOnly: '/nowhere/',
    links: new Set(),
    broken: new Set(),
    memento: new Map(),
  })
})

const NAME = 'articles/a.txt.jsonld'
const FILE = `/w/.newsgloss/${NAME}`

function lent() {
  const handlers = new Map<string, (params: object) => Promise<unknown>>()
  const client = {
    onRequest: (method: string, handler: (params: object) => Promise<unknown>) => handlers.set(method, handler),
  }
  const memento = {
    get: (key: string, none: object) => disk.memento.get(key) ?? none,
    update: async (key: string, value: object) => void disk.memento.set(key, value),
  }
  lendDecisions(client as never, { scheme: 'file', path: '/storage' } as Uri, memento as never)
  return {
    read: (folder: string, names?: readonly string[]) =>
      handlers.get(ReadDecisions)!({ folder, names }) as Promise<ReadDecisionsResult>,
    write: (text: string, before: string, more: object = {}) =>
      handlers.get(WriteDecisions)!({
        folder: 'file:///w',
        name: NAME,
        text,
        before,
        ...more,
      }) as Promise<WriteDecisionsResult>,
  }
}

test('a file in the folder and what is kept for it are two, and both are read', async () => {
  const { read, write } = lent()
  expect(await write('1', '')).toEqual({ written: true })
  expect(await write('2', '', { kept: true })).toEqual({ written: true })
  const both = [
    { name: NAME, text: '1' },
    { name: NAME, text: '2', kept: true },
  ]
  expect(await read('file:///w')).toEqual(both)
  expect(await read('file:///w', [NAME, 'folder.jsonld'])).toEqual(both)
  expect(await read('file:///other')).toEqual([])
  expect(await write('', '1')).toEqual({ written: true })
  expect(await read('file:///w')).toEqual(both.slice(1))
})

test('nothing is written over what was not read, neither in the folder nor where it is kept', async () => {
  const { write } = lent()
  await write('1', '')
  await write('2', '', { kept: true })
  expect(await write('3', '2')).toEqual({ changed: '1' })
  expect(await write('', '', { kept: true })).toEqual({ changed: '2' })
  disk.broken.add(FILE)
  expect(await write('3', '1')).toEqual({ problem: `cannot read ${FILE}` })
})

test.each([
  ['a file that cannot be written', { folder: 'file:///w' }, 'NoPermissions'],
  ['a folder that cannot be written to', { folder: 'readonly:///w' }, 'the folder cannot be written to'],
  ['no folder', { folder: '' }, 'the document is in no folder'],
  ['a way out of the folder', { name: '../a.jsonld' }, 'it is no file of decisions'],
])('%s takes nothing, and is told of', async (_, where, problem) => {
  const { write } = lent()
  disk.readOnly = '/w/'
  expect(await write('1', '', where)).toEqual({ problem })
  expect(disk.files).toEqual(new Map())
})

test('what is a link stays one', async () => {
  const { write } = lent()
  await write('1', '')
  disk.links.add(FILE)
  for (const [text, before] of [
    ['2', '1'],
    ['', '2'],
  ] as const) {
    expect(await write(text, before)).toEqual({ written: true })
    expect([disk.files.get(FILE), disk.links.has(FILE)]).toEqual([text, true])
  }
})

test('what is decided of untitled documents stays with the window, and of others in no folder with the editor', async () => {
  const { read, write } = lent()
  const untitled = { folder: '', name: 'articles/untitled%3AUntitled-1.jsonld', kept: true } as const
  const loose = { folder: '', name: 'articles/file%3A%2F%2F%2Fx.txt.jsonld', kept: true } as const
  for (const where of [untitled, loose]) {
    expect(await write('1', '', where)).toEqual({ written: true })
    expect(await write('2', '', where)).toEqual({ changed: '1' })
  }
  const both = [
    { name: untitled.name, text: '1', kept: true },
    { name: loose.name, text: '1', kept: true },
  ]
  expect(await read('')).toEqual(both)
  expect(await read('', [loose.name])).toEqual(both.slice(1))
  expect(await read('file:///w')).toEqual([])
  expect([...disk.files.keys()].map(path => path.split('/').at(-1))).toEqual(['file%3A%2F%2F%2Fx.txt.jsonld'])
  expect(await write('', '1', untitled)).toEqual({ written: true })
  expect(await read('')).toEqual(both.slice(1))
})
