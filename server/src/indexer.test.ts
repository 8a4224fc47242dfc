import { beforeAll, expect, test } from 'vitest'
import type { ArticleReading, Context, NewsText } from './annotateNews.ts'
import { Corpora } from './corpora.ts'
import { digestOf } from './corpus/digest.ts'
import { type Knowledge, loadKnowledge } from './engine/knowledge.ts'
import type { Cache, Threads } from './host.ts'
import { Indexer, type IndexerOptions } from './indexer.ts'
import { nodeResources } from './node/nodeResources.ts'
import type { ReadFileResult } from './protocol.ts'
import { defaultSettings } from './settings.ts'

const FOLDER = 'file:///news'
const PROSE = 'The ministers of the four countries said on Monday that they would meet again in the spring.\n'

let knowledge: Knowledge
beforeAll(async () => {
  knowledge = await loadKnowledge(nodeResources(new URL('engine/data', import.meta.url).pathname))
})

/** An indexer over files in memory; time passes only when a test says so. */
function indexing(files: Map<string, string>, options: Partial<IndexerOptions> = {}) {
  const corpora = new Corpora()
  const events: string[] = []
  let clock = 0
  const indexer = new Indexer({
    corpora,
    files: {
      find: async () => [...files.keys()],
      read: async (uri): Promise<ReadFileResult> => {
        const text = files.get(uri)
        return text === undefined ? { problem: 'missing' } : { text }
      },
    },
    scheduler: {
      now: () => clock,
      turn: async () => void events.push('turn'),
      pause: () => new Promise(() => {}),
    },
    isOpen: () => false,
    beginProgress: async () => ({
      report: (done, of) => events.push(`${done} of ${of}`),
      done: () => events.push('done'),
      stopped: false,
    }),
    onSettled: problems => events.push(['settled', ...problems.map(problem => problem.join(' '))].join(' ')),
    onError: error => events.push(`${error}`),
    ...options,
  })
  const context: Context = { knowledge, folders: [FOLDER], settingsFor: () => defaultSettings, readBy: new Map() }
  corpora.arrange(context.folders, false)
  return { indexer, corpora, context, events, pass: (milliseconds: number) => (clock += milliseconds) }
}

function named(count: number): Map<string, string> {
  return new Map(Array.from({ length: count }, (_, i) => [`${FOLDER}/${i}.txt`, PROSE]))
}

test('a folder is read, and read again when the settings change', async () => {
  const files = named(3)
  const { indexer, corpora, context, events } = indexing(files)
  indexer.arrange(context)
  await indexer.settled()
  expect(corpora.uris()).toEqual([...files.keys()])
  const onlyOne = { ...defaultSettings, files: { include: ['1.txt'], exclude: [] } }
  indexer.arrange({ ...context, settingsFor: () => onlyOne })
  await indexer.settled()
  expect(corpora.uris()).toEqual([`${FOLDER}/1.txt`])
  expect(events).toEqual(['settled', 'settled'])
})

test('between slices of ten milliseconds everything else has its turn', async () => {
  const files = named(5)
  const made = indexing(files, {
    files: {
      find: async () => [...files.keys()],
      read: async uri => ({ text: files.get(uri)! }),
    },
    isOpen: () => {
      made.pass(6)
      return false
    },
  })
  made.indexer.arrange(made.context)
  await made.indexer.settled()
  expect(made.events).toEqual(['turn', 'turn', 'settled'])
})

test('a long run shows how far it is, and can be stopped', async () => {
  const files = named(30)
  const reported: string[] = []
  let stopped = false
  const made = indexing(files, {
    isOpen: () => {
      made.pass(150)
      return false
    },
    beginProgress: async () => ({
      report: (done, of) => {
        reported.push(`${done} of ${of}`)
        stopped = done >= 16
        if (stopped) made.indexer.changed([`${FOLDER}/folder`])
      },
      done: () => reported.push('done'),
      get stopped() {
        return stopped
      },
    }),
  })
  made.indexer.arrange(made.context)
  await made.indexer.settled()
  expect(reported).toEqual(['8 of 30', '16 of 30', 'done'])
  expect(made.corpora.uris()).toHaveLength(16)
})

test('a file deleted while it is being read leaves nothing behind', async () => {
  const files = named(2)
  const gone = `${FOLDER}/0.txt`
  const made = indexing(files, {
    files: {
      find: async () => [...files.keys()],
      read: async uri => {
        if (uri === gone) made.indexer.deleted([gone])
        return { text: PROSE }
      },
    },
  })
  made.indexer.arrange(made.context)
  await made.indexer.settled()
  expect(made.corpora.uris()).toEqual([`${FOLDER}/1.txt`])
})

test('a folder that is closed while it is being read leaves nothing behind', async () => {
  const files = named(2)
  const made = indexing(files, {
    files: {
      find: async () => [...files.keys()],
      read: async () => {
        made.corpora.arrange([], false)
        made.indexer.arrange({ ...made.context, folders: [] })
        return { text: PROSE }
      },
    },
  })
  made.indexer.arrange(made.context)
  await made.indexer.settled()
  expect(made.corpora.uris()).toEqual([])
})

