import { textHash } from '../engine/text/textHash.ts'
import type { TextOf } from './imported.ts'

export interface NamedText {
  /** A path, as the reader of the files knows it. */
  readonly id: string
  readonly text: string
}

/** Finds texts by their hash, else by their path, else by the last part of it, with or without its ending, where only one of them has that. */
export function textFinder(all: Iterable<NamedText>): TextOf {
  const texts = new Map<string, string | null>()
  for (const { id, text } of all)
    for (const key of new Set([`#${textHash(text)}`, id, nameIn(id), stemOf(id)]))
      texts.set(key, texts.has(key) && texts.get(key) !== text ? null : text)
  return ({ name, textHash: hash }) => {
    const keys = [
      ...(hash === undefined ? [] : [`#${hash}`]),
      ...(name === undefined ? [] : [name, nameIn(name), stemOf(name)]),
    ]
    return keys.map(key => texts.get(key)).find(text => typeof text === 'string') ?? undefined
  }
}

function nameIn(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
}

function stemOf(path: string): string {
  return nameIn(path).replace(/\.(txt|news|md)$/i, '')
}
