import { afterEach, expect, test } from 'vitest'
import type { CodeAction, Range } from 'vscode-languageserver-types'
import type { DecisionPlace, ProposalAction } from '../../server/src/decisions/proposal.ts'
import type {
  Change,
  DecideResult,
  DecisionProblemsResult,
  ExportResult,
  ImportResult,
  ProposeResult,
  UndecidedResult,
} from '../../server/src/protocol.ts'
import { type ClientOptions, connect, type TestClient } from './testClient.ts'

const NEWS = 'file:///news'
const A = `${NEWS}/2024-03-06-a.txt`
const B = `${NEWS}/2024-03-07-b.txt`
const TEXT_A = `Minister speaks of bridges

ULM, March 6 – Transport Minister Maria Delgado said on Monday that the bridge would be closed. Delgado spoke in Ulm.
`
const TEXT_B = `More on bridges

Maria Delgado said on Tuesday: “The bridge will be opened again.”
`

let client: TestClient | undefined
afterEach(async () => {
  await client?.stop()
  client = undefined
})

async function start(options: Partial<ClientOptions> = {}) {
  const decisions = new Map<string, string>()
  const files = new Map([
    [A, TEXT_A],
    [B, TEXT_B],
  ])
  client = await connect({ folders: [NEWS], files, decisions, ...options })
  await client.open(A, TEXT_A)
  await client.hover(A, 2, 40)
  return { at: client, decisions: options.decisions ?? decisions }
}

function rangeOf(text: string, words: string, nth = 0): Range {
  let start = text.indexOf(words)
  for (let n = 0; n < nth; n++) start = text.indexOf(words, start + 1)
  const before = text.slice(0, start).split('\n')
  const line = before.length - 1
  const character = before[line]!.length
  return { start: { line, character }, end: { line, character } }
}

function selected(text: string, words: string): Range {
  const { start } = rangeOf(text, words)
  return { start, end: { line: start.line, character: start.character + words.length } }
}

function propose(at: TestClient, words: string, action: ProposalAction, range = rangeOf(TEXT_A, words)) {
  return at.connection.sendRequest<ProposeResult>('newsgloss/propose', { uri: A, range, action })
}

function decide(at: TestClient, places: readonly DecisionPlace[], creator?: string) {
  return at.connection.sendRequest<DecideResult>('newsgloss/decide', { places, creator })
}

/** The names of the outline's words, by a hover on each. */
async function nameAt(at: TestClient, words: string, nth = 0): Promise<string | undefined> {
  const { start } = rangeOf(TEXT_A, words, nth)
  return (await at.hover(A, start.line, start.character))?.split('\n')[0]
}

async function history(at: TestClient): Promise<string[]> {
  const changes = await at.connection.sendRequest<Change[]>('newsgloss/decisionHistory', { uri: A })
  return changes.map(({ label, places, overruled }) => `${label} ×${places}${overruled ? ' overruled' : ''}`)
}

const NAMES = '**Maria Delgado** · person'

test('a name that is none here goes at once, is kept in a file, and comes back', async () => {
  const { at, decisions } = await start()
  expect(await nameAt(at, 'Maria')).toContain(NAMES)
  const proposal = await propose(at, 'Maria', { do: 'reject' })
  expect([
    proposal?.label,
    proposal?.places.map(({ place, line, mark }) => [place, line.slice(mark.start, mark.end)]),
  ]).toEqual(['“Maria Delgado” is not a name here', [['2024-03-06-a.txt:3', 'Maria Delgado']]])
  expect(await decide(at, proposal!.places, 'Ada')).toMatchObject({ made: 1 })
  expect(await nameAt(at, 'Maria')).not.toContain(NAMES)
  const written = JSON.parse(decisions.get('articles/2024-03-06-a.txt.jsonld')!)
  expect(written).toMatchObject({
    type: 'AnnotationPage',
    'newsgloss:format': 'decisions/1',
    'newsgloss:article': '2024-03-06-a.txt',
    items: [
      {
        type: 'Annotation',
        motivation: 'moderating',
        creator: { type: 'Person', name: 'Ada' },
        'newsgloss:is': 'not',
        target: [{ source: '2024-03-06-a.txt', selector: [{ start: 62, end: 75 }, { exact: 'Maria Delgado' }] }],
      },
    ],
  })
  expect(await history(at)).toEqual(['“Maria Delgado”: no name ×1'])
  expect(await at.connection.sendRequest('newsgloss/undoDecision', { uri: A })).toEqual({
    label: '“Maria Delgado”: no name',
  })
  expect(await nameAt(at, 'Maria')).toContain(NAMES)
  expect(await history(at)).toEqual([])
  expect(decisions).toEqual(new Map())
  expect(await at.connection.sendRequest('newsgloss/undoDecision', { uri: A })).toBeNull()
})

