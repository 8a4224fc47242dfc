import type { Claim, CueClass, EntityType, Quotation, RegionKind, TimeExpression } from './article.ts'

/** The closed lists of what an article's facts may be, for reading them from files. */
export const ENTITY_TYPES: readonly EntityType[] = ['person', 'organization', 'place', 'group', 'event', 'other']
export const TIME_TYPES: readonly TimeExpression['type'][] = ['DATE', 'TIME', 'DURATION', 'SET']
export const TIME_MODS: readonly NonNullable<TimeExpression['mod']>[] = [
  ...(['START', 'MID', 'END', 'APPROX', 'BEFORE', 'AFTER', 'ON_OR_BEFORE', 'ON_OR_AFTER'] as const),
  ...(['LESS_THAN', 'MORE_THAN', 'EQUAL_OR_LESS', 'EQUAL_OR_MORE'] as const),
]
export const REGION_KINDS: readonly RegionKind[] = [
  'headline',
  'standfirst',
  'dateline',
  'byline',
  'source',
  'boilerplate',
]
export const KINDS: readonly Quotation['kind'][] = ['direct', 'partial', 'term', 'nested']
export const MODES: readonly Claim['mode'][] = ['direct', 'indirect', 'mixed']
export const MODALITIES: readonly Claim['modality'][] = ['asserted', 'possible', 'future', 'negated', 'conditional']
export const CUE_CLASSES: readonly CueClass[] = [
  ...(['say', 'claim', 'deny', 'admit', 'warn', 'promise', 'believe', 'want', 'report'] as const),
  ...(['ask', 'praise', 'blame', 'order', 'agree', 'decide', 'find', 'expect'] as const),
]
