import { expect, test } from 'vitest'
import { canonicalUri, nameOf, pathBelow, pathOf, schemeOf, uriBelow } from './documentUri.ts'

test.each([
  ['file:///a/b%20c.txt', 'file:///a/b%20c.txt'],
  ['file:///a/b c(1).txt', 'file:///a/b%20c%281%29.txt'],
  ['file:///C:/a', 'file:///c%3A/a'],
  ['file:///c%3A/a', 'file:///c%3A/a'],
  ['file:///a/%E2%82%AC', 'file:///a/%E2%82%AC'],
  ['file:///a/€', 'file:///a/%E2%82%AC'],
  ['file:///a/100%', 'file:///a/100%25'],
  ['file:///a/b%2520c', 'file:///a/b%2520c'],
  ['untitled:Untitled-1', 'untitled:Untitled-1'],
  ['vscode-vfs://github/a/b.txt?ref=1#x', 'vscode-vfs://github/a/b.txt?ref=1#x'],
  ['nonsense', 'nonsense'],
])('%s is known as %s', (uri, canonical) => {
  expect(canonicalUri(uri)).toBe(canonical)
  expect(canonicalUri(canonical)).toBe(canonical)
})

test('parts of a URI', () => {
  expect(schemeOf('vscode-vfs://github/a')).toBe('vscode-vfs')
  expect(nameOf('file:///a/b%20c.txt?x')).toBe('b c.txt')
  expect(nameOf('untitled:Untitled-1')).toBe('Untitled-1')
  expect(pathBelow('file:///a', 'file:///a/b/c%20d.txt')).toBe('b/c d.txt')
  expect(pathBelow('file:///a', 'file:///ab/c.txt')).toBeUndefined()
  expect(pathOf('file:///a/b%20c.txt')).toBe('a/b c.txt')
  expect(uriBelow('file:///a', 'b/c#d.txt')).toBe('file:///a/b/c%23d.txt')
  expect(uriBelow('file:///a', 'b%20c.txt')).toBe('file:///a/b%2520c.txt')
  expect(pathBelow('file:///a', 'file:///a/b%2520c.txt')).toBe('b%20c.txt')
})