test('everywhere, each place may be looked at, and agreed to as a whole it holds for articles to come', async () => {
  const { at, decisions } = await start()
  const proposal = await propose(at, 'Maria', { do: 'reject', scope: 'folder' })
  expect(proposal?.places.map(({ place }) => place)).toEqual(['2024-03-06-a.txt:3', '2024-03-07-b.txt:3'])
  await decide(at, proposal!.whole!)
  expect([...decisions.keys()]).toEqual(['folder.jsonld'])
  await at.open(B, TEXT_B)
  expect(await at.hover(B, 2, 3)).not.toContain('· person')
})

test('an entity is another one from now on, also in other articles and by its sources', async () => {
  const { at } = await start()
  const choices = (await propose(at, 'Maria', { do: 'sameAs' }))?.choices
  expect(choices?.map(({ label }) => label)).toContain('ULM')
  const ulm = choices!.find(({ label }) => label === 'ULM')!
  const proposal = await propose(at, 'Maria', ulm.action)
  expect(proposal?.places.map(({ place }) => place)).toEqual([
    '2024-03-06-a.txt:3',
    '2024-03-06-a.txt:3',
    '2024-03-07-b.txt:3',
  ])
  await decide(at, proposal!.whole ?? proposal!.places)
  expect(await nameAt(at, 'Maria')).toContain('**ULM** · place')
})

test.each<[string, Range, ProposalAction, string, string]>([
  [
    'a type',
    rangeOf(TEXT_A, 'Maria'),
    { do: 'type', type: 'organization', scope: 'here' },
    'Maria',
    '**Maria Delgado** · organization · decided by a reader',
  ],
  [
    'a confirmation',
    rangeOf(TEXT_A, 'Maria'),
    { do: 'confirm' },
    'Maria',
    '**Maria Delgado** · person · confirmed by a reader',
  ],
  ['a new name', rangeOf(TEXT_A, 'Maria'), { do: 'rename', name: 'M. Delgado' }, 'Maria', '**M. Delgado** · person'],
  [
    'a name where none was',
    selected(TEXT_A, 'bridge would'),
    { do: 'annotate', as: 'event' },
    'bridge would',
    '**bridge would** · event · decided by a reader',
  ],
  [
    'a date’s value',
    rangeOf(TEXT_A, 'Monday'),
    { do: 'date', value: '2024-03-11' },
    'Monday',
    '**Monday, 11 March 2024** · 2024-03-11 · date · decided by a reader',
  ],
])('%s is shown in the hover', async (_, range, action, words, expected) => {
  const { at } = await start()
  const proposal = await propose(at, words, action, range)
  expect(await decide(at, proposal!.places)).toMatchObject({ made: proposal!.places.length })
  expect(await nameAt(at, words)).toContain(expected)
})

test('a note is shown where it was made, and what it says stays words', async () => {
  const { at } = await start()
  const proposal = await propose(at, 'Maria', { do: 'note', text: '<b>Ask *her*' })
  await decide(at, proposal!.places)
  const { start: where } = rangeOf(TEXT_A, 'Maria')
  expect(await at.hover(A, where.line, where.character)).toContain('- \\<b\\>Ask \\*her\\*')
})

test('an article’s date resolves its dates, and is taken away again', async () => {
  const { at } = await start()
  const monday = async () => await nameAt(at, 'Monday')
  expect(await monday()).toContain('Monday, 4 March 2024')
  const dated = async (value: string) => decide(at, (await propose(at, 'Maria', { do: 'articleDate', value }))!.places)
  await dated('2024-05-08')
  expect(await monday()).toContain('Monday, 6 May 2024')
  await dated('')
  expect(await monday()).toContain('Monday, 4 March 2024')
})

