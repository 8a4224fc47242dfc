import { type Figure, rates } from './sheet.ts'

/** A gold mention's entity id, and the id it was given; undefined when the mention was not found or not linked. */
export interface LinkedMention {
  readonly gold: string
  readonly found: string | undefined
}

/**
 * B³ of how the mentions are grouped (Bagga and Baldwin 1998): precision over the found mentions, recall over all, where mentions not found
 * stay in their gold group. Undefined when there are no mentions.
 */
export function bcubed(mentions: readonly LinkedMention[]): Figure | undefined {
  if (mentions.length === 0) return undefined
  const found = mentions.filter(mention => mention.found !== undefined)
  const goldSizes = sizes(mentions, mention => mention.gold)
  const foundSizes = sizes(found, mention => mention.found!)
  const pair = (mention: LinkedMention) => JSON.stringify([mention.gold, mention.found])
  const common = sizes(found, pair)
  let precision = 0
  let recall = 0
  for (const mention of found) {
    const together = common.get(pair(mention))!
    precision += together / foundSizes.get(mention.found!)!
    recall += together / goldSizes.get(mention.gold)!
  }
  return {
    ...rates(found.length ? precision / found.length : 0, recall / mentions.length),
    gold: mentions.length,
    found: found.length,
  }
}

function sizes(mentions: readonly LinkedMention[], group: (mention: LinkedMention) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const mention of mentions) counts.set(group(mention), (counts.get(group(mention)) ?? 0) + 1)
  return counts
}
