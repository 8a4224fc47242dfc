import { readdirSync, readFileSync } from 'node:fs'
import { afterEach, expect, test, vi } from 'vitest'
import type {
  CodeAction,
  Diagnostic,
  InlayHint,
  Location,
  Range,
  SemanticTokens,
  SemanticTokensDelta,
} from 'vscode-languageserver-types'
import { sidecarName, writeSidecar } from '../../server/src/decisions/sidecar.ts'
import type { DocumentStatusResult, TimelineResult } from '../../server/src/protocol.ts'
import { type ClientOptions, connect, type TestClient } from './testClient.ts'

const NEWS = 'file:///news'
const A = `${NEWS}/a.txt`
const B = `${NEWS}/b.txt`
const TEXT_A = `Germany and France agree

BERLIN, 2024-03-06 – Germany will work with France on the new treaty, the ministers of both countries said on Monday.
`
const TEXT_B = `A treaty for two countries

“We have waited long enough for this,” a spokesman for the government of France told reporters in Paris on Monday.
`

let client: TestClient | undefined
afterEach(async () => {
  await client?.stop()
  client = undefined
})

async function start(options: ClientOptions = {}): Promise<TestClient> {
  client = await connect(options)
  return client
}

/** Where the entity at a position is mentioned: `file:line:character`. */
async function references(at: TestClient, uri: string, line: number, character: number): Promise<string[]> {
  const position = { line, character }
  const found = await at.ask<Location[] | null>('textDocument/references', uri, { position, context: {} })
  return (found ?? []).map(
    ({ uri, range: { start } }) => `${uri.slice(NEWS.length + 1)}:${start.line}:${start.character}`,
  )
}

function status(at: TestClient, uri: string): Promise<DocumentStatusResult> {
  return at.connection.sendRequest('newsgloss/documentStatus', { uri })
}

function filesChanged(at: TestClient, ...changes: [uri: string, type: 1 | 2 | 3][]): Promise<void> {
  return at.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: changes.map(([uri, type]) => ({ uri, type })),
  })
}

test('an open document is coloured, outlined and explained, with what the folder says', async () => {
  const at = await start({ folders: [NEWS], files: new Map([[B, TEXT_B]]) })
  await at.open(A, TEXT_A)
  expect((await at.tokens(A)).slice(0, 5)).toEqual([0, 0, 7, 2, 0])
  expect((await at.symbols(A))?.map(({ name }) => name)).toContain(
    'the ministers of both countries: Germany will work with France on the new treaty',
  )
  expect(await at.hover(A, 0, 13)).toContain(`[b.txt:3](${B}#L3,`)
  expect(await references(at, A, 0, 13)).toEqual(['a.txt:0:12', 'a.txt:2:44', 'b.txt:2:73'])
  expect(await status(at, A)).toMatchObject({ news: true, documentDate: '2024-03-06', articles: 2 })
})

test('an edit changes the answers, here and in other articles', async () => {
  const at = await start({ folders: [NEWS], files: new Map([[B, TEXT_B]]) })
  await at.open(A, TEXT_A)
  await at.open(B, TEXT_B)
  const before = await at.ask<SemanticTokens>('textDocument/semanticTokens/full', A)
  await at.edit(A, { line: 0, character: 12 }, { line: 0, character: 18 }, 'Austria')
  expect(await references(at, B, 2, 73)).toEqual(['a.txt:2:44', 'b.txt:2:73'])
  const delta = await at.ask<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', A, {
    previousResultId: before.resultId,
  })
  const data = [...before.data]
  for (const edit of delta.edits) data.splice(edit.start, edit.deleteCount, ...(edit.data ?? []))
  expect(data).toEqual(await at.tokens(A))
  expect(data).not.toEqual(before.data)
})

test('a delta to tokens that the server no longer has is the whole', async () => {
  const at = await start()
  await at.open(A, TEXT_A)
  const data = await at.tokens(A)
  const params = { previousResultId: 'unknown' }
  expect(await at.ask('textDocument/semanticTokens/full/delta', A, params)).toMatchObject({ data })
})

