import type { Claim, EntityType } from '../engine/article.ts'
import type { Exported, ExportedArticle } from './exported.ts'
import { articleNames } from './fileNames.ts'

/**
 * JSON-LD of schema.org, a file for each article: the article, each claim as a `Claim` with its author, and for each a `ClaimReview` that a
 * fact-checker completes: it has no rating, since nothing here judges. https://schema.org/Claim, https://schema.org/ClaimReview
 */
export function toClaimReview(articles: readonly ExportedArticle[]): Exported {
  const names = articleNames(articles.map(({ id }) => id))
  return {
    files: articles.map((article, i) => ({
      name: `${names[i]}.claims.jsonld`,
      content: `${JSON.stringify({ '@context': 'https://schema.org', '@graph': graph(article) }, null, 1)}\n`,
    })),
    losses: [],
  }
}

function graph({ id, article, textHash }: ExportedArticle): object[] {
  const { text, claims, entities, metadata, documentDate, regions } = article
  const known = new Map(entities.map(mention => [mention.entity, mention]))
  const headline = regions.find(({ kind }) => kind === 'headline')
  const name = metadata?.title ?? (headline ? text.slice(headline.start, headline.end) : undefined)
  const about = `urn:newsgloss:${textHash}`
  const page = {
    '@type': 'NewsArticle',
    '@id': about,
    identifier: id,
    ...(name !== undefined && { headline: name }),
    ...(metadata?.url !== undefined && { url: metadata.url }),
    ...(metadata?.outlet !== undefined && { publisher: { '@type': 'Organization', name: metadata.outlet } }),
    ...(documentDate && { datePublished: documentDate.value }),
    ...(metadata?.language !== undefined && { inLanguage: metadata.language }),
  }
  const authorOf = ({ source: [first] }: Claim) => {
    const mention = first?.entity === undefined ? undefined : known.get(first.entity)
    if (mention) return { author: { '@type': SCHEMA_TYPES[mention.type], name: mention.name } }
    return first ? { author: { name: text.slice(first.start, first.end) } } : {}
  }
  return [
    page,
    ...claims.flatMap(claim => {
      const words = claim.content
        .map(({ start, end }) => text.slice(start, end))
        .join(' … ')
        .replace(/\s+/g, ' ')
      const published = documentDate ? { datePublished: documentDate.value } : {}
      const it = `${about}:${claim.id}`
      return [
        { '@type': 'Claim', '@id': it, text: words, ...authorOf(claim), appearance: { '@id': about }, ...published },
        { '@type': 'ClaimReview', claimReviewed: words, itemReviewed: { '@id': it } },
      ]
    }),
  ]
}

/** schema.org's authors are persons and organizations; a place that speaks is its government. */
const SCHEMA_TYPES: Readonly<Record<EntityType, 'Person' | 'Organization'>> = {
  person: 'Person',
  organization: 'Organization',
  place: 'Organization',
  group: 'Organization',
  event: 'Organization',
  other: 'Organization',
}
