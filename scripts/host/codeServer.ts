import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { type ProcessTree, startTree } from './childProcess.ts'
import { installCodeServer } from './codeServerInstall.ts'

/** A VS Code server that answers on the loopback interface. */
export interface CodeServer {
  /** Host and port, which is also the authority of its `vscode-remote` URIs: `127.0.0.1:PORT`. */
  readonly authority: string
  /** The address that opens a folder, given by its absolute path. */
  addressOf(folder: string): string
  /** What the server printed so far. */
  log(): string
  /** Settles when the server ends by itself. */
  readonly ended: Promise<void>
  stop(): Promise<void>
}

export interface CodeServerOptions {
  /** A folder of its own for settings and extensions; made where missing. */
  readonly profile: string
  /** The port to listen on; left out, a free one. */
  readonly port?: number
  /** Settings of the user, written only where the profile has none yet. */
  readonly settings?: Readonly<Record<string, unknown>>
  /** Ends the server when no window has been open for so many seconds (60 at least). */
  readonly idleTimeout?: number
}

/** The folder of a profile from which its server loads installed extensions. */
export const extensionsFolder = (profile: string): string => join(profile, 'extensions')

/**
 * Installs code-server if need be and starts it without password on the loopback interface.
 *
 * @throws when it does not listen within half a minute, with what it printed.
 */
export async function startCodeServer(options: CodeServerOptions): Promise<CodeServer> {
  const entry = await installCodeServer()
  const folders = await foldersOf(options.profile)
  const settings = join(options.profile, 'user-data/User/settings.json')
  if (options.settings && !existsSync(settings)) await writeFile(settings, JSON.stringify(options.settings, null, 2))

  const tree = startTree(
    process.execPath,
    [
      entry,
      ...['--config', join(options.profile, 'config.yaml')],
      ...['--auth', 'none', '--bind-addr', `127.0.0.1:${options.port ?? 0}`],
      ...['--disable-telemetry', '--disable-update-check', '--disable-workspace-trust'],
      ...folders,
      ...(options.idleTimeout ? ['--idle-timeout-seconds', String(options.idleTimeout)] : []),
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], env: environment() },
  )
  const lines: string[] = []
  const log = () => lines.join('\n')
  const ended = new Promise<void>(resolve => tree.process.once('exit', () => resolve()))
  const authority = await listening(tree, lines).catch(async (error: unknown) => {
    await tree.stop()
    throw new Error(`The VS Code server did not start: ${error}\n${log()}`)
  })
  const addressOf = (folder: string) => `http://${authority}/?folder=${encodeURI(folder)}`
  return { authority, addressOf, log, ended, stop: tree.stop }
}

/**
 * Installs an extension from its package into a profile whose server does not run.
 *
 * @throws when VS Code refuses the package, with what it says.
 */
export async function installPackage(profile: string, vsix: string): Promise<void> {
  const entry = await installCodeServer()
  const args = [entry, ...(await foldersOf(profile)), '--install-extension', vsix]
  await promisify(execFile)(process.execPath, args, { env: environment() })
}

/** The arguments that name the folders of a profile, which are made where missing. */
async function foldersOf(profile: string): Promise<string[]> {
  const userData = join(profile, 'user-data')
  await mkdir(extensionsFolder(profile), { recursive: true })
  await mkdir(join(userData, 'User'), { recursive: true })
  return ['--user-data-dir', userData, '--extensions-dir', extensionsFolder(profile)]
}

/** The environment without what would make code-server listen elsewhere or hand over to a VS Code that runs already. */
function environment(): NodeJS.ProcessEnv {
  const foreign = /^(VSCODE_|CODE_SERVER_|ELECTRON_|(PORT|PASSWORD|HASHED_PASSWORD|NODE_OPTIONS)$)/
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)))
}

/** Collects what the server prints and resolves to `127.0.0.1:PORT` once it says that it listens. */
function listening({ process: server }: ProcessTree, lines: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const patience = setTimeout(() => reject(new Error('no answer within 30 s')), 30_000)
    server.once('error', reject)
    server.once('exit', code => reject(new Error(`exit status ${code}`)))
    for (const stream of [server.stdout!, server.stderr!]) {
      createInterface(stream).on('line', line => {
        lines.push(line)
        const authority = /HTTP server listening on http:\/\/(127\.0\.0\.1:\d+)/.exec(line)?.[1]
        if (authority === undefined) return
        clearTimeout(patience)
        resolve(authority)
      })
    }
  })
}
