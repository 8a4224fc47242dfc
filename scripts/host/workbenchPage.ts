import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import type { Browser, Page, Route } from 'playwright-core'
import type { CodeServer } from './codeServer.ts'

/** How a workbench is opened: with an extension that is under development, or with nothing but what is installed. */
export interface WorkbenchOptions {
  /** Absolute path of the folder to open. */
  readonly folder: string
  /** Absolute path of an extension under development: the folder of its manifest. Left out, there are only installed ones. */
  readonly extension?: string
  /** Which extension host loads it: that of the server, with Node (which is taken by itself), or the web worker of the browser. */
  readonly host?: 'server' | 'browser'
  /** The bundled test suite to run, as a path within `extension`. */
  readonly tests?: string
  /** Settings that stand in for VS Code's defaults. */
  readonly settings?: Readonly<Record<string, unknown>>
}

/** A page that shows the workbench, with what became of its test suite. */
export interface Workbench {
  readonly page: Page
  /** What the extension hosts wrote to their console. */
  readonly log: readonly string[]
  /** The exit code of the test suite: 0 when all passed. Never settles without `tests`. */
  readonly exitCode: Promise<number>
}

/** Opens a workbench of the server in a fresh browser context, as `@vscode/test-web` does: by what its page is configured with. */
export async function openWorkbench(
  browser: Browser,
  server: CodeServer,
  options: WorkbenchOptions,
): Promise<Workbench> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  const log: string[] = []
  const { promise: exitCode, resolve } = Promise.withResolvers<number>()
  await page.exposeFunction('codeAutomationLog', (_level: string, args: unknown[]) =>
    log.push(args.map(String).join(' ')),
  )
  await page.exposeFunction('codeAutomationExit', (code: number) => resolve(code))

  const address = server.addressOf(options.folder)
  await page.route(address, async route => {
    const response = await route.fetch()
    await route.fulfill({ response, body: configured(await response.text(), server, options) })
  })
  const { extension } = options
  if (extension !== undefined && options.host === 'browser') {
    await page.route(`http://${server.authority}${served}/**`, route => serveFile(route, extension))
  }
  await page.goto(address)
  return { page, log, exitCode }
}

/** The path under which the page's own origin serves the extension: workers may be started from no other. */
const served = '/extension-under-test'

/** The page of the workbench with `configurationDefaults` and, for an extension under development, `developmentOptions` set in its configuration. */
function configured(html: string, server: CodeServer, { extension, host, tests, settings }: WorkbenchOptions): string {
  const uri = (within: string, path: string) =>
    host === 'browser'
      ? { $mid: 1, scheme: 'http', authority: server.authority, path: join(served, path) }
      : { $mid: 1, scheme: 'vscode-remote', authority: server.authority, path: join(within, path) }
  const element = /(<meta id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/
  const rewritten = html.replace(element, (_, opening: string, escaped: string) => {
    const configuration = JSON.parse(escaped.replaceAll('&quot;', '"').replaceAll('&amp;', '&'))
    if (extension !== undefined) {
      configuration.developmentOptions = {
        ...configuration.developmentOptions,
        extensions: [uri(extension, '')],
        ...(tests && { extensionTestsPath: uri(extension, tests) }),
      }
    }
    configuration.configurationDefaults = { ...configuration.configurationDefaults, ...settings }
    return `${opening}${JSON.stringify(configuration).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`
  })
  if (rewritten === html) throw new Error('The page of the workbench has no configuration')
  return rewritten
}

async function serveFile(route: Route, folder: string): Promise<void> {
  const within = decodeURIComponent(new URL(route.request().url()).pathname).slice(served.length)
  const path = normalize(join(folder, within))
  const body = path.startsWith(folder + sep) ? await readFile(path).catch(() => undefined) : undefined
  if (body === undefined) return route.fulfill({ status: 404 })
  return route.fulfill({ body, contentType: contentTypes[extname(path)] ?? 'application/octet-stream' })
}

const contentTypes: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.md': 'text/markdown',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
}
