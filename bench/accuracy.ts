// How right the engine is on annotated sets, beside npm's other libraries on the same texts: `npm run bench:accuracy -- FOLDER`.
// The folder holds JSON lines in the annotation format, with the text, by the file names in sets.ts; what is absent is passed over.
// Prints Markdown. Dates are read with the day the set gives for the article; names and claims with nothing but the text.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { linkArticles, type NamedArticle } from '../server/src/corpus/linkArticles.ts'
import { annotate } from '../server/src/engine/annotate.ts'
import { toNewsglossJson } from '../server/src/exchange/newsglossJson.ts'
import { readDocuments } from './documents.ts'
import { knowledgeOfSources } from './engine.ts'
import { gumAttributions } from './gumAttributions.ts'
import { chronoNode } from './peers/chrono.ts'
import { compromiseDates } from './peers/compromiseDates.ts'
import { compromiseNames } from './peers/compromiseNames.ts'
import type { DateFinder } from './peers/finder.ts'
import { recognizersText } from './peers/recognizers.ts'
import { score } from './score.ts'
import type { AnnotatedDocument, GoldDocument } from './scoring/document.ts'
import { documentsOf, type GoldSet, sets, type Task } from './sets.ts'
import { table } from './table.ts'

const folder = process.argv[2]
if (!folder || !existsSync(folder)) {
  console.error('Usage: npm run bench:accuracy -- FOLDER')
  process.exit(2)
}
const knowledge = await knowledgeOfSources()

/** A system and what it says of the documents of a set. */
interface Entrant {
  readonly name: string
  annotate(gold: readonly GoldDocument[]): AnnotatedDocument[] | Promise<AnnotatedDocument[]>
}

const newsgloss: Entrant = { name: 'newsgloss', annotate: gold => annotateAll(gold) }
const linked: Entrant = { name: 'newsgloss', annotate: gold => annotateAll(gold, true) }
const namePeers: Entrant[] = [compromiseNames].map(({ name, names }) => ({
  name,
  annotate: gold => gold.map(({ id, text = '' }) => ({ id, entities: names(text) })),
}))
const datePeers: Entrant[] = [chronoNode, compromiseDates, recognizersText].map(({ name, dates }: DateFinder) => ({
  name,
  annotate: gold => gold.map(document => ({ id: document.id, dates: dates(document.text ?? '', dayOf(document)) })),
}))

/** What each task compares, and which figures of the score it shows. */
const tasks: readonly { task: Task; title: string; entrants: readonly Entrant[]; figures: readonly string[] }[] = [
  {
    task: 'names',
    title: 'Names: exact span and type',
    entrants: [newsgloss, ...namePeers],
    figures: ['entities names', 'entities types'],
  },
  {
    task: 'links',
    title: 'Links: which mentions in all articles are one entity',
    entrants: [linked],
    figures: ['links B3'],
  },
  {
    task: 'dates',
    title: 'Dates: TIMEX3 value, relaxed span and exact span',
    entrants: [newsgloss, ...datePeers],
    figures: ['dates value', 'dates relaxed', 'dates strict'],
  },
  {
    task: 'claims',
    title: 'Claims: source, cue and content',
    entrants: [newsgloss],
    figures: ['source', 'cue', 'content']
      .flatMap(role => [`claims ${role} exact`, `claims ${role} half`])
      .concat('claims triple'),
  },
]

/** How a figure of the score is called in the tables. */
const FIGURES: Readonly<Record<string, string>> = {
  'entities names': 'person, organization, place',
  'entities types': 'all six types',
  'links B3': 'B³',
  'dates value': 'value',
  'dates relaxed': 'found (any overlap)',
  'dates strict': 'exact span',
  'claims source exact': 'source',
  'claims cue exact': 'cue',
  'claims content exact': 'content',
  'claims source half': 'source (half)',
  'claims cue half': 'cue (half)',
  'claims content half': 'content (half)',
  'claims triple': 'source and content of one claim',
}