test('what is body text after all is read like the rest, until that is undone', async () => {
  const { at } = await start()
  const text = `${TEXT_A}\nCopyright 2024 Maria Delgado. All rights reserved.\n`
  await at.edit(A, { line: 0, character: 0 }, { line: 9, character: 0 }, text)
  const last = async () => (await at.hover(A, 4, 18)) ?? ''
  const range = { start: { line: 4, character: 18 }, end: { line: 4, character: 18 } }
  expect(await last()).toBe('')
  await decide(at, (await propose(at, '', { do: 'region', kind: null }, range))!.places)
  expect(await last()).toContain(NAMES)
  await at.connection.sendRequest('newsgloss/undoDecision', { uri: A })
  expect(await last()).toBe('')
})

test('what is decided stands from the start, and follows its words into another text', async () => {
  const { at, decisions } = await start()
  await decide(at, (await propose(at, 'Maria', { do: 'type', type: 'group', scope: 'here' }))!.places)
  expect(await nameAt(at, 'Maria')).toContain('group')
  await at.stop()
  const moved = `A paragraph that was not there before, and says little.\n\n${TEXT_A}`
  client = await connect({ folders: [NEWS], files: new Map([[A, moved]]), decisions })
  await client.open(A, moved)
  expect(await client.hover(A, 4, 34)).toContain('**Maria Delgado** · group · decided by a reader')
})

test('a file that is broken is told of and left as it is, and the rest works', async () => {
  const name = 'articles/2024-03-06-a.txt.jsonld'
  const decisions = new Map([[name, '{ broken']])
  const { at } = await start({ decisions })
  const problems = await at.connection.sendRequest<DecisionProblemsResult>('newsgloss/decisionProblems', { uri: A })
  expect(problems.problems.map(problem => problem.slice(0, 58))).toEqual([`.newsgloss/${name}: it is no JSON`])
  await decide(at, (await propose(at, 'Maria', { do: 'reject' }))!.places)
  expect(await nameAt(at, 'Maria')).not.toContain(NAMES)
  expect(decisions.get(name)).toBe('{ broken')
  expect(at.logged.filter(line => line.includes('was not written'))).toHaveLength(1)
})

test('what can be written nowhere is told of once, listed, and written at the latest when the server ends', async () => {
  const name = 'articles/2024-03-06-a.txt.jsonld'
  const unwritable = new Set([name])
  const { at, decisions } = await start({ unwritable })
  for (const label of ['one', 'two']) await decide(at, (await propose(at, 'Maria', { do: 'tag', label }))!.places)
  const message = `.newsgloss/${name} was not written, its decisions last until the editor closes: no space`
  await expect.poll(() => at.shown).toEqual([`Newsgloss: ${message}`])
  const problems = () => at.connection.sendRequest<DecisionProblemsResult>('newsgloss/decisionProblems', { uri: A })
  expect(await problems()).toEqual({ orphans: [], problems: [message] })
  expect(decisions).toEqual(new Map())
  unwritable.clear()
  await at.stop()
  client = undefined
  expect(['one', 'two'].map(label => decisions.get(name)?.includes(`"value": "${label}"`))).toEqual([true, true])
  expect(at.shown).toHaveLength(1)
})

test('what somebody else has written meanwhile is read first, and nothing of it is lost', async () => {
  const { at, decisions } = await start()
  await decide(at, (await propose(at, 'Maria', { do: 'tag', label: 'mine' }))!.places)
  const name = 'articles/2024-03-06-a.txt.jsonld'
  await expect.poll(() => decisions.get(name)).toContain('mine')
  decisions.set(name, decisions.get(name)!.replaceAll('mine', 'theirs').replaceAll('urn:uuid:', 'urn:uuid:f'))
  await decide(at, (await propose(at, 'Maria', { do: 'tag', label: 'later' }))!.places)
  await expect.poll(() => decisions.get(name)).toContain('later')
  expect(decisions.get(name)).toContain('theirs')
  const { start: where } = rangeOf(TEXT_A, 'Maria')
  expect(await at.hover(A, where.line, where.character)).toContain('theirs')
})

