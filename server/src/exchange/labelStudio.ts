import type { Article } from '../engine/article.ts'
import { type Exported, type ExportedArticle, type ExportOptions, withStatus } from './exported.ts'
import { inCodePoints, metaOf } from './jsonExports.ts'
import { flatMarks, LINK_LABELS, marksOf } from './marks.ts'

/**
 * Label Studio's tasks, one a line of a JSON array, and the labelling configuration that they need: what is detected as a prediction, what people
 * decided as an annotation. What is known of a region (its entity, its value) is text of the region. Offsets are code points, as Label Studio counts.
 * https://labelstud.io/guide/task_format
 */
export function toLabelStudio(articles: readonly ExportedArticle[], options: ExportOptions): Exported {
  const tasks = articles.map(article => {
    const predictions = resultsOf(withStatus(article.article, ['detected']))
    const annotations = resultsOf(withStatus(article.article, ['confirmed', 'added']))
    return {
      data: { ...(options.text && { text: article.article.text }), ...metaOf(article) },
      predictions: predictions.length ? [{ model_version: 'newsgloss', result: predictions }] : [],
      annotations: annotations.length ? [{ result: annotations, was_cancelled: false, ground_truth: false }] : [],
    }
  })
  return {
    files: [
      { name: 'newsgloss.tasks.json', content: `[\n${tasks.map(task => JSON.stringify(task)).join(',\n')}\n]\n` },
      { name: 'newsgloss.config.xml', content: CONFIG },
    ],
    losses: [],
  }
}

function resultsOf(article: Article): object[] {
  const { marks, links } = flatMarks(marksOf(article))
  const at = inCodePoints(article.text)
  return [
    ...marks.flatMap(({ id, label, spans, facts, status }) => {
      const region = {
        id: `r${id}`,
        to_name: 'text',
        ...(status && { origin: status === 'detected' ? 'prediction' : 'manual' }),
      }
      const place = at(spans[0]!)
      const known = Object.entries({ ...facts, ...(status === 'confirmed' && { status }) }).map(
        ([name, value]) => `${name}: ${value}`,
      )
      const labelled = { ...region, from_name: 'label', type: 'labels', value: { ...place, labels: [label] } }
      return known.length
        ? [labelled, { ...region, from_name: 'facts', type: 'textarea', value: { ...place, text: known } }]
        : [labelled]
    }),
    ...links.map(({ from, to, label }) => ({
      from_id: `r${from}`,
      to_id: `r${to}`,
      type: 'relation',
      direction: 'right',
      labels: [label],
    })),
  ]
}

const COLOURS: Readonly<Record<string, string>> = {
  Person: '#e07b39',
  Organization: '#4a7bd0',
  Place: '#2f9e77',
  Group: '#8e5fb5',
  Event: '#b08d00',
  Other: '#777777',
  Date: '#1b9aaa',
  Time: '#1b9aaa',
  Duration: '#1b9aaa',
  Set: '#1b9aaa',
  Quotation: '#c9a227',
  Source: '#d1495b',
  Cue: '#a23b72',
  Content: '#6a994e',
}

const CONFIG = `<View>
  <Labels name="label" toName="text">
${Object.entries(COLOURS)
  .map(([label, colour]) => `    <Label value="${label}" background="${colour}"/>\n`)
  .join('')}  </Labels>
  <Relations>
${LINK_LABELS.map(label => `    <Relation value="${label}"/>\n`).join('')}  </Relations>
  <Text name="text" value="$text" granularity="word"/>
  <TextArea name="facts" toName="text" perRegion="true" editable="true"/>
</View>
`