for (const { task, title, entrants, figures } of tasks) {
  console.log(`\n## ${title}\n`)
  const rows: string[][] = []
  for (const set of sets.filter(set => set.task === task)) rows.push(...(await rowsOf(set, entrants, figures)))
  console.log(table(3, ['set', 'figure', 'system', 'P', 'R', 'F1', 'gold'], rows))
}

console.log('\n## Attributions of GUM: content at half overlap\n')
const gumRows: string[][] = []
for (const genre of ['news', 'interview']) {
  const gold = gumAttributions(folder, [genre])
  const figure = gold.length > 0 && score(gold, await annotateAll(gold)).figures['claims content half']
  if (!figure || !('f1' in figure)) gumRows.push([`GUM ${genre}`, 'gum/rst is not in the folder'])
  else {
    const { p, r, f1, gold: count } = figure
    gumRows.push([`GUM ${genre}`, ...[p, r, f1].map(number => number.toFixed(1)), String(count)])
  }
}
console.log(table(1, ['set', 'P', 'R', 'F1', 'gold'], gumRows))

console.log('\n## The seeds, which the rules were written beside\n')
const seeds = readDocuments(fileURLToPath(new URL('../test/gold/seeds.gold.jsonl', import.meta.url)))
const seedFigures = Object.entries(score(seeds, await annotateAll(seeds, true, false)).figures)
console.log(
  table(
    1,
    ['figure', 'P', 'R', 'F1', 'gold'],
    seedFigures.map(([name, figure]) =>
      'f1' in figure
        ? [name, figure.p.toFixed(1), figure.r.toFixed(1), figure.f1.toFixed(1), String(figure.gold)]
        : [name, '', figure.accuracy.toFixed(1), '', String(figure.of)],
    ),
  ),
)

async function rowsOf(set: GoldSet, entrants: readonly Entrant[], figures: readonly string[]): Promise<string[][]> {
  const documents = documentsOf(set, folder!)
  if (!documents) return [[set.title, `${set.file}.jsonl is not in the folder`]]
  const { entityOf } = set
  const gold = documents.map(document =>
    entityOf && document.entities
      ? {
          ...document,
          entities: document.entities.map(e => ({ ...e, ...(e.entity && { entity: entityOf(e.entity) }) })),
        }
      : document,
  )
  const systems = await Promise.all(
    entrants.map(async ({ name, annotate }) => ({ name, ...score(gold, await annotate(gold)) })),
  )
  const coarse = !gold.some(({ entities }) => entities?.some(({ type }) => type === 'group'))
  const rows: string[][] = []
  for (const figure of figures) {
    if (figure === 'entities types' && coarse) continue
    for (const system of systems) {
      const found = system.figures[figure]
      if (!found || !('f1' in found)) throw new Error(`${set.file} has no ${figure}`)
      const numbers = [found.p, found.r, found.f1].map(number => number.toFixed(1))
      rows.push([set.title, FIGURES[figure] ?? figure, system.name, ...numbers, String(found.gold)])
    }
  }
  return rows
}

/**
 * What the engine says, in the published format: each document by itself, or with entities linked across all of them; with the days that the
 * gold gives, unless these are to be found too.
 */
async function annotateAll(gold: readonly GoldDocument[], link = false, dated = true): Promise<AnnotatedDocument[]> {
  const articles = gold.map((document): NamedArticle => {
    const day = dated ? dayOf(document) : undefined
    const options = day === undefined ? {} : { documentDate: { value: day, source: 'option' as const } }
    return { id: document.id, article: annotate(document.text ?? '', knowledge, options).article }
  })
  const found: AnnotatedDocument[] = []
  for await (const { id, article } of link ? linkArticles(articles) : articles) found.push(toNewsglossJson(article, id))
  return found
}

/** The day a set gives for an article. */
function dayOf({ documentDate }: GoldDocument): string | undefined {
  return typeof documentDate === 'string' ? documentDate : documentDate?.value
}
