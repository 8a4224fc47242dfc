import type { Claim } from '../article.ts'

/** A claim seen from its paragraph alone; its spans are relative to the paragraph. */
export type ClaimCandidate = Omit<Claim, 'id' | 'within' | 'status'>
