import type { Span } from '../engine/span.ts'
import { CodePoints } from '../engine/text/codePoints.ts'
import { CUE_CLASSES, MODALITIES, MODES } from '../engine/vocabulary.ts'
import { type Exported, type ExportedArticle, wordsOf } from './exported.ts'
import { articleNames } from './fileNames.ts'
import { marksOf } from './marks.ts'

/**
 * brat's standoff: for each article its text and an `.ann` file, and the configuration that brat needs to show them. Offsets are code points; a stretch of text
 * that runs over a line break is given in fragments, one a line; an attribution is an event with the roles Source, Cue and Content, as in PolNeAR;
 * what people have noted is a Note or Tag with their words in the annotator's notes.
 * https://brat.nlplab.org/standoff.html, https://brat.nlplab.org/configuration.html
 */
export function toBrat(articles: readonly ExportedArticle[]): Exported {
  const names = articleNames(articles.map(({ id }) => id))
  return {
    files: [
      ...articles.flatMap((article, i) => [
        { name: `${names[i]}.txt`, content: article.article.text },
        { name: `${names[i]}.ann`, content: annotations(article) },
      ]),
      { name: 'annotation.conf', content: ANNOTATION_CONF },
      { name: 'visual.conf', content: VISUAL_CONF },
    ],
    losses: [],
  }
}

function annotations({ article, remarks = [] }: ExportedArticle): string {
  const { text } = article
  const points = new CodePoints(text)
  const { marks, links } = marksOf(article)
  const lines: string[] = []
  const counts = { T: marks.length, E: 0, R: 0, A: 0, '#': 0 }
  const line = (kind: keyof typeof counts, rest: string) => {
    counts[kind]++
    lines.push(`${kind}${counts[kind]}\t${rest}`)
    return `${kind}${counts[kind]}`
  }
  const textBound = (label: string, spans: readonly Span[]) => {
    const fragments = spans.flatMap(span => fragmentsOf(text, span))
    const offsets = fragments.map(({ start, end }) => `${points.at(start)} ${points.at(end)}`).join(';')
    return `${label} ${offsets}\t${fragments.map(({ start, end }) => text.slice(start, end)).join(' ')}`
  }
  const attribute = (name: string, of: string, value: string | undefined) =>
    value === undefined || line('A', `${name} ${of} ${value}`)
  const outgoing = Map.groupBy(links, ({ from }) => from)
  for (const mark of marks) {
    const id = `T${mark.id + 1}`
    const roles = outgoing.get(mark.id) ?? []
    lines.push(`${id}\t${textBound(mark.label, mark.spans)}`)
    for (const { to, label } of roles) if (mark.label === 'Quotation') line('R', `${label} Arg1:${id} Arg2:T${to + 1}`)
    if (mark.status === undefined || (mark.label !== 'Cue' && mark.label !== 'Content')) {
      attribute('Kind', id, mark.facts['kind'])
      attribute('Status', id, mark.status)
      const note = ['entity', 'name', 'value', 'mod'].filter(fact => mark.facts[fact] !== undefined)
      if (note.length)
        line('#', `AnnotatorNotes ${id}\t${note.map(fact => `${fact}: ${oneLine(mark.facts[fact]!)}`).join('; ')}`)
      continue
    }
    const trigger = line('T', textBound('Attribution', mark.spans))
    const numbered = new Map<string, number>()
    const arguments_ = [{ label: mark.label, to: mark.id }, ...roles].map(({ label, to }) => {
      const n = (numbered.get(label) ?? 0) + 1
      numbered.set(label, n)
      return `${label}${n > 1 ? n : ''}:T${to + 1}`
    })
    const event = line('E', `Attribution:${trigger} ${arguments_.join(' ')}`)
    attribute('Mode', event, mark.facts['mode'])
    attribute('Modality', event, mark.facts['modality'])
    attribute('CueClass', event, mark.facts['cueClass'])
    attribute('Status', event, mark.status)
  }
  for (const remark of remarks) {
    const id = line('T', textBound(remark.isTag ? 'Tag' : 'Note', [remark]))
    line('#', `AnnotatorNotes ${id}\t${wordsOf(remark).replace(/\s+/g, ' ')}`)
  }
  return lines.map(line => `${line}\n`).join('')
}

/** The stretches of a span that stand on one line each. */
function fragmentsOf(text: string, { start, end }: Span): Span[] {
  const fragments: Span[] = []
  for (const { index, 0: piece } of text.slice(start, end).matchAll(/[^\r\n]+/g))
    fragments.push({ start: start + index, end: start + index + piece.length })
  return fragments
}

function oneLine(text: string): string {
  return text.replace(/[\s;]+/g, ' ')
}

const ANNOTATION_CONF = `[entities]
Person
Organization
Place
Group
Event
Other
Date
Time
Duration
Set
Quotation
Source
Cue
Content
Note
Tag

[relations]
Speaker\tArg1:Quotation, Arg2:Source
SpeakerCue\tArg1:Quotation, Arg2:Cue
<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>

[events]
Attribution\tSource?:Source, Cue?:Cue, Content:Content, Chain*:Source

[attributes]
Status\tArg:<ANY>, Value:detected|confirmed|added
Kind\tArg:Quotation, Value:direct|partial|term|nested
Mode\tArg:Attribution, Value:${MODES.join('|')}
Modality\tArg:Attribution, Value:${MODALITIES.join('|')}
CueClass\tArg:Attribution, Value:${CUE_CLASSES.join('|')}
`

const VISUAL_CONF = `[labels]

[drawing]
SPAN_DEFAULT\tfgColor:black, bgColor:lightgreen, borderColor:darken
ARC_DEFAULT\tcolor:black, arrowHead:triangle-5
Person\tbgColor:#ffccaa
Organization\tbgColor:#8fb2ff
Place\tbgColor:#6fffdf
Group\tbgColor:#e3b2ff
Event\tbgColor:#ffe27a
Other\tbgColor:#cccccc
Date\tbgColor:#9affe6
Quotation\tbgColor:#f4f4f4
Source\tbgColor:#ffd1dc
Cue\tbgColor:#ff9999
Content\tbgColor:#d9ead3
`
