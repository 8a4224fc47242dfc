/**
 * A file name for each article, by its id in the order given: the last part of the id as every file system takes it, without the ending of a text; several of
 * one name are numbered.
 */
export function articleNames(ids: readonly string[]): string[] {
  const taken = new Set<string>()
  return ids.map(id => {
    const stem = fileName(id).replace(/\.(txt|news|md)$/i, '') || 'article'
    for (let n = 1; ; n++) {
      const name = n > 1 ? `${stem}-${n}` : stem
      if (taken.has(folded(name))) continue
      taken.add(folded(name))
      return name
    }
  })
}

/** The last part of an id as a file name that every file system takes. */
export function fileName(id: string): string {
  const last = id.slice(Math.max(id.lastIndexOf('/'), id.lastIndexOf('\\')) + 1)
  const safe = last.toWellFormed().replace(/[\p{Cc}<>:"|?*]/gu, '_')
  return [...safe].slice(0, 80).join('').replace(/^\.+/, '') || 'article'
}

/** Some file systems do not tell names apart that differ in case or composition only. */
export function folded(path: string): string {
  return path.normalize('NFC').toLowerCase()
}
