import { expect, test } from 'vitest'
import { textHash } from '../engine/text/textHash.ts'
import { articleFinder } from './articleFinder.ts'
import type { About } from './imported.ts'

const articles = [
  { id: 'news/s1/doc.txt', text: 'One.' },
  { id: 'news/s2/doc.txt', text: 'Two\r\nlines.' },
  { id: 'news/a.txt', text: 'Alike.' },
  { id: 'news/b.txt', text: 'Alike.' },
  { id: 'uri:x', path: 'x/only.md', text: 'Three.' },
]
const find = articleFinder(articles)

test.each<[string, About, string | undefined]>([
  ['by its text, whatever its name', { name: 's2/doc', text: 'One.' }, 'news/s1/doc.txt'],
  ['by its hash', { name: 'else', textHash: textHash('One.') }, 'news/s1/doc.txt'],
  ['by its text with other line ends', { text: 'Two\nlines.\n' }, 'news/s2/doc.txt'],
  ['of several with one text by the name', { name: 'b.txt', text: 'Alike.' }, 'news/b.txt'],
  ['of several with one text without a name', { text: 'Alike.' }, 'several'],
  ['of several with one text by another name', { name: 'c.txt', text: 'Alike.' }, 'several'],
  ['by its path', { name: 'brat/s2/doc', text: 'Zwei.' }, 'news/s2/doc.txt'],
  ['of several of one name', { name: 'doc', text: 'Zwei.' }, 'several'],
  ['by its name, when the hash is of none', { name: 'a', textHash: 'ff' }, 'news/a.txt'],
  ['by the path beside the id, with either slash', { name: 'x\\only' }, 'uri:x'],
  ['no such name', { name: 'other' }, undefined],
  ['nothing known of it', {}, undefined],
])('%s', (_, about, id) => {
  const found = find(about)
  expect(typeof found === 'object' ? found.id : found).toBe(id)
})

test('of two files that differ in their ending alone the very one', () => {
  const both = articleFinder(['a.md', 'a.txt'].map(id => ({ id, text: id })))
  expect(both({ name: 'x/a.txt' })).toMatchObject({ id: 'a.txt' })
  expect(both({ name: 'x/a' })).toBe('several')
})

test('one article that is named twice is one', () => {
  expect(articleFinder([articles[2]!, articles[2]!])({ text: 'Alike.' })).toBe(articles[2])
})
