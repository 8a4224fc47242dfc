import { type ExecFileSyncOptions, execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

/**
 * Starts the Chromium or Chrome of this machine without a window; on Debian as root it is installed where missing.
 *
 * @throws with the one command to run where there is none and it may not be installed from here.
 */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium() ?? installChromium(), args: flags })
}

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Without this a page that a Playwright route answered may not open its WebSocket.
  '--disable-features=LocalNetworkAccessChecks',
]

/** Where Chromium or Chrome stands, or undefined. `CHROME_PATH` goes before what is found. */
function findChromium(): string | undefined {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome.exe']
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const usual = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    join(process.env['ProgramFiles'] ?? 'C:\\Program Files', 'Google\\Chrome\\Application\\chrome.exe'),
  ]
  const candidates = [
    process.env['CHROME_PATH'] ?? '',
    ...names.flatMap(name => folders.map(f => join(f, name))),
    ...usual,
  ]
  return candidates.find(isProgram)
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function installChromium(): string {
  // Without a font of its own Chromium draws boxes.
  const packages = ['chromium', 'fonts-liberation']
  const debian = existsSync('/etc/debian_version')
  if (!debian || process.getuid?.() !== 0) {
    const command = debian
      ? `sudo apt-get install -y ${packages.join(' ')}`
      : process.platform === 'darwin'
        ? 'brew install --cask google-chrome'
        : process.platform === 'win32'
          ? 'winget install Google.Chrome'
          : 'CHROME_PATH=/where/chromium/is npm test'
    throw new Error(`The tests need Chromium or Google Chrome. Please run:\n\n  ${command}\n`)
  }
  console.log(`Installing ${packages.join(' and ')} from Debian, once`)
  const options: ExecFileSyncOptions = {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'inherit'],
  }
  execFileSync('apt-get', ['update', '-qq'], options)
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options)
  return findChromium() ?? '/usr/bin/chromium'
}
