/** The sentences of a text, one a line, without those that mostly repeat earlier ones, so that a generated article repeats another only where it is meant to. */
export function distinctSentences(text: string): string[] {
  const seen = new Set<string>()
  return text.split('\n').filter(line => {
    const words = line.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
    if (words.length < 6) return false
    const shingles = words.slice(3).map((_, i) => words.slice(i, i + 4).join(' '))
    const repeated = shingles.filter(shingle => seen.has(shingle)).length
    for (const shingle of shingles) seen.add(shingle)
    return repeated <= shingles.length / 4
  })
}
