import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Frame, Page } from 'playwright-core'

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe looks at, and by which of its rules: everything by all rules, unless said otherwise. */
interface Looked {
  /** A selector of the elements. */
  readonly within?: string
  /** Rules that are none of ours to keep. */
  readonly except?: readonly string[]
}

/** What axe finds wrong for some readers in a frame: a line for each rule that is broken, with the elements that break it. */
export async function problemsIn(where: Frame | Page, { within, except = [] }: Looked = {}): Promise<string[]> {
  await where.evaluate(axe)
  const { violations } = await where.evaluate(
    ({ within, rules }) => {
      const { axe } = globalThis as unknown as { axe: Axe }
      return axe.run(within === undefined ? document : { include: [within] }, { rules })
    },
    { within, rules: Object.fromEntries(except.map(rule => [rule, { enabled: false }])) },
  )
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' · ')}`)
}

interface Axe {
  run(context: unknown, options: unknown): Promise<{ violations: Violation[] }>
}

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string }[]
}
