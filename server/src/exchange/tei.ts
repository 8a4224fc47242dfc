import type { Article, Claim, EntityType, Mention, Quotation, Status, TimeExpression } from '../engine/article.ts'
import { overlaps, type Span } from '../engine/span.ts'
import type { Exported, ExportedArticle } from './exported.ts'
import { articleNames } from './fileNames.ts'
import { type Attributes, escapeXml, type Inline, inlineXml, startTag } from './inlineXml.ts'
import { blocksOf } from './textBlocks.ts'

/**
 * TEI P5: names, dates, quotations and the parts of attributions are elements round their words; persons, places, organizations and the others stand
 * in lists beside the text, and an attribution is a link between its parts. What crosses something else is cut into pieces that point at each other.
 * `resp` says whether a reader has decided. https://tei-c.org/release/doc/tei-p5-doc/en/html/
 */
export function toTei(articles: readonly ExportedArticle[]): Exported {
  const names = articleNames(articles.map(({ id }) => id))
  return {
    files: articles.map((article, i) => ({ name: `${names[i]}.tei.xml`, content: document(article) })),
    losses: [],
  }
}

function document({ id, article, textHash }: ExportedArticle): string {
  const { text, metadata, documentDate, regions, claims } = article
  const ids = new EntityIds()
  for (const { entity } of article.entities) ids.of(entity)
  const elements = [
    ...article.entities.map(mention => nameElement(mention, ids)),
    ...article.dates.map(dateElement),
    ...article.quotations.map((quotation, n) => quotationElement(quotation, `q${n}`, ids)),
    ...claims.flatMap(claimElements),
  ]
  const blocks = blocksOf(text)
  const body = inlineXml(text, blocks, elements, '<lb/>\n').map((xml, i) => {
    const region = regions.find(region => overlaps(region, blocks[i]!))
    return region ? `<ab type="${region.kind}">${xml}</ab>` : `<p>${xml}</p>`
  })
  const headline = regions.find(({ kind }) => kind === 'headline')
  const title = metadata?.title ?? (headline && text.slice(headline.start, headline.end)) ?? id
  const known = [
    ...(metadata?.outlet ? [`<publisher>${escapeXml(metadata.outlet)}</publisher>`] : []),
    ...(documentDate ? [`<date when="${documentDate.value}">${documentDate.value}</date>`] : []),
    `<idno type="file">${escapeXml(id)}</idno>`,
    `<idno type="sha256">${escapeXml(textHash)}</idno>`,
    ...(metadata?.url ? [`<idno type="URL">${escapeXml(metadata.url)}</idno>`] : []),
  ]
  return `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
<teiHeader>
<fileDesc>
<titleStmt>
<title>${escapeXml(title)}</title>
<respStmt xml:id="detected"><resp>detected</resp><name>Newsgloss</name></respStmt>
<respStmt xml:id="decided"><resp>confirmed or added</resp><name>a reader</name></respStmt>
</titleStmt>
<publicationStmt><p>Annotated by Newsgloss.</p></publicationStmt>
<sourceDesc>
<bibl>
<title>${escapeXml(title)}</title>
${known.map(line => `${line}\n`).join('')}</bibl>
</sourceDesc>
</fileDesc>
<profileDesc><langUsage><language ident="${escapeXml(metadata?.language ?? 'en')}"/></langUsage></profileDesc>
</teiHeader>
${standOff(article, ids)}<text>
<body>
${body.map(block => `${block}\n`).join('') || '<p/>\n'}</body>
</text>
</TEI>
`
}

function nameElement({ start, end, type, entity, status }: Mention, ids: EntityIds): Inline {
  const tag = NAME_TAGS[type] ?? 'name'
  return {
    start,
    end,
    tag,
    attributes: { ...(tag === 'name' && { type }), ref: `#${ids.of(entity)}`, ...resp(status) },
  }
}

const NAME_TAGS: Partial<Record<EntityType, string>> = {
  person: 'persName',
  organization: 'orgName',
  place: 'placeName',
}

function dateElement({ start, end, type, value, mod, status }: TimeExpression): Inline {
  return {
    start,
    end,
    tag: 'date',
    attributes: { ...when(value), ...(type !== 'DATE' && { type }), subtype: mod, ...resp(status) },
  }
}