test('a file that somebody else has changed is read again, and one that is deleted decides nothing any more', async () => {
  const { at, decisions } = await start()
  await decide(at, (await propose(at, 'Maria', { do: 'type', type: 'group', scope: 'here' }))!.places)
  const name = 'articles/2024-03-06-a.txt.jsonld'
  await expect.poll(() => decisions.get(name)).toContain('group')
  const changed = (type: number) =>
    at.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: `${NEWS}/.newsgloss/${name}`, type }],
    })
  decisions.set(name, decisions.get(name)!.replace('"group"', '"event"'))
  await changed(2)
  await expect.poll(() => nameAt(at, 'Maria')).toContain('· event')
  decisions.delete(name)
  await changed(3)
  await expect.poll(() => nameAt(at, 'Maria')).toContain(NAMES)
})

test('an article that was moved outside of the editor keeps what was decided', async () => {
  const { at, decisions } = await start()
  await decide(at, (await propose(at, 'Maria', { do: 'type', type: 'group', scope: 'here' }))!.places)
  await nameAt(at, 'Maria')
  await at.stop()
  const moved = `${NEWS}/old/2024-03-06-a.txt`
  client = await connect({ folders: [NEWS], files: new Map([[moved, TEXT_A]]), decisions })
  await client.open(B, TEXT_B)
  await client.hover(B, 2, 3)
  await expect.poll(() => [...decisions.keys()]).toEqual(['articles/old/2024-03-06-a.txt.jsonld'])
})

test('what was decided of an untitled document goes with it into the file it is saved as, and into no other', async () => {
  const { at, decisions } = await start()
  const untitled = 'untitled:Untitled-1'
  await at.open(untitled, TEXT_A)
  const range = rangeOf(TEXT_A, 'Maria')
  const action: ProposalAction = { do: 'type', type: 'group', scope: 'here' }
  const proposal = await at.connection.sendRequest<ProposeResult>('newsgloss/propose', { uri: untitled, range, action })
  await decide(at, proposal!.places)
  const longer = `${TEXT_A}\nAnd there was more.\n`
  await at.edit(untitled, { line: 3, character: 0 }, { line: 3, character: 0 }, '\nAnd there was more.\n')
  await at.close(untitled)
  await at.open(untitled, TEXT_B)
  const saved = `${NEWS}/saved.txt`
  await at.open(saved, longer)
  const { start: where } = range
  await expect.poll(() => at.hover(saved, where.line, where.character)).toContain('**Maria Delgado** · group')
  await expect.poll(() => [...decisions.keys()]).toEqual(['articles/saved.txt.jsonld'])
  expect(await nameAt(at, 'Maria')).toContain(NAMES)
})

test('an article that is renamed in the editor takes what was decided with it, also when it has changed since', async () => {
  const { at, decisions } = await start()
  await decide(at, (await propose(at, 'Maria', { do: 'type', type: 'group', scope: 'here' }))!.places)
  await at.edit(A, { line: 0, character: 0 }, { line: 0, character: 0 }, 'Our ')
  const files = [{ oldUri: A, newUri: `${NEWS}/new.txt` }]
  await at.connection.sendNotification('workspace/didRenameFiles', { files })
  await expect.poll(() => [...decisions.keys()]).toEqual(['articles/new.txt.jsonld'])
  await at.open(`${NEWS}/new.txt`, `Our ${TEXT_A}`)
  const { start: where } = rangeOf(`Our ${TEXT_A}`, 'Maria')
  expect(await at.hover(`${NEWS}/new.txt`, where.line, where.character)).toContain('**Maria Delgado** · group')
})

test('an entity of an article that is not open is decided on as well', async () => {
  const { at } = await start()
  const range = rangeOf(TEXT_B, 'Maria')
  const action: ProposalAction = { do: 'reject', scope: 'folder' }
  const proposal = await at.connection.sendRequest<ProposeResult>('newsgloss/propose', { uri: B, range, action })
  expect(proposal?.places.map(({ place }) => place)).toEqual(['2024-03-07-b.txt:3', '2024-03-06-a.txt:3'])
  expect(await decide(at, proposal!.places)).toMatchObject({ made: 2 })
})

test('a place of a text that has changed is not decided on', async () => {
  const { at } = await start()
  const proposal = await propose(at, 'Maria', { do: 'reject' })
  await at.edit(A, { line: 0, character: 0 }, { line: 0, character: 0 }, 'The ')
  expect(await decide(at, proposal!.places)).toMatchObject({ made: 0 })
})