test('a folder that cannot be listed keeps what is known of it', async () => {
  const files = named(1)
  let broken = false
  const { indexer, corpora, context, events } = indexing(files, {
    files: {
      find: async () => {
        if (broken) throw new Error('unplugged')
        return [...files.keys()]
      },
      read: async () => ({ text: PROSE }),
    },
  })
  indexer.arrange(context)
  await indexer.settled()
  broken = true
  indexer.arrange(context)
  await indexer.settled()
  expect(corpora.uris()).toEqual([...files.keys()])
  expect(events).toEqual(['settled', 'Error: unplugged', 'settled'])
})

test('beyond the most nothing is read; the rest is counted until it goes', async () => {
  const files = named(9)
  const { indexer, corpora, context } = indexing(files, { most: 4 })
  indexer.arrange(context)
  await indexer.settled()
  expect(corpora.uris()).toEqual([0, 1, 2, 3].map(i => `${FOLDER}/${i}.txt`))
  expect(indexer.left).toBe(5)
  indexer.deleted([`${FOLDER}/7.txt`, `${FOLDER}/0.txt`])
  indexer.changed([`${FOLDER}/8.txt`])
  await indexer.settled()
  expect(corpora.uris()).toEqual([1, 2, 3, 8].map(i => `${FOLDER}/${i}.txt`))
  expect(indexer.left).toBe(3)
})

test('files that cannot be read are told once, those that are no news or have gone never', async () => {
  const uris = ['binary', 'gone', 'long', 'table'].map(name => `${FOLDER}/${name}.txt`)
  const answers: ReadFileResult[] = [
    { problem: 'binary' },
    { problem: 'missing' },
    { problem: 'tooLarge' },
    { text: 'a;b' },
  ]
  const { indexer, context, events } = indexing(new Map(), {
    files: { find: async () => uris, read: async uri => answers[uris.indexOf(uri)]! },
  })
  indexer.arrange(context)
  await indexer.settled()
  indexer.changed(uris)
  await indexer.settled()
  expect(events).toEqual([`settled ${uris[0]} binary ${uris[2]} tooLarge`, 'settled'])
})

test('a file that changes while it is being read is read again', async () => {
  const files = named(20)
  const uri = `${FOLDER}/3.txt`
  const made = indexing(files, {
    files: {
      find: async () => [...files.keys()],
      read: async asked => {
        const text = files.get(asked)!
        if (asked === uri && text === PROSE) {
          files.set(uri, `${PROSE}Nothing else was said.\n`)
          made.indexer.changed([uri])
        }
        return { text }
      },
    },
  })
  made.indexer.arrange(made.context)
  await made.indexer.settled()
  expect(made.corpora.of(uri).get(uri)?.text).toBe(files.get(uri))
  expect(made.corpora.size).toBe(20)
})

test('what is kept is not annotated again', async () => {
  const kept = new Map<NewsText['text'], ArticleReading>()
  const events: string[] = []
  const cache: Cache = {
    find: async ({ text }) => kept.get(text),
    keep: ({ text }, reading) => void kept.set(text, reading),
    grown: () => {},
    settle: async () => void events.push('kept'),
  }
  const first = indexing(named(3), { cache })
  first.indexer.arrange(first.context)
  await first.indexer.settled()
  const article = first.corpora.of(FOLDER).get(`${FOLDER}/0.txt`)
  const digest = digestOf(article!, first.context.knowledge.comparison)
  expect(kept.get(PROSE)).toEqual({ reason: null, article, digest })
  const marked = { ...article!, metadata: { title: 'kept' } }
  kept.set(PROSE, { reason: null, article: marked, digest })
  const second = indexing(named(3), { cache })
  second.indexer.arrange(second.context)
  await second.indexer.settled()
  expect(second.corpora.of(FOLDER).get(`${FOLDER}/2.txt`)).toBe(marked)
  expect(events).toEqual(['kept', 'kept'])
})

test('many files are annotated in threads, here where those fail', async () => {
  let sent = 0
  let rested = 0
  const threads: Threads = {
    read: async () => {
      if (++sent % 2 === 0) throw new Error('ended')
      return { reason: 'notProse' }
    },
    rest: () => void rested++,
  }
  const few = indexing(named(20), { threads })
  few.indexer.arrange(few.context)
  await few.indexer.settled()
  expect([sent, few.corpora.size]).toEqual([0, 20])
  const many = indexing(named(120), { threads })
  many.indexer.arrange(many.context)
  await many.indexer.settled()
  expect(sent).toBeGreaterThan(60)
  expect(many.corpora.size).toBe(120 - Math.ceil(sent / 2))
  expect(rested).toBe(2)
})

test('a file whose reading fails is left out, the others are read', async () => {
  const files = named(3)
  const { indexer, corpora, context, events } = indexing(files, {
    files: {
      find: async () => [...files.keys()],
      read: async uri => {
        if (uri.endsWith('1.txt')) throw new Error('unplugged')
        return { text: files.get(uri)! }
      },
    },
  })
  indexer.arrange(context)
  await indexer.settled()
  expect(corpora.uris()).toEqual([`${FOLDER}/0.txt`, `${FOLDER}/2.txt`])
  expect(events).toEqual(['Error: unplugged', 'settled'])
})