/** The value where TEI has a place for its kind; the notation of TIMEX3 goes beyond ISO 8601. */
function when(value: string | null): Attributes {
  if (value === null) return {}
  if (/^\d{4}(-\d\d){0,2}$/.test(value)) return { when: value }
  if (/^P[\dYMWDTHS.,]+$/.test(value)) return { 'dur-iso': value }
  return /^[0-9.,DHMPRSTWYZ/:+-]+$/.test(value) ? { 'when-iso': value } : { n: value }
}

/** Words with a speaker are said, those without are quoted, a term at arm's length is so called. */
function quotationElement({ start, end, kind, speaker, status }: Quotation, id: string, ids: EntityIds): Inline {
  const tag = kind === 'term' ? 'soCalled' : speaker ? 'said' : 'quote'
  const who = speaker?.entity !== undefined && ids.has(speaker.entity) ? `#${ids.of(speaker.entity)}` : undefined
  const said = tag === 'said' && { direct: 'true', who }
  return { start, end, tag, id, attributes: { ...said, ...(tag !== 'soCalled' && { n: kind }), ...resp(status) } }
}

function claimElements(claim: Claim): Inline[] {
  return partsOf(claim).map(({ span, id, type }) => ({
    start: span.start,
    end: span.end,
    tag: 'seg',
    id,
    attributes: { type, ...resp(claim.status) },
  }))
}

function partsOf({ id, source, chain = [], cue, content }: Claim): { span: Span; id: string; type: string }[] {
  return Object.entries({ source, chain, cue, content }).flatMap(([type, spans]) =>
    spans.map((span, n) => ({ span, id: `${id}.${type}${n + 1}`, type })),
  )
}

function resp(status: Status): Attributes {
  return { resp: status === 'detected' ? '#detected' : '#decided' }
}

/** Where each type of entity is listed: the list, its items, and what names one. */
const LISTS: readonly (readonly [type: EntityType, list: string, item: string, name: string])[] = [
  ['person', 'listPerson', 'person', 'persName'],
  ['group', 'listPerson', 'personGrp', 'persName'],
  ['place', 'listPlace', 'place', 'placeName'],
  ['organization', 'listOrg', 'org', 'orgName'],
  ['event', 'listEvent', 'event', 'label'],
  ['other', 'listObject', 'object', 'objectName'],
]

function standOff({ entities, claims }: Article, ids: EntityIds): string {
  const known = new Map(entities.map(({ entity, name, type }) => [entity, { entity, name, type }]))
  const lists = LISTS.flatMap(([type, list, item, tag]) => {
    const items = [...known.values()]
      .filter(entity => entity.type === type)
      .map(({ entity, name }) => {
        const named = `<${tag}>${escapeXml(name)}</${tag}>`
        const inner = type === 'other' ? `<objectIdentifier>${named}</objectIdentifier>` : named
        return `${startTag(item, { 'xml:id': ids.of(entity) })}${inner}</${item}>\n`
      })
    return items.length ? [`${startTag(list, { type })}\n${items.join('')}</${list}>\n`] : []
  })
  const links = claims.map(claim => {
    const parts = partsOf(claim).map(({ id }) => `#${id}`)
    return parts.length > 1
      ? `${startTag('link', { 'xml:id': claim.id, type: claim.mode, subtype: claim.modality, target: parts.join(' '), ...resp(claim.status) }, '/>')}\n`
      : ''
  })
  const attributions = links.some(Boolean) ? `<linkGrp type="attribution">\n${links.join('')}</linkGrp>\n` : ''
  return lists.length || attributions ? `<standOff>\n${lists.join('')}${attributions}</standOff>\n` : ''
}

/** Ids of entities as XML wants them: no two alike, whatever had to be replaced. */
class EntityIds {
  readonly #ids = new Map<string, string>()
  readonly #taken = new Set<string>()

  has(entity: string): boolean {
    return this.#ids.has(entity)
  }

  of(entity: string): string {
    const known = this.#ids.get(entity)
    if (known) return known
    const stem = entity.replace('/', '.').replace(/[^A-Za-z0-9._-]+/g, '_')
    let id = stem
    for (let n = 2; this.#taken.has(id); n++) id = `${stem}_${n}`
    this.#taken.add(id)
    this.#ids.set(entity, id)
    return id
  }
}