test('what nobody has decided on is listed, the least certain first, and less when it is', async () => {
  const { at } = await start()
  const undecided = () =>
    at.connection.sendRequest<UndecidedResult>('newsgloss/undecided', { uri: A, folder: false, count: 50 })
  const { total, items } = await undecided()
  expect(total).toBe(items.length)
  await decide(at, [items[0]!.accept, items[1]!.reject])
  const after = await undecided()
  expect(after.items.map(({ label }) => label)).toEqual(items.slice(2).map(({ label }) => label))
})

test('a rename begins with the name that the entity has', async () => {
  const { at } = await start()
  expect(await propose(at, 'Delgado spoke', { do: 'rename' })).toEqual({
    label: 'Maria Delgado',
    places: [],
    name: 'Maria Delgado',
  })
  expect(await propose(at, 'bridge', { do: 'rename' })).toBeNull()
})

test('other words are the cue of a claim, or none are', async () => {
  const { at, decisions } = await start()
  const offered = async (range: Range) => {
    const context = { diagnostics: [] }
    const actions = await at.ask<CodeAction[] | null>('textDocument/codeAction', A, { range, context })
    return new Map((actions ?? []).map(({ title, command }) => [title, command!]))
  }
  const cues = async (range: Range) => [...(await offered(range)).keys()].filter(title => /\bcue\b/i.test(title))
  const [words, cursor] = [selected(TEXT_A, 'said on'), rangeOf(TEXT_A, 'said on')]
  const offer = 'Cue of the claim “the bridge would be closed”'
  expect([await cues(words), await cues(cursor)]).toEqual([[offer], ['“said” is not its cue']])
  const run = async (range: Range, title: string) =>
    at.connection.sendRequest('workspace/executeCommand', (await offered(range)).get(title)!)
  await run(words, offer)
  expect([await cues(words), await cues(cursor)]).toEqual([[], ['“said on” is not its cue']])
  await run(cursor, '“said on” is not its cue')
  expect([await cues(words), await cues(cursor)]).toEqual([[offer], []])
  const items = JSON.parse(decisions.get('articles/2024-03-06-a.txt.jsonld')!).items as { body: object[] }[]
  expect(items.map(({ body }) => body.map(one => ('newsgloss:part' in one ? one['newsgloss:part'] : 'claim')))).toEqual(
    [
      ['claim', 'source', 'cue'],
      ['claim', 'source'],
    ],
  )
  expect(await history(at)).toEqual([
    '“the bridge would be closed”: claim ×1',
    '“the bridge would be closed”: claim ×1 overruled',
  ])
})

test('a name that is two persons is told apart in this article or in all', async () => {
  const { at } = await start()
  const places = async (scope?: 'folder') =>
    (await propose(at, 'Maria', { do: 'notSameAs', ...(scope && { scope }) }))?.places.map(({ place }) => place)
  expect([await places(), await places('folder')]).toEqual([
    ['2024-03-06-a.txt:3'],
    ['2024-03-06-a.txt:3', '2024-03-07-b.txt:3'],
  ])
  const proposal = await propose(at, 'Maria', { do: 'notSameAs', scope: 'folder' })
  expect(proposal!.places.map(({ verdict }) => verdict)).toEqual(
    proposal!.places.map(() => ({ is: 'notSame', entity: 'person/maria-delgado' })),
  )
  const context = { diagnostics: [] }
  const actions = await at.ask<CodeAction[]>('textDocument/codeAction', A, { range: rangeOf(TEXT_A, 'Maria'), context })
  expect(actions.map(({ title }) => title).filter(title => title.startsWith('Not the same'))).toEqual([
    'Not the same as Maria Delgado',
    'Not the same as Maria Delgado anywhere',
  ])
})

test('a value that is no date is not decided', async () => {
  const { at } = await start()
  expect(await propose(at, 'Monday', { do: 'date', value: '2024-13' })).toBeNull()
})

test('of decisions that contradict the later holds, the list says so, and undoing it brings the earlier back', async () => {
  const { at } = await start()
  for (const type of ['group', 'event'] as const)
    await decide(at, (await propose(at, 'Maria', { do: 'type', type, scope: 'here' }))!.places)
  const group = '“Maria Delgado”: group Maria Delgado ×1'
  expect(await history(at)).toEqual(['“Maria Delgado”: event Maria Delgado ×1', `${group} overruled`])
  expect(await nameAt(at, 'Maria')).toContain('· event')
  await at.connection.sendRequest('newsgloss/undoDecision', { uri: A })
  expect(await history(at)).toEqual([group])
  expect(await nameAt(at, 'Maria')).toContain('· group')
})

