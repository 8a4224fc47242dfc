import { performance } from 'node:perf_hooks'
import { setImmediate, setTimeout } from 'node:timers/promises'
import type { Scheduler } from '../host.ts'

export const nodeScheduler: Scheduler = {
  now: () => performance.now(),
  turn: () => setImmediate(),
  pause: milliseconds => setTimeout(milliseconds, undefined, { ref: false }),
}
