import { once } from 'node:events'
import { visible } from './visible.ts'

/** Writes to standard output, waiting while its reader is behind. Rejects with `EPIPE` when the reader has gone. */
export async function writeOut(text: string): Promise<void> {
  if (closed) throw closed
  if (text === '' || process.stdout.write(text)) return
  await once(process.stdout, 'drain')
}

/** One line on standard error, for people; whatever it quotes cannot steer their terminal. */
export function say(line: string): void {
  process.stderr.write(`newsgloss: ${visible(line)}\n`)
}

let closed: Error | undefined
process.stdout.on('error', error => {
  closed = error
})
// Nobody is left to be told.
process.stderr.on('error', () => {})
