/** A glob that matches what `glob` does in capitals and small letters alike; one with a class of characters stays as it is. */
export function inAnyCase(glob: string): string {
  if (glob.includes('[')) return glob
  return glob.replace(/\p{L}/gu, letter => {
    const small = letter.toLowerCase()
    const capital = letter.toUpperCase()
    return small !== capital && small.length === 1 && capital.length === 1 ? `[${small}${capital}]` : letter
  })
}

/** Whether a glob may stand between the braces of another. */
export function isFlat(glob: string): boolean {
  return !/[{},]/.test(glob)
}
