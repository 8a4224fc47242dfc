import { expect, test } from 'vitest'
import { defaultSettings } from '../settings.ts'
import { languageOf, noNewsReason } from './newsDocument.ts'

const PROSE = `The ministers of the four countries said on Monday that they would meet again in the spring.

“We have agreed on the principles,” the spokeswoman told reporters after the meeting in the capital.
`
const folders = ['file:///news', 'memfs:/web']
const reason = (uri: string, languageId = 'plaintext', text = PROSE) =>
  noNewsReason({ uri, languageId, text }, folders, defaultSettings.files)

test.each([
  ['file:///news/a.txt', 'plaintext'],
  ['file:///news/deep/er/A.TXT', 'plaintext'],
  ['file:///news/a.md', 'markdown'],
  ['file:///news/blog.txt', 'plaintext'],
  ['file:///news/dialogue.txt', 'plaintext'],
  ['file:///news/security-council-votes.txt', 'plaintext'],
  ['file:///news/Support for farmers grows.txt', 'plaintext'],
  ['file:///news/changes-in-tax-law.md', 'markdown'],
  ['file:///news/license-plates-stolen.txt', 'plaintext'],
  ['file:///news/requirements-for-visas.txt', 'plaintext'],
  ['file:///news/logistics-strike.txt', 'plaintext'],
  ['file:///elsewhere/a.txt', 'plaintext'],
  ['untitled:Untitled-1', 'plaintext'],
  ['untitled:Untitled-1', 'news'],
  ['memfs:/web/a.txt', 'plaintext'],
  ['vscode-vfs://github/a/b.txt', 'plaintext'],
  ['file:///news/requirements.txt', 'news'],
])('%s (%s) is news', (uri, languageId) => {
  expect(reason(uri, languageId)).toBeNull()
})

test.each([
  ['file:///news/requirements.txt', 'plaintext', 'excluded'],
  ['file:///news/requirements-dev.txt', 'plaintext', 'excluded'],
  ['file:///news/robots.txt', 'plaintext', 'excluded'],
  ['file:///news/CMakeLists.txt', 'plaintext', 'excluded'],
  ['file:///news/LICENSE.txt', 'plaintext', 'excluded'],
  ['file:///news/licence.md', 'markdown', 'excluded'],
  ['file:///news/LICENSE-MIT.txt', 'plaintext', 'excluded'],
  ['file:///news/NOTICE.md', 'markdown', 'excluded'],
  ['file:///news/ReadMe.md', 'markdown', 'excluded'],
  ['file:///news/README-first.txt', 'plaintext', 'excluded'],
  ['file:///news/SECURITY.md', 'markdown', 'excluded'],
  ['file:///news/todo.txt', 'plaintext', 'excluded'],
  ['file:///news/log.txt', 'plaintext', 'excluded'],
  ['file:///news/logs/a.txt', 'plaintext', 'excluded'],
  ['file:///news/build.log.txt', 'plaintext', 'excluded'],
  ['file:///news/error_log.txt', 'plaintext', 'excluded'],
  ['file:///news/node_modules/x/a.txt', 'plaintext', 'excluded'],
  ['file:///news/a.csv', 'plaintext', 'excluded'],
  ['git:/news/a.txt', 'news', 'scheme'],
  ['output:tasks', 'plaintext', 'scheme'],
  ['file:///news/a.py', 'python', 'language'],
])('%s (%s) is not news: %s', (uri, languageId, why) => {
  expect(reason(uri, languageId)).toBe(why)
})

test.each([
  ['', 'empty'],
  [' \r\n\t', 'empty'],
  [`\0${PROSE}`, 'binary'],
  [`caf\ufffd ${PROSE}`.slice(0, 90), 'encoding'],
  ['a'.repeat((1 << 20) + 1), 'tooLarge'],
  ['a=1\nb=2\nc=3\n', 'notProse'],
])('a text that is not news: %#', (text, why) => {
  expect(reason('file:///news/a.txt', 'plaintext', text)).toBe(why)
})

test('what somebody declares news need not read as prose', () => {
  expect(reason('file:///news/a.txt', 'news', 'Short')).toBeNull()
})

test('the language of a file is told by its name', () => {
  expect(['a.news', 'a.NEWS', 'a.md', 'a.txt', 'a'].map(languageOf)).toEqual([
    'news',
    'news',
    'markdown',
    'plaintext',
    'plaintext',
  ])
})