test('a range of tokens is a part of the whole', async () => {
  const at = await start()
  await at.open(A, TEXT_A)
  const range: Range = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } }
  const { data } = await at.ask<SemanticTokens>('textDocument/semanticTokens/range', A, { range })
  expect(data).toEqual((await at.tokens(A)).slice(0, data.length))
  expect(data.length).toBeGreaterThan(0)
})

test('what is not news is left alone, and the status says why', async () => {
  const at = await start({ folders: [NEWS], files: new Map() })
  const uri = `${NEWS}/requirements.txt`
  await at.open(uri, TEXT_A)
  expect(await at.tokens(uri)).toEqual([])
  expect(await at.symbols(uri)).toBeNull()
  expect(await at.hover(uri, 0, 0)).toBeUndefined()
  expect(await status(at, uri)).toEqual({ news: false, reason: 'excluded' })
  await at.open('git:/news/a.txt', TEXT_A)
  expect(await status(at, 'git:/news/a.txt')).toEqual({ news: false, reason: 'scheme' })
  expect(await status(at, `${NEWS}/unseen.txt`)).toEqual({ news: false, reason: 'unknown' })
})

test('an untitled document reads with the folder, and is gone when it is closed', async () => {
  const at = await start({ folders: [NEWS], files: new Map([[B, TEXT_B]]) })
  const uri = 'untitled:Untitled-1'
  await at.open(uri, TEXT_A)
  expect(await status(at, uri)).toMatchObject({ news: true })
  expect(await at.hover(uri, 0, 13)).toContain('b.txt:3')
  await at.open(B, TEXT_B)
  expect(await at.hover(B, 2, 73)).toContain('Untitled-1')
  await at.close(uri)
  expect(await at.hover(B, 2, 73)).not.toContain('Untitled-1')
})

test('files that appear, change, are renamed and go are followed', async () => {
  const files = new Map<string, string>()
  const at = await start({ folders: [NEWS], files })
  await at.open(A, TEXT_A)
  expect(await references(at, A, 0, 12)).toEqual(['a.txt:0:12', 'a.txt:2:44'])
  files.set(B, TEXT_B)
  await filesChanged(at, [B, 1])
  expect(await references(at, A, 0, 12)).toEqual(['a.txt:0:12', 'a.txt:2:44', 'b.txt:2:73'])
  files.set(B, `\n${TEXT_B}`)
  await filesChanged(at, [B, 2])
  expect(await references(at, A, 0, 12)).toEqual(['a.txt:0:12', 'a.txt:2:44', 'b.txt:3:73'])
  const moved = `${NEWS}/old/c.txt`
  files.set(moved, TEXT_B)
  files.delete(B)
  await filesChanged(at, [B, 3], [moved, 1])
  expect(await references(at, A, 0, 12)).toEqual(['a.txt:0:12', 'a.txt:2:44', 'old/c.txt:2:73'])
  files.delete(moved)
  await filesChanged(at, [`${NEWS}/old`, 3])
  expect(await references(at, A, 0, 12)).toEqual(['a.txt:0:12', 'a.txt:2:44'])
  files.set(`${NEWS}/new/d.txt`, TEXT_B)
  await filesChanged(at, [`${NEWS}/new`, 1])
  expect(await references(at, A, 0, 12)).toEqual(['a.txt:0:12', 'a.txt:2:44', 'new/d.txt:2:73'])
})

test('what the editor holds wins over the file, until it is closed', async () => {
  const files = new Map([
    [A, TEXT_A],
    [B, TEXT_B],
  ])
  const at = await start({ folders: [NEWS], files })
  await at.open(A, TEXT_A)
  await at.open(B, TEXT_B.replace('France', 'Norway'))
  expect(await references(at, A, 0, 12)).toEqual(['a.txt:0:12', 'a.txt:2:44'])
  await filesChanged(at, [B, 2])
  expect(await references(at, A, 0, 12)).toEqual(['a.txt:0:12', 'a.txt:2:44'])
  await at.close(B)
  expect(await references(at, A, 0, 12)).toEqual(['a.txt:0:12', 'a.txt:2:44', 'b.txt:2:73'])
})

