import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process'

/** A started program with everything it starts in turn. */
export interface ProcessTree {
  readonly process: ChildProcess
  /** Ends the whole tree and waits until the program has gone; does nothing when it has gone already. */
  stop(): Promise<void>
}

/**
 * Starts a program in a process group of its own, which is ended with this process however that ends: by itself, by an
 * uncaught error, by Ctrl+C or another signal that can be caught.
 */
export function startTree(command: string, args: readonly string[], options: SpawnOptions): ProcessTree {
  const child = spawn(command, args, { ...options, detached: process.platform !== 'win32' })
  const gone = new Promise<void>(resolve => child.once('exit', () => resolve()))
  const stop = (): Promise<void> => {
    const patience = setTimeout(() => signalTree(child, 'SIGKILL'), 3000)
    signalTree(child, 'SIGTERM')
    return gone.finally(() => {
      clearTimeout(patience)
      signalTree(child, 'SIGKILL')
      running.delete(child)
    })
  }
  watchForEnd()
  running.add(child)
  child.once('error', () => running.delete(child))
  return { process: child, stop: () => (running.has(child) ? stop() : Promise.resolve()) }
}

const running = new Set<ChildProcess>()
const watchForEnd = once(() => {
  process.on('exit', () => {
    for (const child of running) signalTree(child, 'SIGKILL')
  })
  for (const [signal, number] of [
    ['SIGHUP', 1],
    ['SIGINT', 2],
    ['SIGTERM', 15],
  ] as const) {
    process.on(signal, () => process.exit(128 + number))
  }
})

function once(action: () => void): () => void {
  let done = false
  return () => {
    if (!done) action()
    done = true
  }
}

function signalTree(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'])
    return
  }
  try {
    process.kill(-child.pid, signal)
  } catch {
    // The whole group has ended.
  }
}
