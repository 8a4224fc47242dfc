import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DecisionStore } from './decisionStore.ts'
import type { DecisionPlace } from './decisions/proposal.ts'
import type { Article } from './engine/article.ts'
import { textHash } from './engine/text/textHash.ts'
import type { DecisionFile, WriteDecisionsParams, WriteDecisionsResult } from './protocol.ts'

const FOLDER = 'file:///w'
const A = `${FOLDER}/a.txt`
const B = `${FOLDER}/b.txt`
const C = `${FOLDER}/c.txt`
const FILE_A = 'articles/a.txt.jsonld'
const FILE_B = 'articles/b.txt.jsonld'
const TEXT = 'Anna met Bob in Paris on Monday, officials said. The others did not comment on it.\n'
const LATER = `A new paragraph was put in.\n\n${TEXT}`
const OTHER = 'Carl met Dora in Rome on Sunday, and they were seen there by many people who came.\n'
const NEWER = '{"newsgloss:format":"decisions/2","items":[1]}'

/** A folder, what the editor keeps where it cannot be written to, and the stores of the windows that are open on it. */
class Windows {
  readonly folder = new Map<string, string>()
  /** Undefined where the editor keeps nothing. */
  kept: Map<string, string> | undefined = new Map()
  /** The files that cannot be written. */
  readonly full = new Set<string>()
  readonly problems: string[] = []
  readonly lost: string[] = []
  /** In days. */
  today = 0
  /** What has been read is handed over only when this is resolved. */
  slowness: Promise<void> = Promise.resolve()
  /** A file that is replaced by another is not there until this is resolved. */
  replacing: Promise<void> | undefined
  #count = 0

  /** All is read. */
  async open(): Promise<DecisionStore> {
    const store = this.start()
    await store.load([FOLDER])
    await store.settled()
    return store
  }

  start(): DecisionStore {
    const count = () => ++this.#count
    return new DecisionStore({
      files: {
        read: async (folder, names) => {
          const found = [
            ...(folder === '' ? [] : [...this.folder].map(([name, text]): DecisionFile => ({ name, text }))),
            ...[...(this.kept ?? [])]
              .filter(([key]) => key.startsWith(`${folder}|`))
              .map(([key, text]): DecisionFile => ({ name: key.slice(folder.length + 1), text, kept: true })),
          ]
          await this.slowness
          return found.filter(({ name }) => names?.includes(name) ?? true)
        },
        write: async params => {
          const { name, before, kept } = params
          if (this.replacing && !kept && this.folder.delete(name)) {
            await this.replacing
            this.folder.set(name, before)
          }
          return this.#write(params)
        },
      },
      folderOf: uri => (uri.startsWith(`${FOLDER}/`) ? FOLDER : undefined),
      now: () => new Date(Date.UTC(2024, 2, 6 + this.today, 12, 0, count())).toISOString(),
      newId: () => `urn:uuid:${count()}`,
      onChange: () => {},
      onProblem: (message, lost) => (lost ? this.lost : this.problems).push(message),
    })
  }

  #write({ folder, name, text, before, kept }: WriteDecisionsParams): WriteDecisionsResult {
    const files = kept ? this.kept : this.folder
    if (!files) return { problem: 'nothing is kept' }
    const key = kept ? `${folder}|${name}` : name
    const now = files.get(key) ?? ''
    if (now !== before) return { changed: now }
    if (!kept && this.full.has(name)) return { problem: 'no space' }
    if (text === '') files.delete(key)
    else files.set(key, text)
    return { written: true }
  }

  /** The words that are decided on in each file. */
  get written(): Record<string, string> {
    return wordsIn(this.folder)
  }

  get inStorage(): Record<string, string> {
    return wordsIn(this.kept ?? new Map())
  }
}

function wordsIn(files: ReadonlyMap<string, string>): Record<string, string> {
  const words = (text: string) => [...text.matchAll(/"exact": "(.*?)"/g)].map(([, exact]) => exact).join()
  return Object.fromEntries([...files].map(([name, text]) => [name, words(text) || text]))
}

