const LABEL =
  /^(?:source|sources|via|from|quelle|quellen|źródło|źródła|source\(s\)|fuente|fuentes|fonte|fonti|fontes|bron|kaynak|zdroj|forrás|sursa|källa|kilde|lähde|источник|джерело|πηγή)\s*[:=]\s*(\S.*)$/iu
/** Words that stand with the name of an agency in a source line. */
const WITH_AGENCY = new Set(
  'news agency wire photo press the and with by from newswire service agencies staff agence'.split(' '),
)

/**
 * Whether the line names where the text comes from and nothing else: "Source: AFP", "Quelle: dpa", "Reuters Yonhap News |", "AFP/AP". A
 * line without label counts when it is the names of known agencies.
 */
export function isSourceLine(text: string, agencies: ReadonlySet<string>): boolean {
  if (text.length > 80) return false
  const labelled = LABEL.exec(text)?.[1]
  if (labelled !== undefined) return labelled.split(/\s+/).length <= 8 && /^["“(]?[\p{Lu}\p{N}@\w]/u.test(labelled)
  const parts = text
    .split(/[|/·•,()–—]|\s-\s|\s\+\s/)
    .map(part => part.trim())
    .filter(Boolean)
  return parts.length > 0 && parts.every(part => areAgencies(part, agencies)) && /\p{L}/u.test(text)
}

/** Whether the words can be divided into names of agencies, longest first, and words that go with them. */
function areAgencies(part: string, agencies: ReadonlySet<string>): boolean {
  const words = part.toLowerCase().split(/\s+/)
  let found = false
  for (let i = 0; i < words.length; ) {
    let taken = 0
    for (let n = Math.min(4, words.length - i); n > 0 && taken === 0; n--)
      if (agencies.has(words.slice(i, i + n).join(' '))) taken = n
    if (taken > 0) found = true
    else if (!WITH_AGENCY.has(words[i]!)) return false
    i += taken || 1
  }
  return found && /^[\p{Lu}d]/u.test(part)
}
