import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Resources } from '../engine/resources.ts'

/** The engine's data files in a folder on the disk. */
export function nodeResources(folder: string): Resources {
  return {
    text: name => readFile(join(folder, name), 'utf8'),
    bytes: name => readFile(join(folder, name)),
  }
}