async function decide(store: DecisionStore, words: string, uri = A, text = TEXT): Promise<void> {
  const start = text.indexOf(words)
  const place: DecisionPlace = {
    ...{ uri, verdict: { is: 'entity', type: 'person' }, target: [{ start, end: start + words.length }] },
    ...{ textHash: textHash(text), place: '', line: '', mark: { start: 0, end: 0 } },
  }
  store.make([place], () => text, undefined)
  await store.settled()
}

/** The words of a text that something is decided on, in their order. */
function decided(store: DecisionStore, uri = A, text = TEXT): string {
  const spans = store.made(uri, text).flatMap(({ target }) => target)
  return spans
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => text.slice(start, end))
    .join()
}

function article(text: string): Article {
  return { text, entities: [], dates: [], quotations: [], claims: [], regions: [], paragraphs: [] } as never
}

function articles(texts: Readonly<Record<string, string>>) {
  return {
    has: (uri: string) => uri in texts,
    allDetected: () => new Map(Object.entries(texts).map(([uri, text]) => [uri, article(text)])),
  }
}

const nextTurn = () => new Promise(resolve => setTimeout(resolve))
const changed = (name: string) => [`${FOLDER}/.newsgloss/${name}`]

test('where a file cannot be written any more, every decision is kept, and written when it can be', async () => {
  const windows = new Windows()
  let store = await windows.open()
  await decide(store, 'Anna')
  windows.full.add(FILE_A)
  for (const words of ['Bob', 'Paris', 'officials']) await decide(store, words)
  expect(decided(store)).toBe('Anna,Bob,Paris,officials')
  expect([windows.written, windows.inStorage]).toEqual([
    { [FILE_A]: 'Anna' },
    { [`${FOLDER}|${FILE_A}`]: 'Bob,Paris,officials' },
  ])
  store = await windows.open()
  expect(decided(store)).toBe('Anna,Bob,Paris,officials')
  expect(store.problems(A, () => undefined).problems).toEqual([
    `.newsgloss/${FILE_A} was not written, the editor keeps its decisions until it can be: no space`,
  ])
  windows.full.clear()
  store = await windows.open()
  expect(decided(store)).toBe('Anna,Bob,Paris,officials')
  expect([windows.written, windows.inStorage]).toEqual([{ [FILE_A]: 'Anna,Bob,Paris,officials' }, {}])
  expect(store.problems(A, () => article(TEXT))).toEqual({ orphans: [], problems: [] })
  expect(windows.lost).toEqual([])
})

test('what is undone in a file that cannot be written stays undone', async () => {
  const windows = new Windows()
  let store = await windows.open()
  for (const words of ['Anna', 'Bob']) await decide(store, words)
  windows.full.add(FILE_A)
  store.undo(A, undefined)
  await store.settled()
  store = await windows.open()
  expect(decided(store)).toBe('Anna')
  windows.full.clear()
  store = await windows.open()
  expect([decided(store), windows.written, windows.inStorage]).toEqual(['Anna', { [FILE_A]: 'Anna' }, {}])
})

test('what the editor keeps and what somebody else has put into the folder meanwhile become one', async () => {
  const [windows, theirs] = [new Windows(), new Windows()]
  windows.full.add(FILE_A)
  await decide(await windows.open(), 'Bob')
  await decide(await theirs.open(), 'Anna')
  windows.folder.set(FILE_A, theirs.folder.get(FILE_A)!.replaceAll('urn:uuid:', 'urn:uuid:f'))
  let store = await windows.open()
  expect(decided(store)).toBe('Anna,Bob')
  windows.full.clear()
  await decide(store, 'Paris')
  expect([windows.written, windows.inStorage]).toEqual([{ [FILE_A]: 'Anna,Bob,Paris' }, {}])
  store = await windows.open()
  expect(decided(store)).toBe('Anna,Bob,Paris')
})

