/** What Chromium is to trace for {@link taskTimes}. */
export const TRACED = { categories: ['toplevel'] }

/** The processor time of each task of the pages in a trace of Chromium, in milliseconds: what it would take had the machine nothing else to do. Throws where it tells none. */
export function taskTimes(trace: Buffer): number[] {
  const { traceEvents }: { traceEvents: readonly TraceEvent[] } = JSON.parse(trace.toString())
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`
  const pages = new Set(traceEvents.filter(({ args }) => args.name === 'CrRendererMain').map(threadOf))
  const tasks = traceEvents.filter(
    event => event.name === 'ThreadControllerImpl::RunTask' && pages.has(threadOf(event)),
  )
  const times = tasks.flatMap(({ tdur }) => (tdur === undefined ? [] : [tdur / 1000]))
  if (times.length === 0) throw new Error('the trace tells no task of a page')
  return times
}

interface TraceEvent {
  readonly pid: number
  readonly tid: number
  readonly name: string
  readonly args: { readonly name?: string }
  /** Microseconds of the thread's own time. */
  readonly tdur?: number
}
