/**
 * How well decisions find their places again when an article changes, and how fast many of them are: `npm run bench:decisions -- DIR…`. Every annotation of the
 * articles (the seeds, and those of the given folders) is decided on, and looked for again after the text was changed in a way that tells where each must be.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { DecisionStore } from '../server/src/decisionStore.ts'
import { anchorDecisions } from '../server/src/decisions/anchoring.ts'
import type { Decision } from '../server/src/decisions/decision.ts'
import { sidecarName, writeSidecar } from '../server/src/decisions/sidecar.ts'
import { type Stretch, Stretches } from '../server/src/decisions/stretch.ts'
import { annotate } from '../server/src/engine/annotate.ts'
import type { Article } from '../server/src/engine/article.ts'
import type { Span } from '../server/src/engine/span.ts'
import { textHash } from '../server/src/engine/text/textHash.ts'
import { diskDecisions } from '../server/src/node/diskDecisions.ts'
import { uriBelow } from '../server/src/service/languageService.ts'
import { knowledgeOfSources } from './engine.ts'
import { table } from './table.ts'

/** A changed text, and where what stood at an offset of the old one stands in it; undefined for what is gone. */
interface Changed {
  readonly text: string
  readonly at: (offset: number) => number | undefined
}

const CHANGES: Readonly<Record<string, (text: string) => Changed>> = {
  'a paragraph inserted at the top': text => inserted(text, 0),
  'a paragraph inserted in the middle': text =>
    inserted(text, paragraphs(text)[Math.floor(paragraphs(text).length / 2)]?.start ?? 0),
  'a paragraph deleted': text => {
    const all = paragraphs(text)
    const gone = all[Math.floor(all.length / 2)] ?? { start: 0, end: 0 }
    return {
      text: text.slice(0, gone.start) + text.slice(gone.end),
      at: offset => (offset < gone.start ? offset : offset < gone.end ? undefined : offset - (gone.end - gone.start)),
    }
  },
  'all lines broken at 72 characters': text => rewrapped(text, 72),
  'the lines of each paragraph joined': text => rewrapped(text, Number.POSITIVE_INFINITY),
  'line ends as on Windows': text => {
    const breaks = [...text.matchAll(/\r?\n/g)].map(({ index }) => index)
    return {
      text: text.replace(/\r?\n/g, '\r\n'),
      at: offset => offset + breaks.filter(at => at < offset && text[at] === '\n').length,
    }
  },
}

const NEW = 'A paragraph that nobody had written before says on Monday that nothing is known.\n\n'

function inserted(text: string, where: number): Changed {
  return {
    text: text.slice(0, where) + NEW + text.slice(where),
    at: offset => (offset < where ? offset : offset + NEW.length),
  }
}

/** Each with the blank lines behind it. */
function paragraphs(text: string): Span[] {
  return [...text.matchAll(/\S[\s\S]*?(?:\n\s*\n|$)/g)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }))
}

/** White space inside of paragraphs becomes a space, or a line break where the line would be longer. */
function rewrapped(text: string, width: number): Changed {
  const to = new Map<number, number>()
  let out = ''
  let line = 0
  for (const { index, 0: run } of text.matchAll(/\s+|\S+/g)) {
    to.set(index, out.length)
    if (/\S/.test(run)) {
      for (let i = 0; i < run.length; i++) to.set(index + i, out.length + i)
      out += run
      line += run.length
      continue
    }
    const next = /^\S*/.exec(text.slice(index + run.length))![0].length
    const gap = (run.match(/\n/g)?.length ?? 0) > 1 ? '\n\n' : line + 1 + next > width ? '\n' : ' '
    out += gap
    line = gap === ' ' ? line + 1 : 0
  }
  to.set(text.length, out.length)
  return { text: out, at: offset => to.get(offset) }
}

function decisionsOf(article: Article): { decision: Decision<Stretch>; span: Span }[] {
  const stretches = new Stretches(article.text)
  const hash = textHash(article.text)
  const spans = [
    ...article.entities,
    ...article.dates,
    ...article.quotations,
    ...article.claims.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]),
  ]
  return spans.map((span, n) => ({
    span,
    decision: {
      ...{ id: `urn:uuid:${n}`, change: `urn:uuid:${n}`, made: '2024-03-06T12:00:00.000Z' },
      verdict: { is: 'tag', label: 'x' },
      target: [stretches.of(span)],
      textHash: hash,
    },
  }))
}

