// Installs the package into a real VS Code that has no other extension and uses it as a reader would: `npm run smoke`.
// Nothing of the project but the package and the seeds is within its reach.
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { launchChromium } from '../../scripts/host/chromium.ts'
import { extensionsFolder, installPackage, startCodeServer } from '../../scripts/host/codeServer.ts'
import { quietSettings } from '../../scripts/host/quietSettings.ts'
import { openWorkbench } from '../../scripts/host/workbenchPage.ts'
import { copySeeds, project } from './bundle.ts'
import { hoverOver, leaveText, openByClick, runCommand, showOutline, styleOf } from './editorPage.ts'
import { contains, equal, eventually, type Report, runTests, test } from './suite/testing.ts'

const { values } = parseArgs({ options: { report: { type: 'string' } } })
const report = await smoke()
if (values.report !== undefined) await writeFile(values.report, JSON.stringify(report, null, 2))
console.log(`\n${report.passed} passed, ${report.failed} failed`)
process.exit(report.failed > 0 ? 1 : 0)

/** Throws where there is no package, or VS Code does not take it. */
async function smoke(): Promise<Report> {
  const vsix = join(project, 'newsgloss.vsix')
  if (!existsSync(vsix)) throw new Error('newsgloss.vsix is missing: run "npm run package" first')
  await using cleanup = new AsyncDisposableStack()
  const scratch = await mkdtemp(join(tmpdir(), 'newsgloss-'))
  cleanup.defer(() => rm(scratch, { recursive: true, force: true, maxRetries: 5 }))
  const profile = join(scratch, 'profile')
  await installPackage(profile, vsix)
  const server = await startCodeServer({ profile, idleTimeout: 120 })
  cleanup.defer(() => server.stop())
  const browser = await launchChromium()
  cleanup.defer(() => browser.close())
  const { page } = await openWorkbench(browser, server, { folder: await copySeeds(scratch), settings: quietSettings })
  await page.getByRole('treeitem', { name: /003_/ }).waitFor({ timeout: 60_000 })
  await openByClick(page, /003_/)

  test('package: it is the only extension installed, and of the version of the project', async () => {
    const { name, publisher, version } = JSON.parse(await readFile(join(project, 'package.json'), 'utf8'))
    const folders = (await readdir(extensionsFolder(profile), { withFileTypes: true })).filter(e => e.isDirectory())
    equal(
      folders.map(folder => folder.name),
      [`${publisher}.${name}-${version}`],
    )
  })
  test('package: an article that is opened becomes a news text', async () => {
    await page.getByRole('button', { name: 'News text' }).waitFor()
  })
  test('package: a name is coloured', async () => {
    await eventually(
      async () => (await styleOf(page, 'Fumio <|>Kishida')) !== (await styleOf(page, 'attack <|>submarines')),
    )
  })
  test('package: hovering a name tells of another article', async () => {
    // The other articles may still be being read when the first hover is shown.
    await eventually(async () => {
      await leaveText(page)
      return (await hoverOver(page, 'Fumio <|>Kishida')).includes('000_')
    })
  })
  test('package: the outline lists the claims', async () => {
    contains(await showOutline(page), 'Japan is interested in discussing cooperation')
  })
  test('package: a view is filled', async () => {
    await page.getByRole('tab', { name: 'Newsgloss' }).click()
    const entities = page.getByRole('tree', { name: /Entities/ })
    await entities.getByRole('treeitem', { name: /Fumio Kishida/ }).waitFor()
  })
  const panel = page.frameLocator('iframe.webview').frameLocator('iframe')
  test('package: the timeline is drawn', async () => {
    await runCommand(page, 'Newsgloss: Show the Timeline')
    await panel.locator('svg path.mark').first().waitFor()
  })
  const listed = panel.locator('.marks li')
  let few: readonly string[] = []
  test('package: the timeline is narrowed, and VS Code keeps it so', async () => {
    // Nothing more is said once all articles are read.
    await panel.locator('[role="status"]:empty').waitFor({ state: 'attached' })
    const all = await listed.count()
    await panel.locator('#filter').fill('nikkei')
    await eventually(async () => (await listed.count()) < all)
    few = await listed.allInnerTexts()
    await eventually(() => page.evaluate(isStored, 'nikkei'))
  })
  // A window with an extension under development does not open its editors again, so that this is tried here.
  test('package: after a restart the timeline is there again, narrowed as before', async () => {
    await page.reload()
    await listed.first().waitFor()
    equal(await panel.locator('#filter').inputValue(), 'nikkei')
    await eventually(async () => JSON.stringify(await listed.allInnerTexts()) === JSON.stringify(few))
  })
  test('package: the sample articles open', async () => {
    await runCommand(page, 'Newsgloss: Open the Sample Articles')
    await page.locator('.tab').filter({ hasText: 'bridge-reopens.news' }).waitFor()
  })
  return await runTests(line => console.log(line))
}

/** Runs in the page: whether VS Code has stored some words with its state, which in a browser it does every few seconds. */
async function isStored(words: string): Promise<boolean> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  for (const { name } of await indexedDB.databases()) {
    if (!name?.startsWith('vscode-web-state-db')) continue
    const database = await done(indexedDB.open(name))
    const stores = [...database.objectStoreNames]
    const values = await Promise.all(stores.map(store => done(database.transaction(store).objectStore(store).getAll())))
    database.close()
    if (JSON.stringify(values).includes(words)) return true
  }
  return false
}
