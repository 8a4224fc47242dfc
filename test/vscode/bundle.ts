import { copyFile, cp, mkdtemp, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { build } from 'esbuild'
import type { Report } from './suite/testing.ts'

/** The folder of the project, which is that of the extension. */
export const project = resolve(import.meta.dirname, '../..')

/** The bundled suite within the project. */
export const suite = 'out/test/vscode/suite.cjs'

/** Bundles the suite, to which VS Code gives the module `vscode`; with `only`, those tests whose name contains it. */
export async function bundleSuite(only = ''): Promise<void> {
  await build({
    entryPoints: [join(import.meta.dirname, 'suite/index.ts')],
    outfile: join(project, suite),
    bundle: true,
    format: 'cjs',
    target: 'es2023',
    external: ['vscode'],
    define: { ONLY: JSON.stringify(only) },
    sourcemap: 'inline',
    logLevel: 'warning',
  })
  // The browser's extension host takes only `.cjs` for CommonJS in an ES package, and yet adds `.js` to the name.
  await copyFile(join(project, suite), join(project, `${suite}.js`))
}

/** A copy of the seeds for the tests to open and to write in, below a folder of its own. */
export async function copySeeds(scratch: string): Promise<string> {
  const folder = join(await mkdtemp(join(scratch, 'workspace-')), 'seeds')
  await cp(join(project, 'seeds'), folder, { recursive: true })
  return folder
}

/**
 * The report that the suite left beside the folder it ran in.
 *
 * @throws when there is none: the suite did not come to its end.
 */
export async function reportOf(folder: string): Promise<Report> {
  return JSON.parse(await readFile(join(folder, '../report.json'), 'utf8'))
}