test.each([
  ['is of a newer version', (windows: Windows) => void windows.folder.set(FILE_B, NEWER)],
  ['cannot be written', (windows: Windows) => void windows.full.add(FILE_B)],
])('what is renamed where the new file %s stays in the old one, or is kept', async (_, prevent) => {
  const windows = new Windows()
  windows.kept = undefined
  prevent(windows)
  let store = await windows.open()
  await decide(store, 'Anna')
  const before = windows.written
  store.moved(A, B)
  await store.settled()
  expect([decided(store), decided(store, B), windows.written]).toEqual(['', 'Anna', before])
  expect(windows.lost).toHaveLength(1)
  windows.full.clear()
  if (windows.folder.get(FILE_B) === NEWER) windows.folder.delete(FILE_B)
  await store.changed(changed(FILE_B))
  await store.settled()
  expect(windows.written).toEqual({ [FILE_B]: 'Anna' })
  store = await windows.open()
  expect([decided(store), decided(store, B)]).toEqual(['', 'Anna'])
})

test('what is renamed goes from the old file where the editor keeps it for the new one', async () => {
  const windows = new Windows()
  windows.full.add(FILE_B)
  let store = await windows.open()
  await decide(store, 'Anna')
  store.moved(A, B)
  await store.settled()
  expect([windows.written, windows.inStorage]).toEqual([{}, { [`${FOLDER}|${FILE_B}`]: 'Anna' }])
  store = await windows.open()
  expect([decided(store), decided(store, B)]).toEqual(['', 'Anna'])
})

test('two articles that change their names take their decisions with them, also if nothing is written in between', async () => {
  const windows = new Windows()
  let store = await windows.open()
  await decide(store, 'Anna')
  await decide(store, 'Dora', B, OTHER)
  store.moved(A, C)
  store.moved(B, A)
  store.moved(C, B)
  await store.settled()
  expect(windows.written).toEqual({ [FILE_A]: 'Dora', [FILE_B]: 'Anna' })
  store = await windows.open()
  expect([decided(store, A, OTHER), decided(store, B)]).toEqual(['Dora', 'Anna'])
})

test('decisions of two texts in one file are each found in their own', async () => {
  const windows = new Windows()
  let store = await windows.open()
  await decide(store, 'Anna')
  await decide(store, 'Dora', B, OTHER)
  store.moved(A, B)
  await store.settled()
  store = await windows.open()
  expect([decided(store, B, TEXT), decided(store, B, OTHER), windows.written]).toEqual([
    'Anna',
    'Dora',
    { [FILE_B]: 'Anna,Dora' },
  ])
})

test.each([
  ['the text is the same', TEXT],
  ['the text has changed', LATER],
])('what was edited by hand or undone in another window meanwhile stays so where %s', async (_, text) => {
  const windows = new Windows()
  const [store, other] = [await windows.open(), await windows.open()]
  for (const words of ['Anna', 'Paris']) await decide(store, words)
  await other.changed(changed(FILE_A))
  other.undo(A, undefined)
  await other.settled()
  windows.folder.set(FILE_A, windows.folder.get(FILE_A)!.replace('"person"', '"organization"'))
  await decide(store, 'Bob', A, text)
  expect(windows.written).toEqual({ [FILE_A]: 'Anna,Bob' })
  const types = [...windows.folder.get(FILE_A)!.matchAll(/"value": "(.*?)"/g)].map(([, value]) => value)
  expect([types, decided(store, A, text)]).toEqual([['organization', 'person'], 'Anna,Bob'])
  expect(JSON.parse(windows.folder.get(FILE_A)!)['newsgloss:sha256']).toBe(textHash(text))
})

test('what has lost its place keeps the text it is of, and is never taken for found in another', async () => {
  const first = 'Dora said she would stay at home. Later on Carl spoke of it at length to those present there.\n'
  const then = first.replace('Dora said she would stay at home', 'Dora Smith, a rival who lives abroad, was quoted')
  const windows = new Windows()
  let store = await windows.open()
  await decide(store, 'Dora', A, first)
  expect(decided(store, A, then)).toBe('')
  await decide(store, 'Carl', A, then)
  for (const now of [store, await windows.open()]) {
    expect([decided(now, A, then), decided(now, A, first)]).toEqual(['Carl', 'Dora,Carl'])
    expect(now.problems(A, () => article(then)).orphans.map(({ label }) => label)).toEqual(['“Dora”: person'])
  }
  const page = JSON.parse(windows.folder.get(FILE_A)!)
  const hashes = page.items.map((item: Record<string, unknown>) => item['newsgloss:sha256'] ?? page['newsgloss:sha256'])
  expect(new Set(hashes)).toEqual(new Set([textHash(first), textHash(then)]))
  store = await windows.open()
  await decide(store, 'Dora', A, first)
  expect(decided(store, A, first)).toBe('Dora,Dora,Carl')
})

