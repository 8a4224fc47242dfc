import { headerOf } from './header.ts'
import { linesOf } from './lines.ts'
import { withoutAddresses } from './webAddresses.ts'

/** Whether a text is prose that can be read for news, and if not, why. */
export interface ProseReading {
  readonly prose: boolean
  /** binary: no text; empty: nothing but white space; notProse: a log, list, table, program, configuration or licence. */
  readonly reason?: 'binary' | 'empty' | 'notProse'
}

/**
 * Decides from the first 8,000 code units whether a plain text or Markdown file reads as prose: most of it is running words, in sentences, in
 * whatever language and script. Cheap; when in doubt it is not prose.
 */
export function readsAsProse(text: string): ProseReading {
  const sample = text.slice(0, SAMPLE)
  if (isBinary(sample)) return { prose: false, reason: 'binary' }
  const readable = withoutAddresses(sample)
  const lines = linesOf(readable, headerOf(sample)?.end ?? 0).map(({ start, end }) => readable.slice(start, end))
  if (lines.length === 0) return { prose: false, reason: sample.trim() === '' ? 'empty' : 'notProse' }
  return isProse(lines) && !isLicence(sample) ? { prose: true } : { prose: false, reason: 'notProse' }
}

const SAMPLE = 8_000
/** What is read of one line. */
const LINE = 600

function isProse(lines: readonly string[]): boolean {
  let all = 0
  let running = 0
  let records = 0
  let sentences = 0
  for (const whole of lines) {
    const line = whole.slice(0, LINE)
    all += whole.length
    if (RECORD.some(form => form.test(line))) records++
    else if (isRunning(line)) {
      running += whole.length
      if (SENTENCE_END.test(line) || UNSPACED_RUN.test(line)) sentences++
    }
  }
  return sentences > 0 && running >= all * 0.5 && records <= Math.max(1, lines.length * 0.3) && !isTable(lines)
}

/** Whether the line holds words in a row rather than names, numbers and signs. */
function isRunning(line: string): boolean {
  const ink = line.replace(/\s+/g, '').length
  const letters = line.replace(/[^\p{L}\p{M}]+/gu, '').length
  const signs = line.replace(/[^{}<>=;|\\_#$`~^@*[\]/+]+/g, '').length
  if (letters < ink * 0.75 || signs > Math.max(2, ink * 0.04)) return false
  const words = line.match(/[\p{L}\p{M}'’.-]+/gu)?.length ?? 0
  if (words >= 5 && line.replace(/[^,،;]+/g, '').length <= words * 0.4) return true
  return line.replace(UNSPACED, '').length >= 12
}

/** Scripts written without spaces: Han, kana, Thai, Lao, Khmer, Burmese. */
const UNSPACED = /[^\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]+/gu
const UNSPACED_RUN = /[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]{20}/u
const SENTENCE_END = /[\p{L}\p{M}\d)%"”’»][.!?…。！？؟।۔։]["”’»“)]*(?:\s|$|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])/u

/** Lines of logs, configuration, programs and the like. */
const RECORD: readonly RegExp[] = [
  /^\[?\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d/,
  /^\[?\d\d:\d\d:\d\d\b/,
  /^\p{Lu}\p{Ll}{2} [ \d]\d \d\d:\d\d:\d\d /u,
  /^\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}\b/,
  /^[[(<]?(?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL)\b/,
  /\b(?:DEBUG|INFO|WARN|ERROR|FATAL)\b.{0,40}[:\]-]/,
  /^(?:\/\/|\/\*|\*\/|#!|#include|#define|import |from [\w.]+ import |def \w+\(|function \w*\(|class \w+[:({]|const \w+ =|let \w+ =|var \w+ =|return\b.*;$|public |private |package \w)/,
  /[;{}]$/,
  /^<\/?[a-z!][^>]*>/i,
  /^(?:[\w.-]{1,40}|"[^"]{1,40}")\s*(?:=|:=|==|>=|=>)\s*\S/,
  /^[\w.-]{1,30}:\s*\S{0,40}$/,
  /^"[^"]*":/,
  /^\s*at [\w.$]+\(/,
  /^# .{50}/,
]

/** Whether most lines have the same number of separators, two at least, and few end as sentences do. */
function isTable(lines: readonly string[]): boolean {
  if (lines.length < 3 || lines.filter(line => SENTENCE_END.test(line.slice(-6))).length > lines.length * 0.5)
    return false
  for (const separator of [',', ';', '\t', '|']) {
    const counts = new Map<number, number>()
    for (const line of lines) {
      const count = line.slice(0, LINE).split(separator).length - 1
      if (count >= 2) counts.set(count, (counts.get(count) ?? 0) + 1)
    }
    for (const count of counts.values()) if (count >= lines.length * 0.8) return true
  }
  return false
}

/** Sentences that only licences of software and works hold. */
const LICENCES = [
  'permission is hereby granted, free of charge',
  'redistribution and use in source and binary forms',
  'terms and conditions for use, reproduction, and distribution',
  'everyone is permitted to copy and distribute verbatim copies',
  'free and unencumbered software released into the public domain',
  'permission to use, copy, modify, and',
  'each individual or legal entity that creates, contributes to',
  'means each entity that creates or contributes to',
  'conditions under which a package may be copied',
  'this license agreement is between',
  'creative commons corporation',
  'the software is provided "as is"',
]

function isLicence(sample: string): boolean {
  const words = sample.slice(0, 5000).toLowerCase().replace(/\s+/g, ' ')
  return LICENCES.some(phrase => words.includes(phrase))
}

/** Whether there is a NUL, or more control and replacement characters than text has. */
function isBinary(sample: string): boolean {
  let odd = 0
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i)
    if (code === 0) return true
    if ((code < 32 && (code < 9 || code > 13) && code !== 27) || code === 0xfffd) odd++
  }
  return odd > sample.length * 0.02
}
