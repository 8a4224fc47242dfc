import type { NamedText } from '../exchange/textFinder.ts'
import { findInputs, readInputs } from './files.ts'
import type { Complain } from './input.ts'
import { Progress } from './progress.ts'

/** The texts of the articles below the paths. */
export async function articleTexts(paths: readonly string[], complain: Complain): Promise<readonly NamedText[]> {
  const texts: NamedText[] = []
  for await (const { id, text } of readInputs(await findInputs(paths, complain), complain, new Progress()))
    texts.push({ id, text })
  return texts
}