test.each<[string, (store: DecisionStore) => Promise<void>]>([
  ['the next decision', store => decide(store, 'Dora', B, OTHER)],
  ['a change of the files', store => store.changed(changed(FILE_A))],
  ['the end', store => store.end()],
])('what could not be written is tried again with %s', async (_, then) => {
  const windows = new Windows()
  windows.kept = undefined
  const store = await windows.open()
  windows.full.add(FILE_A)
  await decide(store, 'Anna')
  await decide(store, 'Bob')
  const message = `.newsgloss/${FILE_A} was not written, its decisions last until the editor closes: no space`
  expect([windows.written, windows.lost]).toEqual([{}, [message]])
  expect(store.problems(A, () => article(TEXT)).problems).toEqual([message])
  windows.full.clear()
  await then(store)
  await store.settled()
  expect(windows.written[FILE_A]).toBe('Anna,Bob')
  expect(store.problems(A, () => article(TEXT)).problems).toEqual([])
})

test('what is decided or undone while its file is read holds, though an older state of the file was read', async () => {
  const windows = new Windows()
  const store = await windows.open()
  const during = async (deed: () => Promise<void>) => {
    const { promise, resolve } = Promise.withResolvers<void>()
    windows.slowness = promise
    const reading = store.changed(changed(FILE_A))
    await deed()
    resolve()
    await reading
    return decided(store)
  }
  expect(await during(() => decide(store, 'Anna'))).toBe('Anna')
  const undo = async () => {
    store.undo(A, undefined)
    await store.settled()
  }
  expect(await during(undo)).toBe('')
  expect(windows.written).toEqual({})
})

test('what is undone while its file is replaced stays undone, though no file was found meanwhile', async () => {
  const windows = new Windows()
  const store = await windows.open()
  for (const words of ['Anna', 'Bob', 'Paris']) await decide(store, words)
  const { promise, resolve } = Promise.withResolvers<void>()
  windows.replacing = promise
  store.undo(A, undefined)
  await nextTurn()
  const reading = store.changed(changed(FILE_A))
  store.undo(A, undefined)
  store.undo(A, undefined)
  await nextTurn()
  expect(decided(store)).toBe('')
  resolve()
  await reading
  await store.settled()
  expect([decided(store), windows.written]).toEqual(['', {}])
})

test('what was decided last is undone first, also where another was decided by a clock that was ahead', async () => {
  const windows = new Windows()
  const store = await windows.open()
  windows.today = 2
  await decide(store, 'Carl', B, OTHER)
  windows.today = 0
  await decide(store, 'Anna')
  expect(store.undo(A, undefined)).toContain('Anna')
  await store.settled()
  expect(windows.written).toEqual({ [FILE_B]: 'Carl' })
})

test('a file that is broken is left as it is, what is decided meanwhile is kept, and written when it is mended', async () => {
  const windows = new Windows()
  let store = await windows.open()
  await decide(store, 'Anna')
  const good = windows.folder.get(FILE_A)!
  windows.folder.set(FILE_A, '{ broken')
  await store.changed(changed(FILE_A))
  await decide(store, 'Bob')
  store.undo(A, store.history(A, () => undefined).at(-1)!.change)
  await store.settled()
  store = await windows.open()
  expect([decided(store), windows.written]).toEqual(['Bob', { [FILE_A]: '{ broken' }])
  windows.folder.set(FILE_A, good)
  await store.changed(changed(FILE_A))
  await store.settled()
  expect([decided(store), windows.written, windows.inStorage]).toEqual(['Bob', { [FILE_A]: 'Bob' }, {}])
})

