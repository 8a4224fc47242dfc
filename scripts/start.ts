// Opens the seeds with the extension as it was last built: `npm start`, or `npm start -- --port N` for the embedded server.
import { spawnSync } from 'node:child_process'
import { lstat, mkdir, rm, symlink } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { extensionsFolder, startCodeServer } from './host/codeServer.ts'
import { quietSettings } from './host/quietSettings.ts'

const project = resolve(import.meta.dirname, '..')
const seeds = join(project, 'seeds')

const port = requestedPort()
if (port === undefined && openDesktop())
  console.log('Opened the seeds in VS Code, with Newsgloss as an extension under development.')
else await serve(port)

/** The port given on the command line, or undefined; ends the program when it is none. */
function requestedPort(): number | undefined {
  try {
    const { port } = parseArgs({ options: { port: { type: 'string' } } }).values
    if (port === undefined) return undefined
    if (/^\d{1,5}$/.test(port) && Number(port) > 0 && Number(port) < 65536) return Number(port)
    throw new Error(`--port takes a number from 1 to 65535, not ${port}`)
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\nUsage: npm start [-- --port N]`)
    process.exit(2)
  }
}

/** Opens the seeds in desktop VS Code as an extension development host; false where there is no `code` that starts. */
function openDesktop(): boolean {
  const args = ['--new-window', `--extensionDevelopmentPath=${project}`, seeds]
  const windows = process.platform === 'win32'
  // The shell that Windows needs for `code.cmd` takes the arguments as one line.
  return (
    spawnSync('code', windows ? args.map(arg => `"${arg}"`) : args, { shell: windows, stdio: 'ignore' }).status === 0
  )
}

/** Serves VS Code with the extension installed until it is stopped. Settings and layout are kept in `out/` from one start to the next. */
async function serve(port: number | undefined): Promise<void> {
  const profile = join(project, 'out/start')
  await installExtension(profile)
  const server = await startCodeServer({ profile, settings: quietSettings, ...(port !== undefined && { port }) })
  console.log(
    `\nNewsgloss with the seeds, in VS Code in the browser:\n\n  ${server.addressOf(seeds)}\n\nStop with Ctrl+C.`,
  )
  await server.ended
  console.error(`The server has ended.\n${server.log()}`)
  process.exitCode = 1
}

/** Installs the extension by a link to the project, so that a reload of the window shows the latest build. */
async function installExtension(profile: string): Promise<void> {
  const folder = extensionsFolder(profile)
  const link = join(folder, 'newsgloss.newsgloss')
  await mkdir(folder, { recursive: true })
  // The server's own list of what is installed is made anew from the folder.
  await rm(join(folder, 'extensions.json'), { force: true })
  await rm(join(folder, '.obsolete'), { force: true })
  if ((await lstat(link).catch(() => undefined)) === undefined) await symlink(project, link, 'junction')
}
