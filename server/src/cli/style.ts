import { styleText } from 'node:util'

/** How a stretch of the report looks where there is colour. */
export type Look =
  | 'heading'
  | 'faint'
  | 'strong'
  | 'person'
  | 'organization'
  | 'place'
  | 'group'
  | 'event'
  | 'other'
  | 'date'

/** What a report is written for: its width in columns, and how a look is painted. */
export interface Style {
  readonly width: number
  paint(look: Look, text: string): string
}

/** Without colour, as for files. */
export const plain: Style = { width: 80, paint: (_, text) => text }

/** As standard output is: coloured on a terminal unless NO_COLOR says no, and as wide as the terminal up to what reads well. */
export function standardStyle(): Style {
  const { isTTY, columns } = process.stdout
  if (!isTTY) return plain
  const width = Math.max(40, Math.min(columns || plain.width, 110))
  return { width, paint: process.stdout.hasColors() ? coloured : plain.paint }
}

const FORMATS: Readonly<Record<Look, Parameters<typeof styleText>[0]>> = {
  heading: ['bold', 'underline'],
  faint: 'dim',
  strong: 'bold',
  person: 'cyan',
  organization: 'magenta',
  place: 'green',
  group: 'yellow',
  event: 'blue',
  other: 'blue',
  date: 'yellow',
}

/** With ANSI's sixteen colours, which terminals let their users choose. */
export function coloured(look: Look, text: string): string {
  return styleText(FORMATS[look], text, { validateStream: false })
}