test('a decision whose words are gone is listed with what undoes it', async () => {
  const { at } = await start()
  const { change } = await decide(at, (await propose(at, 'Maria', { do: 'tag', label: 'who?' }))!.places)
  await at.edit(
    A,
    { line: 0, character: 0 },
    { line: 9, character: 0 },
    'A report on other matters came in from Ulm.\n',
  )
  const { orphans } = await at.connection.sendRequest<DecisionProblemsResult>('newsgloss/decisionProblems', { uri: A })
  expect(orphans).toEqual([{ uri: A, name: '2024-03-06-a.txt', label: '“Maria Delgado”: #who?', change }])
})

test('what another tool’s files say is decided as one change, but twice never', async () => {
  const { at } = await start()
  const files = [
    { name: '2024-03-06-a.ann', content: 'T1\tEvent 94 100\tbridge\nT2\tWhat 20 27\tbridges\n' },
    { name: 'c.ann', content: 'T1\tPerson 0 3\tAnn\n' },
  ].map(file => ({ ...file, content: file.content.replace('94 100', offsets('bridge would', 6)) }))
  const bring = () => at.connection.sendRequest<ImportResult>('newsgloss/import', { format: 'brat', files })
  const { made, articles, problems } = (await bring())!
  expect([made, articles]).toEqual([2, 1])
  expect(problems).toEqual([
    'c.ann: there is no .txt beside it, nor just one article of that name',
    '2024-03-06-a: "What" is no type of ours; its stretches are tags',
  ])
  expect(await nameAt(at, 'bridge would')).toBe('**bridge** · event · decided by a reader')
  expect((await bring())!.made).toBe(0)
  expect(await history(at)).toEqual(['“bridge”: event ×2'])
  expect(await at.connection.sendRequest('newsgloss/import', { format: 'tei', files })).toBeNull()
})

test('of an export that was changed what is changed is decided, and decisions of Newsgloss are taken over whole', async () => {
  const { at } = await start()
  const exported = await at.connection.sendRequest<ExportResult>('newsgloss/export', {
    ...{ format: 'brat', uri: A, decided: false, text: true },
  })
  const files = exported!.files.map(file =>
    file.name.endsWith('.ann') ? { ...file, content: file.content.replace('Person', 'Organization') } : file,
  )
  const bring = (format: string, given: readonly { readonly name: string; readonly content: string }[]) =>
    at.connection.sendRequest<ImportResult>('newsgloss/import', { format, files: given })
  const { made, left, problems } = (await bring('brat', files))!
  expect([made, problems]).toEqual([1, []])
  expect(left).toBeGreaterThan(5)
  expect(await nameAt(at, 'Maria')).toContain('· organization')

  const folder = {
    ...{ type: 'Annotation', id: 'urn:uuid:f', created: '2024-03-06T12:00:00.000Z', motivation: 'moderating' },
    ...{ 'newsgloss:is': 'notName', 'newsgloss:change': 'urn:uuid:g', target: 'urn:newsgloss:folder' },
    body: [{ type: 'TextualBody', purpose: 'moderating', value: 'Maria Delgado' }],
  }
  const page = JSON.stringify({ 'newsgloss:format': 'decisions/1', items: [folder] })
  const kept = [{ name: 'news/.newsgloss/folder.jsonld', content: page }]
  expect(await bring('w3c', kept)).toMatchObject({ made: 1, problems: [] })
  expect(await bring('w3c', kept)).toMatchObject({ made: 0, problems: [] })
})

/** The offsets of so many letters from where the words are. */
function offsets(words: string, length: number): string {
  const start = TEXT_A.indexOf(words)
  return `${start} ${start + length}`
}

test('an editor without our commands decides by the server’s', async () => {
  const { at } = await start()
  const range = rangeOf(TEXT_A, 'Maria')
  const actions = await at.ask<CodeAction[]>('textDocument/codeAction', A, { range, context: { diagnostics: [] } })
  const { command } = actions.find(({ title }) => title === 'Type: group')!
  await at.connection.sendRequest('workspace/executeCommand', command!)
  expect(await nameAt(at, 'Maria')).toContain('**Maria Delgado** · group')
})
