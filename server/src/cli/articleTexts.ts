import { findInputs, readInputs } from './files.ts'
import type { Complain, TextInput } from './input.ts'
import { Progress } from './progress.ts'

/** The texts of the articles below the paths. */
export async function articleTexts(paths: readonly string[], complain: Complain): Promise<readonly TextInput[]> {
  const texts: TextInput[] = []
  for await (const text of readInputs(await findInputs(paths, complain), complain, new Progress())) texts.push(text)
  return texts
}
