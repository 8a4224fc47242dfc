import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { GoldDocument, ScoredEntity } from './scoring/document.ts'

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
    if (
      createHash('sha256')
        .update(document.text ?? '')
        .digest('hex')
        .slice(0, 12) !== row.hash
    )
      throw new Error(`annotations/${file}: ${document.id} is another text`)
    return [{ ...document, entities: row.fields.map(field => nameOf(field, file)) }]
  })
}

function nameOf(field: string, file: string): ScoredEntity {
  const [, start, end, type] = /^(\d+)-(\d+) (\w+)$/.exec(field) ?? []
  if (!type) throw new Error(`annotations/${file}: "${field}" is not a span and a type`)
  return { start: Number(start), end: Number(end), type }
}
