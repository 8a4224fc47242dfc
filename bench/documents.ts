import { readFileSync } from 'node:fs'
import { nameOf, textHash } from '../train/annotations.ts'
import type { GoldDocument } from './scoring/document.ts'

/** The documents of a JSON-lines file. Throws with file and line where a line is not JSON. */
export function readDocuments(path: string): GoldDocument[] {
  const documents: GoldDocument[] = []
  for (const [index, line] of readFileSync(path, 'utf8').split('\n').entries()) {
    if (!line.trim()) continue
    try {
      documents.push(JSON.parse(line))
    } catch {
      throw new Error(`${path}:${index + 1}: not JSON`)
    }
  }
  return documents
}

/**
 * The documents that a file of annotations/ has names for, with these names. Throws when a text is not the one that was annotated, or a field is no name.
 */
export function withNames(documents: readonly GoldDocument[], file: string): GoldDocument[] {
  const rows = new Map(
    readFileSync(new URL(`annotations/${file}`, import.meta.url), 'utf8')
      .split('\n')
      .filter(row => row && !row.startsWith('#'))
      .map(row => row.split('\t'))
      .map(([id = '', hash, ...fields]) => [id, { hash, fields }]),
  )
  return documents.flatMap(document => {
    const row = rows.get(document.id)
    if (!row) return []
    if (textHash(document.text ?? '') !== row.hash)
      throw new Error(`annotations/${file}: ${document.id} is another text`)
    const names = row.fields.map(field => nameOf(field, `annotations/${file}`))
    return [{ ...document, entities: names.map(({ start, end, types }) => ({ start, end, type: types[0]! })) }]
  })
}
