/**
 * Text as it may be shown on a terminal: white space but spaces becomes a space; control characters become the pictures Unicode has for
 * them, or the replacement character; characters that turn the writing direction are taken out (CVE-2021-42574 shows what they do).
 */
export function visible(text: string): string {
  return text
    .replace(/[\t\n\v\f\r\x85\u2028\u2029]/g, ' ')
    .replace(/\p{Cc}/gu, picture)
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .toWellFormed()
}

/** A value as one line of JSON without a raw control character: those that JSON leaves as they are (DEL, C1, line separators) are escaped too. */
export function jsonLine(value: unknown): string {
  return `${JSON.stringify(value).replace(/[\p{Cc}\u2028\u2029]/gu, escaped)}\n`
}

function picture(control: string): string {
  const code = control.charCodeAt(0)
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  return code === 0x7f ? '\u2421' : '\ufffd'
}

function escaped(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
}
