import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Resources } from '../engine/resources.ts'

/** The engine's data files in a folder on the disk. They are read at once: some twenty small files take longer to wait for than to read. */
export function nodeResources(folder: string): Resources {
  return {
    text: async name => readFileSync(join(folder, name), 'utf8'),
    bytes: async name => readFileSync(join(folder, name)),
  }
}