test('files that are no text are passed over, and named in the status', async () => {
  const files = new Map<string, string | { problem: 'binary' | 'encoding' }>([
    [`${NEWS}/x.txt`, { problem: 'binary' }],
    [`${NEWS}/y.txt`, { problem: 'encoding' }],
    [`${NEWS}/z.txt`, 'a=1\nb=2\n'],
    [B, TEXT_B],
  ])
  const at = await start({ folders: [NEWS], files })
  await at.open(A, TEXT_A)
  expect(await references(at, A, 0, 12)).toHaveLength(3)
  expect(await status(at, `${NEWS}/x.txt`)).toEqual({ news: false, reason: 'binary' })
  expect(await status(at, `${NEWS}/y.txt`)).toEqual({ news: false, reason: 'encoding' })
  expect(await status(at, `${NEWS}/z.txt`)).toEqual({ news: false, reason: 'notProse' })
})

test('folders are corpora of their own unless a setting joins them', async () => {
  const other = 'file:///other'
  const files = new Map([[`${other}/b.txt`, TEXT_B]])
  const at = await start({ folders: [NEWS, other], files })
  await at.open(A, TEXT_A)
  expect(await at.hover(A, 0, 12)).not.toContain('b.txt')
  at.settings = { corpus: { joinFolders: true } }
  await at.connection.sendNotification('workspace/didChangeConfiguration', { settings: null })
  await expect.poll(() => at.hover(A, 0, 12)).toContain('b.txt')
})

test('a folder that is added is read, one that is removed forgotten', async () => {
  const other = 'file:///other'
  const files = new Map([[`${other}/b.txt`, TEXT_B]])
  const at = await start({ folders: [NEWS], files, settings: { corpus: { joinFolders: true } } })
  await at.open(A, TEXT_A)
  const change = (added: string[], removed: string[]) =>
    at.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: added.map(uri => ({ uri, name: '' })), removed: removed.map(uri => ({ uri, name: '' })) },
    })
  await change([other], [])
  await expect.poll(() => at.hover(A, 0, 12)).toContain('b.txt')
  await change([], [other])
  await expect.poll(() => at.hover(A, 0, 12)).not.toContain('b.txt')
})

test('settings say which files are news', async () => {
  const files = new Map([[B, TEXT_B]])
  const at = await start({ folders: [NEWS], files, settings: { files: { exclude: ['**/b.*'] } } })
  await at.open(A, TEXT_A)
  expect(await references(at, A, 0, 12)).toHaveLength(2)
  at.settings = { files: { include: ['**/b.*'] } }
  await at.connection.sendNotification('workspace/didChangeConfiguration', { settings: null })
  await expect.poll(() => status(at, A)).toEqual({ news: false, reason: 'excluded' })
  await at.open(B, TEXT_B)
  expect(await references(at, B, 2, 73)).toEqual(['b.txt:2:73'])
})

test('an editor that cannot be asked for settings may send them', async () => {
  const files = new Map([[B, TEXT_B]])
  const at = await start({ folders: [NEWS], files, capabilities: {} })
  await at.open(A, TEXT_A)
  expect(await references(at, A, 0, 12)).toHaveLength(3)
  const settings = { newsgloss: { files: { exclude: ['**/b.*'] } } }
  await at.connection.sendNotification('workspace/didChangeConfiguration', { settings })
  await expect.poll(() => references(at, A, 0, 12)).toHaveLength(2)
})

test('reading a large folder shows its progress', async () => {
  const files = new Map(Array.from({ length: 20 }, (_, i) => [`${NEWS}/${i}.txt`, TEXT_B]))
  let clock = 0
  const at = await start({
    folders: [NEWS],
    files,
    capabilities: { window: { workDoneProgress: true } },
    scheduler: {
      now: () => {
        clock += 100
        return clock
      },
    },
  })
  await at.open(A, TEXT_A)
  expect(await references(at, A, 0, 12)).toHaveLength(22)
  expect(at.progress.map(({ kind, message }) => message ?? kind)).toEqual([
    'begin',
    '8 of 20 files',
    '16 of 20 files',
    '20 of 20 files',
    'end',
  ])
})

