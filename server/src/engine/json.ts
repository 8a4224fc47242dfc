/** An object as JSON gives it, before anything is known of its fields. */
export type Json = Readonly<Record<string, unknown>>

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The objects in a list, or the one that stands in the place of a list. */
export function objectsIn(value: unknown): Json[] {
  return (Array.isArray(value) ? value : [value]).filter(isObject)
}
