import { readFileSync } from 'node:fs'
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