test('a hover waits for the folder only so long', async () => {
  const at = await start({ folders: [NEWS], files: new Map(), scheduler: { pause: async () => {} } })
  at.connection.onRequest('newsgloss/findFiles', () => new Promise(() => {}))
  await filesChanged(at, [`${NEWS}/folder`, 1])
  await at.open(A, TEXT_A)
  expect(await at.hover(A, 0, 0)).toContain('Germany')
})

test('a panel is told what there is so far, and whether the folder is still being read', async () => {
  let patient = true
  const pause = () => (patient ? new Promise<void>(() => {}) : Promise.resolve())
  const at = await start({ folders: [NEWS], files: new Map([[B, TEXT_B]]), scheduler: { pause } })
  const reading = async () => {
    const asked = { uri: B, filter: '', compare: true }
    const { total, reading } = await at.connection.sendRequest<TimelineResult>('newsgloss/timeline', asked)
    return { total, reading }
  }
  await at.open(A, TEXT_A)
  expect(await reading()).toEqual({ total: 2, reading: false })
  at.connection.onRequest('newsgloss/findFiles', () => new Promise(() => {}))
  patient = false
  await filesChanged(at, [`${NEWS}/folder`, 1])
  expect(await reading()).toEqual({ total: 2, reading: true })
})

test('the client hears when the status has changed', async () => {
  const at = await start({ folders: [NEWS], files: new Map([[B, TEXT_B]]) })
  await at.open(A, TEXT_A)
  await references(at, A, 0, 12)
  await expect.poll(() => at.statusChanges).toBeGreaterThan(0)
  const before = at.statusChanges
  await at.edit(A, { line: 0, character: 0 }, { line: 0, character: 7 }, 'Somebody')
  await at.tokens(A)
  await expect.poll(() => at.statusChanges).toBeGreaterThan(before)
})

test('a request that is cancelled is answered so, and the next one is answered', async () => {
  let release = () => {}
  const held = new Promise<string[]>(resolve => {
    release = () => resolve([])
  })
  const at = await start({ folders: [NEWS], files: new Map() })
  at.connection.onRequest('newsgloss/findFiles', () => held)
  at.settings = {}
  await filesChanged(at, [`${NEWS}/folder`, 1])
  await at.open(A, TEXT_A)
  const { CancellationTokenSource } = await import('vscode-languageserver/node')
  const source = new CancellationTokenSource()
  const params = { textDocument: { uri: A }, position: { line: 0, character: 0 } }
  const hover = at.connection.sendRequest('textDocument/hover', params, source.token)
  source.cancel()
  await expect(hover).rejects.toMatchObject({ code: -32800 })
  expect((await at.tokens(A)).length).toBeGreaterThan(0)
  release()
  expect(await at.hover(A, 0, 0)).toContain('Germany')
})

test('a document closed while it is being asked about is answered with nothing', async () => {
  const at = await start({ folders: [NEWS], files: new Map() })
  await at.open(A, TEXT_A)
  const tokens = at.tokens(A)
  const closed = at.close(A)
  const symbols = at.symbols(A)
  await Promise.all([tokens, closed])
  expect(await symbols).toBeNull()
})

test('a feature that fails is logged and answered with nothing, and the next request is answered', async () => {
  const at = await start()
  await at.open(A, TEXT_A, 'news')
  expect(await at.ask('textDocument/hover', A, { position: null })).toBeNull()
  await expect.poll(() => at.logged.join()).toContain('TypeError')
  expect(await at.hover(A, 0, 0)).toContain('Germany')
})

test('without the engine’s data every request is answered with nothing, and the log says why', async () => {
  const at = await start({ knowledge: () => Promise.reject(new Error('no names.txt')) })
  await at.open(A, TEXT_A, 'news')
  expect(await at.tokens(A)).toEqual([])
  expect(await at.symbols(A)).toBeNull()
  expect(await status(at, A)).toEqual({ news: false, reason: 'unknown' })
  await expect.poll(() => at.logged.join()).toContain('no names.txt')
})

