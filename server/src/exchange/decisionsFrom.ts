import type { Part, Verdict } from '../decisions/decision.ts'
import type { DecisionPlace } from '../decisions/proposal.ts'
import type { TimeExpression } from '../engine/article.ts'
import { bare, type Span } from '../engine/span.ts'
import { textHash } from '../engine/text/textHash.ts'
import type { Layers, Undated } from './imported.ts'

/** What annotations of an article decide, all of which somebody has agreed to (`decidedOf`): that each of them is there. */
export function decisionsFrom({ entities, dates, quotations, claims, tags, notes }: Layers): Undated[] {
  return [
    ...entities.map(({ type, entity, name, ...span }) =>
      undated({ is: 'entity', type, ...(entity !== undefined && { entity }), ...(name !== undefined && { name }) }, [
        span,
      ]),
    ),
    ...dates.map(({ type, value = null, mod, ...span }) =>
      undated(
        { is: 'date', type, value, ...(mod !== undefined && { mod: mod as NonNullable<TimeExpression['mod']> }) },
        [span],
      ),
    ),
    ...quotations.map(({ kind, speaker, cue, ...span }) =>
      undated({ is: 'quotation', ...(kind && { kind }) }, [span], {
        speaker: speaker ? [speaker] : [],
        cue: cue ? [cue] : [],
      }),
    ),
    ...claims.map(({ source, chain = [], cue, content, mode, modality, cueClass }) =>
      undated(
        { is: 'claim', ...(mode && { mode }), ...(modality && { modality }), ...(cueClass && { cueClass }) },
        content,
        { source, chain, cue },
      ),
    ),
    ...tags.map(({ label, ...span }) => undated({ is: 'tag', label }, [span])),
    ...notes.map(({ text, ...span }) => undated({ is: 'note', text }, [span])),
  ]
}

/** Those of the decisions of an article that are not among those made before, as they are made. */
export function newPlaces(
  uri: string,
  text: string,
  decisions: readonly Undated[],
  before: readonly Undated[],
): DecisionPlace[] {
  const there = new Set(before.map(keyOf))
  const hash = textHash(text)
  return decisions
    .filter(decision => !there.has(keyOf(decision)))
    .map(decision => ({ uri, ...decision, textHash: hash, place: '', line: '', mark: { start: 0, end: 0 } }))
}

/** A format may have no line breaks in notes. */
function keyOf({ verdict, target, parts = {} }: Undated): string {
  const said = verdict.is === 'note' ? { ...verdict, text: verdict.text.replace(/\s+/g, ' ').trim() } : verdict
  return JSON.stringify([said, target, Object.entries(parts).sort()])
}

function undated(
  verdict: Verdict,
  target: readonly Span[],
  parts: Readonly<Partial<Record<Part, readonly Span[]>>> = {},
): Undated {
  const given = Object.entries(parts).flatMap(([part, spans]) => (spans.length > 0 ? [[part, spans.map(bare)]] : []))
  return { verdict, target: target.map(bare), ...(given.length > 0 && { parts: Object.fromEntries(given) }) }
}
