import picomatch from 'picomatch'
import { expect, test } from 'vitest'
import { inAnyCase, isFlat } from './globs.ts'

test.each([
  ['**/*.txt', '**/*.[tT][xX][tT]'],
  ['**/{a,ß}1.news', '**/{[aA],ß}1.[nN][eE][wW][sS]'],
  ['**/[abc]*.txt', '**/[abc]*.txt'],
  ['', ''],
])('in any case: %s', (glob, expected) => {
  expect(inAnyCase(glob)).toBe(expected)
})

test('a glob in any case matches what the glob does without regard to case', () => {
  for (const path of ['a/STORY.TXT', 'story.txt', 'Story.Txt', 'story.txts', 'story,txt']) {
    expect(picomatch(inAnyCase('**/*.txt'))(path)).toBe(picomatch('**/*.txt', { nocase: true })(path))
  }
})

test.each([
  ['**/node_modules/**', true],
  ['**/{log,logs}/**', false],
  ['a,b', false],
])('may stand between braces: %s', (glob, expected) => {
  expect(isFlat(glob)).toBe(expected)
})
