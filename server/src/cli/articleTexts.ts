import { basename } from 'node:path'
import { textHash } from '../engine/text/textHash.ts'
import type { TextOf } from '../exchange/imported.ts'
import { findInputs, readInputs } from './files.ts'
import type { Complain } from './input.ts'
import { Progress } from './progress.ts'

export interface NamedText {
  readonly id: string
  readonly text: string
}

/** The texts of the articles below the paths. */
export async function articleTexts(paths: readonly string[], complain: Complain): Promise<readonly NamedText[]> {
  const texts: NamedText[] = []
  for await (const { id, text } of readInputs(await findInputs(paths, complain), complain, new Progress()))
    texts.push({ id, text })
  return texts
}

/** Finds texts by their hash, else by their path, else by the last part of it, with or without its ending, where only one of them has that. */
export function textFinder(all: Iterable<NamedText>): TextOf {
  const texts = new Map<string, string | null>()
  for (const { id, text } of all)
    for (const key of new Set([`#${textHash(text)}`, id, basename(id), stemOf(id)]))
      texts.set(key, texts.has(key) && texts.get(key) !== text ? null : text)
  return ({ name, textHash: hash }) => {
    const keys = [
      ...(hash === undefined ? [] : [`#${hash}`]),
      ...(name === undefined ? [] : [name, basename(name), stemOf(name)]),
    ]
    return keys.map(key => texts.get(key)).find(text => typeof text === 'string') ?? undefined
  }
}

function stemOf(path: string): string {
  return basename(path).replace(/\.(txt|news|md)$/i, '')
}
