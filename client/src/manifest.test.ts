import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { tokenModifiers, tokenTypes } from '../../server/src/service/languageService.ts'
import { defaultSettings } from '../../server/src/settings.ts'

const read = (path: string) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'))
const manifest = read('package.json')
const { contributes } = manifest

test('the settings have the defaults of the server', () => {
  const { properties } = contributes.configuration
  const defaults = Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, Object(value).default]))
  expect(defaults).toEqual({
    'newsgloss.files.include': defaultSettings.files.include,
    'newsgloss.files.exclude': defaultSettings.files.exclude,
    'newsgloss.switchLanguage': true,
    'newsgloss.corpus.joinFolders': defaultSettings.joinFolders,
    'newsgloss.dates.order': defaultSettings.dateOrder,
    'newsgloss.inlayHints.dates': defaultSettings.inlayHints.dates,
    'newsgloss.inlayHints.speakers': defaultSettings.inlayHints.speakers,
    'newsgloss.diagnostics.relativeDates': defaultSettings.diagnostics.relativeDates,
    'newsgloss.diagnostics.quotations': defaultSettings.diagnostics.quotations,
    'newsgloss.diagnostics.differences': defaultSettings.diagnostics.differences,
    'newsgloss.codeLens': defaultSettings.codeLens,
    'newsgloss.creator': '',
  })
})

/** `event` is a type of VS Code's own, whose meaning for other languages is not ours to change. */
const standard = 'event'

test('every token type is contributed, but the standard one', () => {
  const contributed: string[] = contributes.semanticTokenTypes.map(({ id }: { id: string }) => id)
  expect(contributed).toEqual(tokenTypes.filter(type => type !== standard))
})

test('every token type has scopes, the standard one in our languages only', () => {
  const [own, ...ofLanguages] = contributes.semanticTokenScopes
  expect(Object.keys(own.scopes)).toEqual([
    ...tokenTypes.filter(type => type !== standard),
    ...tokenModifiers.map(modifier => `*.${modifier}`),
  ])
  expect(own.language).toBeUndefined()
  expect(ofLanguages.map(({ language, scopes }: Contribution) => [language, Object.keys(scopes)])).toEqual(
    ['news', 'plaintext', 'markdown'].map(language => [language, [standard]]),
  )
})

test('every text of the manifest is there, and no other', () => {
  const used = JSON.stringify(manifest).matchAll(/"%([\w.]+)%"/g)
  expect([...used].map(([, key]) => key).sort()).toEqual(Object.keys(read('package.nls.json')).sort())
})

test('every text that the client shows can be translated', () => {
  const sources = globSync('client/src/**/*.ts', { exclude: ['**/*.test.ts'] }).map(path => readFileSync(path, 'utf8'))
  const shown = sources.flatMap(source => [...source.matchAll(/l10n\.t\(\s*'([^']*)'/g)].map(([, text]) => text))
  expect(Object.keys(read('l10n/bundle.l10n.json'))).toEqual([...new Set(shown)].sort())
})

interface Contribution {
  readonly language: string
  readonly scopes: object
}

const { pattern, flags } = read('language-configuration.json').wordPattern

test.each([
  ['the U.S.-led talks in the U.S.', ['the', 'U.S.-led', 'talks', 'in', 'the', 'U.S.']],
  ["Japan's and the country’s", ['Japan', 's', 'and', 'the', 'country', 's']],
  ["O’Neill doesn't know Jean-Luc’s", ['O’Neill', "doesn't", 'know', 'Jean-Luc', 's']],
  ['„Wait,” 3,500 said: $1.5bn (AI)', ['Wait', '3,500', 'said', '1.5', 'bn', 'AI']],
  ['Zażółć naïve são', ['Zażółć', 'naïve', 'são']],
  ['— … “ ” -', []],
])('words of %s', (text, words) => {
  expect(text.match(new RegExp(pattern, `g${flags}`)) ?? []).toEqual(words)
})
