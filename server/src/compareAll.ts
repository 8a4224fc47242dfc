import type { Corpus } from './corpus/corpus.ts'
import type { Scheduler } from './host.ts'

/** So long the server may be busy without looking at what it is asked. */
const SLICE_MILLISECONDS = 10

/**
 * Looks for the differences of all articles, a little at a time so that others are answered meanwhile. The corpus then knows them; false where an article has
 * changed meanwhile, so that it does not.
 */
export async function compareAll(corpus: Corpus, { now, turn }: Pick<Scheduler, 'now' | 'turn'>): Promise<boolean> {
  const { version } = corpus
  let began = now()
  for (const uri of [...corpus.uris()]) {
    corpus.differences(uri)
    if (now() - began < SLICE_MILLISECONDS) continue
    await turn()
    if (corpus.version !== version) return false
    began = now()
  }
  return true
}
