/** So many of the items, each as likely as any other, in the order drawn; all of them when there are no more. The same seed draws the same. */
export function drawn<T>(items: readonly T[], count: number, seed: number): T[] {
  const left = [...items]
  const random = mulberry32(seed)
  const out: T[] = []
  while (out.length < count && left.length > 0) out.push(...left.splice(Math.floor(random() * left.length), 1))
  return out
}

/** Numbers from 0 to below 1 (Ettinger's mulberry32). */
function mulberry32(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
