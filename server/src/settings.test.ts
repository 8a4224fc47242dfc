import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { defaultSettings, settingsFrom } from './settings.ts'

test('what the editor sends counts, whatever is missing or odd keeps its default', () => {
  const section = {
    files: { include: ['a', 1, ''] },
    corpus: { joinFolders: true },
    dates: { order: 'day-month' },
    inlayHints: { dates: true, speakers: true },
    codeLens: false,
    diagnostics: { relativeDates: false, quotations: false, differences: false },
  }
  expect(settingsFrom(section)).toEqual({
    files: { include: ['a'], exclude: defaultSettings.files.exclude },
    joinFolders: true,
    dateOrder: 'day-month',
    inlayHints: { dates: true, speakers: true },
    codeLens: false,
    diagnostics: { relativeDates: false, quotations: false, differences: false },
  })
  for (const odd of [
    null,
    undefined,
    'x',
    { files: 3, corpus: [] },
    { files: { include: 'a' } },
    { dates: { order: 'month' } },
  ]) {
    expect(settingsFrom(odd)).toEqual(defaultSettings)
  }
})

test('the manifest contributes the same defaults', () => {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  const { properties } = manifest.contributes.configuration
  expect({
    files: {
      include: properties['newsgloss.files.include'].default,
      exclude: properties['newsgloss.files.exclude'].default,
    },
    joinFolders: properties['newsgloss.corpus.joinFolders'].default,
    dateOrder: properties['newsgloss.dates.order'].default,
    inlayHints: {
      dates: properties['newsgloss.inlayHints.dates'].default,
      speakers: properties['newsgloss.inlayHints.speakers'].default,
    },
    codeLens: properties['newsgloss.codeLens'].default,
    diagnostics: {
      relativeDates: properties['newsgloss.diagnostics.relativeDates'].default,
      quotations: properties['newsgloss.diagnostics.quotations'].default,
      differences: properties['newsgloss.diagnostics.differences'].default,
    },
  }).toEqual(defaultSettings)
})
