import type { Claim } from '../article.ts'

/** A claim seen from its paragraph alone; its spans are relative to the paragraph. */
export type ClaimCandidate = Omit<Claim, 'id' | 'within' | 'status'> & {
  /**
   * turn: a paragraph of a transcript ("WALLACE: …"), which counts where the article has another one; announcement: a cue and a colon that end their paragraph, so
   * that the content is the next one; quoted: stands inside a direct quotation, and counts where somebody is found to say that.
   */
  readonly form?: 'turn' | 'announcement' | 'quoted'
}
