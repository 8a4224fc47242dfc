import type { EntityType } from '../../article.ts'

/** The types in the order of the tags. */
export const TYPES: readonly EntityType[] = ['person', 'organization', 'place', 'group', 'event', 'other']

/** Tags: 0 is outside; type t has 1 + 4t begin, 2 + 4t inside, 3 + 4t last, 4 + 4t unit. */
export const TAGS = 1 + 4 * TYPES.length
export const BEGIN = 0
export const INSIDE = 1
export const LAST = 2
export const UNIT = 3

/** Outside and each type as what came before: the states between names. */
export const STATES = 1 + TYPES.length
