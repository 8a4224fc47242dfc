/** Lends the engine its data files (`engine/data/`), wherever they are kept: a folder, a bundle, an editor. Rejects when a file is missing. */
export interface Resources {
  /** The file as text: UTF-8, line ends as stored. */
  text(name: string): Promise<string>
  bytes(name: string): Promise<Uint8Array>
}

/** The entries of a word list: one a line, `#` starts a comment, blank lines are passed over, ends trimmed. */
export function entriesOf(file: string): string[] {
  const entries: string[] = []
  for (const line of file.split('\n')) {
    const hash = line.indexOf('#')
    const entry = (hash < 0 ? line : line.slice(0, hash)).trim()
    if (entry) entries.push(entry)
  }
  return entries
}

/** The rows of a table of tab-separated columns, comments and blank lines as in {@link entriesOf}; every cell is trimmed. */
export function rowsOf(file: string): string[][] {
  return entriesOf(file).map(line => line.split('\t').map(cell => cell.trim()))
}
