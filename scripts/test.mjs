// Every check of the project, in order: `npm test`. Ends with one line, `N passed, N failed`, and a non-zero status when something failed.
// A later check still runs when an earlier one failed, except that nothing runs on a build that did not succeed.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'

const bin = name => `node_modules/.bin/${name}`
const unitReport = 'out/unit-tests.json'
const editorReport = 'out/editor-tests.json'
const smokeReport = 'out/smoke-tests.json'

/** Each check: its title, its command, and where it reports how many tests passed; without a report it counts as one. */
const checks = [
  { title: 'Format and lint', command: [bin('biome'), 'ci', '--error-on-warnings'] },
  { title: 'Types', command: [bin('tsc'), '-b'] },
  { title: 'Build', command: [process.execPath, 'scripts/build.mjs'], essential: true },
  { title: 'Grammar', command: [bin('vscode-tmgrammar-test'), 'test/grammar/*.news'] },
  {
    title: 'Engine, corpus, service, server, command line',
    command: [bin('vitest'), 'run', '--reporter=default', '--reporter=json', `--outputFile=${unitReport}`],
    report: unitReport,
    count: report => [
      report.numPassedTests,
      report.numFailedTests +
        report.testResults.filter(f => f.status === 'failed' && !f.assertionResults.length).length,
    ],
  },
  {
    title: 'Real VS Code',
    command: [process.execPath, 'test/vscode/run.ts', '--report', editorReport],
    report: editorReport,
    count: report => [report.passed, report.failed],
  },
  { title: 'Package', command: ['npm', 'run', '--silent', 'package'] },
  {
    title: 'The package installed in real VS Code',
    command: [process.execPath, 'test/vscode/smoke.ts', '--report', smokeReport],
    report: smokeReport,
    count: report => [report.passed, report.failed],
  },
]

mkdirSync('out', { recursive: true })
let passed = 0
let failed = 0
const failures = []
for (const { title, command, report, count, essential } of checks) {
  console.log(`\n— ${title}`)
  if (report) rmSync(report, { force: true })
  const { status, error } = spawnSync(command[0], command.slice(1), { stdio: 'inherit' })
  if (error) console.error(String(error))
  const ok = status === 0
  let [right, wrong] = [ok ? 1 : 0, ok ? 0 : 1]
  if (report) {
    try {
      ;[right, wrong] = count(JSON.parse(readFileSync(report, 'utf8')))
    } catch {
      ;[right, wrong] = [0, 1]
    }
    if (right + wrong === 0 || (!ok && wrong === 0)) wrong++
  }
  passed += right
  failed += wrong
  if (wrong) failures.push(title)
  if (essential && !ok) break
}
if (failures.length) console.log(`\nFailed: ${failures.join('; ')}`)
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed ? 1 : 0
