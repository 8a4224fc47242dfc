import type { Decision, FolderVerdict, Verdict } from '../../decisions/decision.ts'
import type { DecisionPlace } from '../../decisions/proposal.ts'
import type { Article } from '../../engine/article.ts'
import { bare, type Span } from '../../engine/span.ts'
import { textHash } from '../../engine/text/textHash.ts'
import { nameOf } from '../documentUri.ts'
import { contextOf, excerpt } from '../excerpt.ts'
import { linesOf } from '../lines.ts'

/** An article and where it is. */
export interface Located {
  readonly uri: string
  readonly article: Article
}

/** A decision to be made at a place of an article, with the line around it. */
export function placeIn(
  { uri, article }: Located,
  verdict: Verdict,
  target: readonly Span[],
  parts?: Decision<Span>['parts'],
): DecisionPlace {
  const [first] = target
  const { line, mark } = first ? lineAround(article, first) : NO_LINE
  const place = first ? `${nameOf(uri)}:${linesOf(article).positionAt(first.start).line + 1}` : nameOf(uri)
  const base = { uri, verdict, target: target.map(bare), textHash: hashOf(article), place, line, mark }
  return parts ? { ...base, parts } : base
}

/** A decision to be made for the whole folder of an article. */
export function folderWide(uri: string, verdict: FolderVerdict): DecisionPlace {
  return { uri, verdict, target: [], textHash: '', place: '', ...NO_LINE }
}

function lineAround(article: Article, span: Span): { line: string; mark: Span } {
  const { before, after } = contextOf(article, span, 60)
  const words = excerpt(article.text, span, 160)
  const [start, end] = [before, after].map(text => text.replace(/\s+/g, ' '))
  const line = start + words + end
  return { line, mark: { start: start!.length, end: start!.length + words.length } }
}

const NO_LINE = { line: '', mark: { start: 0, end: 0 } }

const hashes = new WeakMap<Article, string>()

function hashOf(article: Article): string {
  let hash = hashes.get(article)
  if (hash === undefined) {
    hash = textHash(article.text)
    hashes.set(article, hash)
  }
  return hash
}