test('a file is about the article of its name: what was moved or copied with its article holds there', async () => {
  const windows = new Windows()
  let store = await windows.open()
  const about = { place: '', line: '', mark: { start: 0, end: 0 }, textHash: '', target: [] }
  store.make([{ ...about, uri: A, verdict: { is: 'articleDate', value: '2024-03-06' } }], () => TEXT, undefined)
  await decide(store, 'Anna')
  windows.folder.set(FILE_B, windows.folder.get(FILE_A)!)
  store = await windows.open()
  expect([...store.readBy()].map(([uri, { date }]) => [uri, date])).toEqual([
    [A, '2024-03-06'],
    [B, '2024-03-06'],
  ])
  expect(store.problems(undefined, () => article(TEXT))).toEqual({ orphans: [], problems: [] })
  store.moved(A, C)
  await store.settled()
  expect(windows.written).toEqual({ [FILE_B]: 'Anna', 'articles/c.txt.jsonld': 'Anna' })
  expect(JSON.parse(windows.folder.get('articles/c.txt.jsonld')!)['newsgloss:article']).toBe('c.txt')
})

test('an article that was moved outside is found by its text, unless two have it or it has decisions of its own', async () => {
  for (const [texts, expected] of [
    [{ [B]: TEXT }, { [FILE_B]: 'Anna' }],
    [{ [B]: TEXT, [C]: TEXT }, { [FILE_A]: 'Anna' }],
    [{ [B]: LATER }, { [FILE_A]: 'Anna' }],
  ] as const) {
    const windows = new Windows()
    await decide(await windows.open(), 'Anna')
    const store = await windows.open()
    store.adopt(articles(texts))
    await store.settled()
    expect(windows.written).toEqual(expected)
  }
})

test('a page in which others have written stays when its last decision is undone', async () => {
  const windows = new Windows()
  const store = await windows.open()
  await decide(store, 'Anna')
  windows.folder.set(
    FILE_A,
    windows.folder.get(FILE_A)!.replace('"type": "AnnotationPage"', '"type": "AnnotationPage", "partOf": "x"'),
  )
  store.undo(A, undefined)
  await store.settled()
  expect(JSON.parse(windows.folder.get(FILE_A)!)).toMatchObject({ partOf: 'x', items: [] })
})

test('what others have written into the file goes with a renamed article too, once it can be written', async () => {
  const windows = new Windows()
  let store = await windows.open()
  await decide(store, 'Anna')
  const page = { ...JSON.parse(windows.folder.get(FILE_A)!), partOf: 'x' }
  page.items.push({ id: 'theirs' })
  windows.folder.set(FILE_A, JSON.stringify(page))
  store = await windows.open()
  windows.full.add(FILE_B)
  store.moved(A, B)
  await store.settled()
  const read = (name: string) => JSON.parse(windows.folder.get(name) ?? 'null')
  expect([read(FILE_A), read(FILE_B)]).toMatchObject([{ partOf: 'x', items: [{ id: 'theirs' }] }, null])
  windows.full.clear()
  await store.end()
  const exact = { target: [{ source: 'b.txt' }] }
  expect([read(FILE_A), read(FILE_B)]).toMatchObject([null, { partOf: 'x', items: [exact, { id: 'theirs' }] }])
  expect(windows.inStorage).toEqual({})
})

const UNTITLED = 'untitled:Untitled-1'

test('what was decided of an untitled document is there when the window is opened again, also if its text is another', async () => {
  const windows = new Windows()
  for (const text of [TEXT, LATER]) {
    const store = await windows.open()
    store.opened(UNTITLED, text)
    if (text === TEXT) await decide(store, 'Anna', UNTITLED)
    expect([decided(store, UNTITLED, text), windows.written]).toEqual(['Anna', {}])
  }
  expect(windows.lost).toEqual([])
})