test.each([
  ['empty', ''],
  ['only quote marks', '"“”„«»‘’\'"'.repeat(50)],
  ['carriage returns', TEXT_A.replaceAll('\n', '\r\n')],
  ['bare carriage returns', TEXT_A.replaceAll('\n', '\r')],
  ['unpaired surrogates', `\ud800 ${TEXT_A} \udc00“😀`],
  ['a byte order mark', `\ufeff${TEXT_A}`],
  ['one long line', 'France said on Monday that “it is so” and '.repeat(2_000)],
])('odd text is answered without complaint: %s', async (_, text) => {
  const at = await start()
  await at.open('untitled:x', text, 'news')
  const data = await at.tokens('untitled:x')
  expect(data.length % 5).toBe(0)
  await at.symbols('untitled:x')
  await at.hover('untitled:x', 0, 1)
  await at.ask('textDocument/foldingRange', 'untitled:x')
  await at.ask('textDocument/selectionRange', 'untitled:x', { positions: [{ line: 0, character: 1 }] })
  expect(at.logged).toEqual([])
})

test('the seeds are read together', async () => {
  const folder = new URL('../../seeds/', import.meta.url)
  const names = readdirSync(folder).filter(name => name.endsWith('.txt'))
  const files = new Map(names.map(name => [`${NEWS}/${name}`, readFileSync(new URL(name, folder), 'utf8')]))
  const at = await start({ folders: [NEWS], files })
  const [uri, text] = [...files][0]!
  await at.open(uri, text, 'news')
  const lines = text.split('\n')
  const line = lines.findIndex(line => line.includes('Kishida'))
  const hover = await at.hover(uri, line, lines[line]!.indexOf('Kishida'))
  expect(hover).toContain('**Fumio Kishida** · person')
  for (const other of names.slice(1)) expect(hover).toContain(other)
})

const WORDS = '“We will build the bridge again before the river rises in the valley,” the mayor said'
const UNDATED = `A bridge for the valley\n\n${WORDS} on Monday. The river has carried off three of them.\n`
const C = `${NEWS}/c.txt`
const D = `${NEWS}/2024-04-10.txt`
const TEXT_D = `The mayor promises a bridge\n\n${WORDS} on Monday in front of the town hall, where many had come to hear her.\n`

function diagnostics(at: TestClient, uri: string): Promise<{ items: Diagnostic[] }> {
  return at.ask('textDocument/diagnostic', uri)
}

function hints(at: TestClient, uri: string): Promise<InlayHint[] | null> {
  const range: Range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } }
  return at.ask('textDocument/inlayHint', uri, { range })
}

function actions(at: TestClient, uri: string, range: Range): Promise<CodeAction[] | null> {
  return at.ask('textDocument/codeAction', uri, { range, context: { diagnostics: [] } })
}

/** Decides on the date of an article. */
function date(at: TestClient, uri: string, value: string) {
  const place = { uri, verdict: { is: 'articleDate', value }, target: [], textHash: '' }
  return at.connection.sendRequest('newsgloss/decide', { places: [place] })
}

/** The file in which that was decided. */
function dated(path: string, value: string): [name: string, text: string] {
  const decision = { id: 'urn:uuid:1', change: 'urn:uuid:1', made: '2024-05-01T12:00:00.000Z', target: [] }
  return [sidecarName(path), writeSidecar({ path }, [{ ...decision, verdict: { is: 'articleDate', value } }])]
}

test('an article without a date is hinted at, and the date that is set resolves its dates', async () => {
  const at = await start({
    folders: [NEWS],
    files: new Map([[D, TEXT_D]]),
    settings: { inlayHints: { dates: true } },
    commands: ['newsgloss.setArticleDate'],
  })
  await at.open(C, UNDATED)
  const { items } = await diagnostics(at, C)
  expect(items.map(({ message }) => message)).toEqual(['The article bears no date from which to count “Monday”.'])
  const title = 'Set the article’s date… (probably 2024-04-08)'
  expect((await actions(at, C, items[0]!.range))?.slice(0, 1)).toMatchObject([
    { title, command: { command: 'newsgloss.setArticleDate', arguments: [C] } },
  ])
  expect(await at.connection.sendRequest('newsgloss/articleDate', { uri: C })).toEqual({
    value: null,
    suggested: { value: '2024-04-08', why: '“Monday” here, “Monday” (Monday, 8 April 2024) in 2024-04-10.txt:3' },
  })
  expect(await hints(at, C)).toEqual([])
  await date(at, C, '2024-04-09')
  expect(await status(at, C)).toMatchObject({ documentDate: '2024-04-09' })
  expect((await diagnostics(at, C)).items).toEqual([])
  expect((await hints(at, C))?.map(({ label }) => label)).toEqual(['8 Apr 2024'])
  expect(await at.hover(C, 2, UNDATED.split('\n')[2]!.indexOf('Monday'))).toContain(
    'The article is of Tuesday, 9 April 2024, as you have decided.',
  )
  await date(at, C, '')
  expect(await status(at, C)).toMatchObject({ documentDate: null })
})

