import { describe, expect, test } from 'vitest'
import { knowledge as loadedKnowledge } from '../../../../test/support/claims.ts'
import type { EntityType } from '../article.ts'
import { sentencesOf } from '../text/sentences.ts'
import { tokenize } from '../text/tokens.ts'
import { ruledNames } from './nameRules.ts'
import { stretchesOf } from './tagger/stretches.ts'

const { names: knowledge } = await loadedKnowledge()

/** What the rules make of the names that are given as found, each as "text type" with the confidence 0.6. */
function ruled(prose: string, ...found: [string, EntityType][]): string[] {
  const tokens = tokenize(prose)
  const candidates = found.map(([text, type]) => {
    const start = prose.indexOf(text)
    return { start, end: start + text.length, type, confidence: 0.6 }
  })
  return ruledNames(
    { tokens, prose, stretches: stretchesOf(tokens, sentencesOf(tokens, prose)) },
    candidates,
    knowledge,
  ).map(({ start, end, type }) => `${prose.slice(start, end)} ${type}`)
}

describe('rules add, replace and join', () => {
  test.each<[string, [string, EntityType][], string[]]>([
    ['they met in New Zealand today', [], ['New Zealand place']],
    ['they met in New Zealand today', [['Zealand', 'person']], ['New Zealand place']],
    [
      'they met at the New Zealand Film Fund',
      [['New Zealand Film Fund', 'organization']],
      ['New Zealand Film Fund organization'],
    ],
    ['work on Phase II goes on', [], ['Phase II other']],
    ['under NATO Article 5 they must', [['NATO Article 5', 'event']], ['NATO organization', 'Article 5 other']],
    ['the UK House of Commons voted', [['UK', 'place']], ['UK House of Commons organization']],
    ['the UK House of Commons voted', [], ['UK House of Commons organization']],
    [
      'outside the New Zealand Parliament on Monday',
      [
        ['Zealand', 'place'],
        ['Parliament', 'organization'],
      ],
      ['New Zealand Parliament organization'],
    ],
    ['in China, Parliament met', [['Parliament', 'organization']], ['Parliament organization']],
    [
      'the Japanese Embassy closed',
      [
        ['Japanese', 'group'],
        ['Embassy', 'organization'],
      ],
      ['Japanese Embassy organization'],
    ],
    [
      'the Japanese Sony said',
      [
        ['Japanese', 'group'],
        ['Sony', 'organization'],
      ],
      ['Japanese group', 'Sony organization'],
    ],
    ['in Flint, Mich., on Monday', [['Flint', 'place']], ['Flint place', 'Mich. place']],
    ['said Peter Ek, I-Vt., and A-Vt. Ek', [['Peter Ek', 'person']], ['Peter Ek person', 'Vt. place']],
    ['as Reuters reported', [], ['Reuters organization']],
    ['by AFP Yonhap News |', [['AFP Yonhap News', 'organization']], ['AFP organization', 'Yonhap News organization']],
    ['by Interfax Ukraine |', [['Interfax Ukraine', 'organization']], ['Interfax Ukraine organization']],
    ['the prize of Reuters', [['Reuters', 'group']], ['Reuters organization']],
    ['in The Hague, The New York Times said', [], ['New York Times organization']],
    ['he told Example.com. Then', [['Example', 'place']], ['Example.com organization']],
    ['see www.Example.com, Example.com/News or A@Example.com', [], []],
    [
      "the White House's National Trade Council",
      [["White House's National Trade Council", 'organization']],
      ['White House organization', 'National Trade Council organization'],
    ],
    [
      'the United States’ Fifth Fleet',
      [['United States’ Fifth Fleet', 'organization']],
      ['United States place', 'Fifth Fleet organization'],
    ],
    [
      "Apple's iPhone, Apple’s The Times",
      [
        ["Apple's iPhone", 'other'],
        ['Apple’s The Times', 'event'],
      ],
      ['Apple organization', 'iPhone other', 'Apple organization', 'The Times event'],
    ],
    ["Apple's Inc. fell", [["Apple's Inc", 'organization']], ["Apple's Inc organization"]],
    ["America's Cup began", [["America's Cup", 'event']], ["America's Cup event"]],
    ["Wendy's International fell", [["Wendy's International", 'organization']], ["Wendy's International organization"]],
    ['in Phase of May', [], []],
    ['nothing here', [], []],
  ])('%s, %j', (prose, found, expected) => {
    expect(ruled(prose, ...found)).toEqual(expected)
  })
})