test.each([
  [
    'before',
    async (windows: Windows, text: string) => {
      const store = await windows.open()
      store.opened(UNTITLED, text)
      return store
    },
  ],
  [
    'after',
    async (windows: Windows, text: string) => {
      const store = windows.start()
      store.opened(UNTITLED, text)
      await store.load([FOLDER])
      return store
    },
  ],
])('another untitled document of that name has none of it, whether all is read %s it is opened', async (_, reopen) => {
  const windows = new Windows()
  await decide(await windows.open(), 'Anna', UNTITLED)
  let store = await reopen(windows, '')
  await decide(store, 'Dora', UNTITLED, OTHER)
  await store.load([FOLDER])
  await store.settled()
  expect([decided(store, UNTITLED, OTHER), decided(store, UNTITLED)]).toEqual(['Dora', ''])
  expect(store.problems(undefined, () => article(OTHER)).orphans).toEqual([])
  store.adopt(articles({ [B]: TEXT, [UNTITLED]: OTHER }))
  await store.settled()
  expect([windows.written, Object.values(windows.inStorage)]).toEqual([{ [FILE_B]: 'Anna' }, ['Dora']])
  store = await windows.open()
  expect([decided(store, B), decided(store, UNTITLED, OTHER)]).toEqual(['Anna', 'Dora'])
})

test('what was decided of an untitled document goes into the file it is saved as, even in a later session, and is forgotten after 30 days', async () => {
  const close = async () => {
    const windows = new Windows()
    const store = await windows.open()
    await decide(store, 'Anna', UNTITLED)
    store.closed(UNTITLED, LATER)
    await store.settled()
    expect([store.hasUnsaved, decided(store, UNTITLED, LATER)]).toEqual([true, ''])
    expect(store.history(undefined, () => undefined)).toEqual([])
    return windows
  }
  const windows = await close()
  windows.today = 29
  let store = await windows.open()
  store.adopt(articles({ [A]: LATER }))
  await store.settled()
  expect([windows.written, windows.inStorage, store.hasUnsaved]).toEqual([{ [FILE_A]: 'Anna' }, {}, false])
  const later = await close()
  later.today = 31
  store = await later.open()
  expect([store.hasUnsaved, later.inStorage]).toEqual([false, {}])
})

/** What happens to three articles of one text, one after the other. */
const happening = fc.oneof(
  fc.record({ do: fc.constant('decide' as const), words: fc.constantFrom('Anna', 'Bob', 'Paris'), at: fc.nat(2) }),
  fc.record({ do: fc.constant('undo' as const) }),
  fc.record({ do: fc.constant('elsewhere' as const), words: fc.constantFrom('Monday', 'officials'), at: fc.nat(2) }),
  fc.record({ do: fc.constant('move' as const), at: fc.nat(2), to: fc.nat(2) }),
  fc.record({ do: fc.constant('full' as const), at: fc.nat(2) }),
  fc.record({ do: fc.constant('restart' as const) }),
)

test('whatever happens, what was decided and not undone is there in the end, in its place, once', async () => {
  const uris = [A, B, C]
  const names = [FILE_A, FILE_B, 'articles/c.txt.jsonld']
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { maxLength: 14 }), async all => {
      const windows = new Windows()
      let store = await windows.open()
      let expected: { words: string; at: number }[] = []
      for (const one of all) {
        if (one.do === 'decide') {
          await decide(store, one.words, uris[one.at])
          expected.push(one)
        } else if (one.do === 'undo') {
          if (store.undo(A, undefined) !== undefined) expected.pop()
        } else if (one.do === 'elsewhere' && !windows.full.has(names[one.at]!)) {
          await store.settled()
          const other = await windows.open()
          await decide(other, one.words, uris[one.at])
          await other.settled()
          expected.push(one)
          await store.changed(names.flatMap(changed))
        } else if (one.do === 'move') {
          store.moved(uris[one.at]!, uris[one.to]!)
          expected = expected.map(made => (made.at === one.at ? { ...made, at: one.to } : made))
        } else if (one.do === 'full') {
          const name = names[one.at]!
          if (!windows.full.delete(name)) windows.full.add(name)
        } else if (one.do === 'restart') {
          await store.settled()
          store = await windows.open()
        }
      }
      await store.settled()
      windows.full.clear()
      for (let n = 0; n < 2; n++) store = await windows.open()
      const found = uris.map(uri => decided(store, uri).split(',').filter(Boolean).sort())
      expect(found).toEqual(uris.map((_, at) => expected.flatMap(made => (made.at === at ? made.words : [])).sort()))
      expect(windows.inStorage).toEqual({})
      expect(windows.lost).toEqual([])
    }),
    { numRuns: 300 },
  )
})
