import { fileURLToPath } from 'node:url'
import { type Knowledge, loadKnowledge } from '../server/src/engine/knowledge.ts'
import { nodeResources } from '../server/src/node/nodeResources.ts'

/** The engine's knowledge as it stands in the sources. */
export function knowledgeOfSources(): Promise<Knowledge> {
  return loadKnowledge(nodeResources(fileURLToPath(new URL('../server/src/engine/data', import.meta.url))))
}

/** How many words a text has, as whitespace parts them. */
export function wordsIn(text: string): number {
  return text.match(/\S+/g)?.length ?? 0
}