test('a date that was set holds from the start, in closed files too; one that the calendar lacks does not', async () => {
  const files = new Map([
    [C, UNDATED],
    [`${NEWS}/e.txt`, UNDATED],
  ])
  const at = await start({
    folders: [NEWS],
    files,
    decisions: new Map([dated('c.txt', '2024-04-09'), dated('e.txt', '2024-02-31')]),
  })
  const uri = 'untitled:x'
  await at.open(uri, `On 8 April 2024 a bridge was opened in the valley, and many people came to see it.`, 'news')
  expect(await at.hover(uri, 0, 4)).toContain('c.txt:3')
  expect(await at.hover(uri, 0, 4)).not.toContain('e.txt')
  await date(at, C, '')
  await date(at, `${NEWS}/e.txt`, '2024-04-09')
  const changed = await at.hover(uri, 0, 4)
  expect(changed).toContain('e.txt:3')
  expect(changed).not.toContain('c.txt')
})

test('an editor that does not know our commands is offered what the server does by itself; with the setting off there is no hint', async () => {
  const at = await start({ folders: [NEWS], files: new Map(), settings: { diagnostics: { relativeDates: false } } })
  await at.open(C, UNDATED)
  expect((await diagnostics(at, C)).items).toEqual([])
  const position = { line: 2, character: UNDATED.split('\n')[2]!.indexOf('Monday') }
  const offered = await actions(at, C, { start: position, end: position })
  expect(offered?.map(({ title, command }) => [title, command?.command])).toEqual([
    ['Confirm this date', 'newsgloss.applyDecision'],
    ['Not a date: “Monday”', 'newsgloss.applyDecision'],
  ])
})

test('the order of slashed dates is that of the settings, also when it changes', async () => {
  const text = UNDATED.replace('on Monday', 'on 03/04/2024')
  const files = new Map([[C, text]])
  const at = await start({ folders: [NEWS], files, settings: { dates: { order: 'day-month' } } })
  const uri = 'untitled:x'
  await at.open(uri, `In April 2024 a bridge was opened in the valley, and many people came to see it.`, 'news')
  expect(await at.hover(uri, 0, 4)).toContain('c.txt:3')
  at.settings = { dates: { order: 'month-day' } }
  await at.connection.sendNotification('workspace/didChangeConfiguration', { settings: null })
  await expect.poll(() => at.hover(uri, 0, 4)).not.toContain('c.txt')
})

test('what another file tells differently is pointed out, and no longer when the file changes', async () => {
  const told = (news: string) => `A week in politics\n\n${news} The party meets again in the autumn, its office says.\n`
  const files = new Map([[A, told('Senator Elizabeth Warren has not endorsed Governor John Kasich.')]])
  const at = await start({ folders: [NEWS], files, settings: { diagnostics: { relativeDates: false } } })
  await at.open(B, told('Senator Elizabeth Warren endorsed Governor John Kasich.'))
  await at.hover(B, 2, 0)
  const { items } = await diagnostics(at, B)
  expect(items).toMatchObject([
    {
      severity: 3,
      code: 'differs-from-another-article',
      message:
        'Elizabeth Warren, John Kasich: “Elizabeth Warren endorsed Governor John Kasich” differs from “Elizabeth Warren has not endorsed Governor John Kasich” in a.txt.',
      relatedInformation: [{ location: { uri: A } }],
    },
  ])
  files.set(A, told('Senator Elizabeth Warren spoke of Governor John Kasich.'))
  await at.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: A, type: 2 }] })
  await vi.waitFor(async () => expect((await diagnostics(at, B)).items).toEqual([]))
})
