import { expect, it } from 'vitest'
import { gumDocument } from './gumAttributions.ts'

it('reads the stretch that a satellite attributes, with what hangs on it, in text as printed', () => {
  const xml = `<body>
    <segment id="1" parent="2" relname="attribution-positive">The mayor said</segment>
    <segment id="2" parent="9" relname="span">the " six - lane " road</segment>
    <segment id="3" parent="2" relname="elaboration-attribute">which is Oslo 's ,</segment>
    <segment id="4" parent="9" relname="joint-list">and left .</segment>
    <group id="9" type="span"/>
  </body>`
  const { text, claims } = gumDocument('GUM_news_oslo', xml)
  expect(text).toBe('The mayor said the "six-lane" road which is Oslo\'s, and left.')
  expect(claims?.map(({ content }) => content?.map(({ text }) => text))).toEqual([
    ['the "six-lane" road which is Oslo\'s,'],
  ])
})
