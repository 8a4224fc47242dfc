import { SaxesParser } from 'saxes'
import type { Span } from '../../server/src/engine/span.ts'

/** An element as another parser than ours reads it, with the place of its content in the document's text. */
export interface ReadElement extends Span {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
}

/** All elements of an XML document, in document order, and all its text. Throws where it is not well-formed with its namespaces. */
export function readXml(xml: string): { readonly elements: readonly ReadElement[]; readonly text: string } {
  const parser = new SaxesParser({ xmlns: true })
  const elements: { tag: string; attributes: Record<string, string>; start: number; end: number }[] = []
  const open: (typeof elements)[number][] = []
  let text = ''
  parser.on('error', error => {
    throw error
  })
  parser.on('text', words => {
    text += words
  })
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value] as const)
    const element = { tag: name, attributes: Object.fromEntries(values), start: text.length, end: text.length }
    elements.push(element)
    open.push(element)
  })
  parser.on('closetag', () => {
    open.pop()!.end = text.length
  })
  parser.write(xml).close()
  return { elements, text }
}