const knowledge = await knowledgeOfSources()
const seeds = new URL('../seeds/', import.meta.url).pathname
const folders = [seeds, ...process.argv.slice(2)]
const articles = folders
  .flatMap(folder =>
    readdirSync(folder)
      .filter(name => name.endsWith('.txt'))
      .map(name => join(folder, name)),
  )
  .map(path => annotate(readFileSync(path, 'utf8'), knowledge, { fileName: path }).article)

const rows = Object.entries(CHANGES).map(([title, change]) => {
  let [exact, lost, wrong, gone] = [0, 0, 0, 0]
  for (const article of articles) {
    const { text, at } = change(article.text)
    const all = decisionsOf(article)
    const { anchored } = anchorDecisions(
      all.map(({ decision }) => decision),
      text,
    )
    const found = new Map(anchored.map(({ id, target }) => [id, target[0]!]))
    for (const { decision, span } of all) {
      const [start, last] = [at(span.start), at(span.end - 1)]
      const where = found.get(decision.id)
      const isGone = start === undefined || last === undefined
      if (isGone) gone++
      if (where && (isGone || where.start !== start || where.end !== last + 1)) wrong++
      else if (where) exact++
      else if (!isGone) lost++
    }
  }
  const share = `${((100 * exact) / (exact + lost + wrong)).toFixed(1)} %`
  return [title, String(exact + lost + wrong), share, String(wrong), String(lost), String(gone)]
})
console.log(`## Decisions found again, ${articles.length} articles\n`)
console.log(table(1, ['after', 'places', 'exactly', 'wrong', 'not found', 'with their paragraph gone'], rows))

const folder = await mkdtemp(join(tmpdir(), 'newsgloss-'))
try {
  const root = pathToFileURL(folder).href
  const uris: string[] = []
  for (let n = 0; n < 100; n++) {
    const article = articles[n % articles.length]!
    const all = decisionsOf(article)
    const decisions = Array.from({ length: 100 }, (_, i) => ({
      ...all[i % all.length]!.decision,
      id: `urn:uuid:${n}-${i}`,
    }))
    const path = `${n}.txt`
    uris.push(uriBelow(root, path))
    const text = writeSidecar({ path, textHash: textHash(article.text) }, decisions)
    await diskDecisions.write({ folder: root, name: sidecarName(path), text, before: '' })
  }
  let written = Promise.withResolvers<void>()
  let count = 0
  const store = new DecisionStore({
    files: {
      read: diskDecisions.read,
      write: async params => {
        const result = await diskDecisions.write(params)
        written.resolve()
        return result
      },
    },
    folderOf: () => root,
    now: () => new Date(Date.UTC(2024, 0, 1, 0, 0, ++count)).toISOString(),
    newId: () => `urn:uuid:new-${++count}`,
    onChange: () => {},
    onProblem: console.error,
  })
  const began = performance.now()
  await store.load([root])
  uris.forEach((uri, n) => void store.decided(uri, articles[n % articles.length]!))
  const loaded = performance.now() - began
  const article = articles[0]!
  const shown: number[] = []
  const kept: number[] = []
  for (let i = 0; i < 20; i++) {
    written = Promise.withResolvers<void>()
    const start = performance.now()
    const { start: from, end } = article.entities[i % article.entities.length]!
    store.make(
      [
        {
          uri: uris[0]!,
          verdict: { is: 'tag', label: 'y' },
          target: [{ start: from, end }],
          textHash: textHash(article.text),
          place: '',
          line: '',
          mark: { start: 0, end: 0 },
        },
      ],
      () => article.text,
      undefined,
    )
    store.decided(uris[0]!, article)
    shown.push(performance.now() - start)
    await written.promise
    kept.push(performance.now() - start)
  }
  const worst = (times: number[]) => `${Math.max(...times).toFixed(1)} ms`
  console.log('\n## 10,000 decisions in 100 articles\n')
  console.log(
    table(
      1,
      ['', 'time'],
      [
        ['read and laid over the articles', `${loaded.toFixed(0)} ms`],
        ['one more, shown (slowest of 20)', worst(shown)],
        ['one more, written (slowest of 20)', worst(kept)],
      ],
    ),
  )
} finally {
  await rm(folder, { recursive: true, force: true })
}
