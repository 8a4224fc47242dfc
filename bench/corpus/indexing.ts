import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { MadeArticle } from './generate.ts'
import type { Indexed } from './readFolder.ts'

/** Indexes the articles from files as the server does, each time in a process of its own: from nothing, then from what was kept. Wants `npm run build` first. */
export async function indexed(articles: readonly MadeArticle[]): Promise<{ fromNothing: Indexed; fromCache: Indexed }> {
  const scratch = mkdtempSync(join(tmpdir(), 'newsgloss-'))
  try {
    for (const [i, { text }] of articles.entries()) writeFileSync(join(scratch, `${i}.txt`), text)
    const read = async (): Promise<Indexed> => {
      const script = fileURLToPath(new URL('readFolder.ts', import.meta.url))
      const { stdout } = await promisify(execFile)(process.execPath, [script, scratch, join(scratch, 'cache.d')])
      const read: Indexed = JSON.parse(stdout)
      if (read.articles !== articles.length)
        throw new Error(`${read.articles} of ${articles.length} articles were read`)
      return read
    }
    return { fromNothing: await read(), fromCache: await read() }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}
