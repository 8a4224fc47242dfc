import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** The release of code-server and the release of VS Code that it is built from. */
export const CODE_SERVER_VERSION = '4.139.1'
export const VSCODE_VERSION = '1.139.1'

/** Where everything is kept that is fetched once for all checkouts: `$XDG_CACHE_HOME/newsgloss`, else `~/.cache/newsgloss`. */
export const cacheFolder = join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'newsgloss')

/**
 * Installs code-server, VS Code as a server, into the cache folder unless it is there, telling of its progress on the console.
 *
 * npm runs no install scripts here. Those of code-server install the packages of VS Code, which the second step does, and
 * compile native modules. VS Code has the important ones prebuilt and does without most others (Kerberos, Windows); two get
 * stand-ins in JavaScript. So neither a compiler nor permission for scripts is needed. The installation is made in a folder
 * of this process and then renamed: an interrupted one is never taken for whole, and two at once do not disturb each other.
 *
 * @returns the script to run with Node.
 */
export async function installCodeServer(): Promise<string> {
  const home = join(cacheFolder, `code-server-${CODE_SERVER_VERSION}`)
  const entry = join(home, 'node_modules/code-server/out/node/entry.js')
  if (existsSync(entry)) return entry

  await removeAbandoned()
  const unfinished = `${home}${unfinishedMark}${process.pid}`
  const started = performance.now()
  try {
    console.log(`Installing VS Code ${VSCODE_VERSION} as a server, once, into ${home} (700 MB, a minute or two)`)
    await mkdir(unfinished, { recursive: true })
    await writeFile(join(unfinished, 'package.json'), JSON.stringify({ private: true }))
    console.log('  1 of 2: the server …')
    await npmInstall(unfinished, `code-server@${CODE_SERVER_VERSION}`)
    console.log('  2 of 2: the packages of VS Code …')
    const vscode = join(unfinished, 'node_modules/code-server/lib/vscode')
    await npmInstall(vscode)
    for (const [from, to] of standIns)
      await cp(join(import.meta.dirname, 'standIns', from), join(vscode, 'node_modules', to))
    await rename(unfinished, home).catch((error: unknown) => {
      if (!existsSync(entry)) throw error
    })
    console.log(`  done in ${Math.round((performance.now() - started) / 1000)} s`)
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
  return entry
}

const standIns = [
  ['nativeWatchdog.cjs', '@vscode/native-watchdog/build/Release/watchdog.js'],
  ['spdlog.cjs', '@vscode/spdlog/index.js'],
] as const
const unfinishedMark = '.unfinished-'

/** Removes what installations left behind whose process has ended. */
async function removeAbandoned(): Promise<void> {
  const names = await readdir(cacheFolder).catch(() => [])
  for (const name of names) {
    const [, pid] = name.split(unfinishedMark)
    if (pid !== undefined && !isRunning(Number(pid)))
      await rm(join(cacheFolder, name), { recursive: true, force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Runs `npm install` in a folder with the npm that runs this script, else the one on the PATH. */
async function npmInstall(folder: string, ...packages: string[]): Promise<void> {
  const npm = process.env['npm_execpath']
  const [command, ...first] = npm?.endsWith('.js') ? [process.execPath, npm] : ['npm']
  const flags = ['--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--prefix', folder]
  try {
    await promisify(execFile)(command, [...first, 'install', ...flags, ...packages], {
      cwd: folder,
      shell: process.platform === 'win32' && first.length === 0,
      maxBuffer: 64 * 1024 * 1024,
    })
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? error.stderr : error
    throw new Error(`npm could not install VS Code as a server:\n${said}`)
  }
}
