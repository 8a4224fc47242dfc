import type { DateOrder } from './engine/dates/calendarDate.ts'
import type { DiagnosticSettings, InlayHintSettings, NewsFiles } from './service/languageService.ts'

/** The settings the server reads, as `newsgloss.*` of the editor. */
export interface Settings {
  readonly files: NewsFiles
  /** Whether the articles of all workspace folders are read together. */
  readonly joinFolders: boolean
  /** Which of day and month comes first in slashed dates; automatic: what each article shows. */
  readonly dateOrder: 'automatic' | DateOrder
  readonly inlayHints: InlayHintSettings
  /** Whether lines above an article say what stands in it. */
  readonly codeLens: boolean
  readonly diagnostics: DiagnosticSettings
}

/** What holds where the editor says nothing; the manifest contributes the same values. */
export const defaultSettings: Settings = {
  files: {
    include: ['**/*.news', '**/*.txt', '**/*.md'],
    exclude: [
      '**/{requirements,constraints}{,-dev,-test,-docs}.txt',
      '**/{robots,humans,ads,security}.txt',
      '**/CMakeLists.txt',
      '**/{LICENSE,LICENCE,COPYING,NOTICE,AUTHORS,CONTRIBUTORS,MAINTAINERS}{,.*}',
      '**/{LICENSE,LICENCE}-{MIT,APACHE,BSD}*',
      '**/{README,CHANGELOG,CODE_OF_CONDUCT}*',
      '**/{CHANGES,CONTRIBUTING,SECURITY,SUPPORT,INSTALL,TODO}{,.*}',
      '**/{log,logs}/**',
      '**/{log,*.log,*-log,*_log}{,.*}.txt',
      '**/node_modules/**',
      '**/.git/**',
    ],
  },
  joinFolders: false,
  dateOrder: 'automatic',
  inlayHints: { dates: false, speakers: false },
  codeLens: true,
  diagnostics: { relativeDates: true, quotations: true, differences: true },
}

/** The settings in what an editor sends for the section `newsgloss`; whatever is missing or of another shape keeps its default. */
export function settingsFrom(section: unknown): Settings {
  const files = field(section, 'files')
  const order = field(field(section, 'dates'), 'order')
  const flag = (group: string, name: string, preset: boolean) => bool(field(field(section, group), name), preset)
  return {
    files: {
      include: globs(field(files, 'include')) ?? defaultSettings.files.include,
      exclude: globs(field(files, 'exclude')) ?? defaultSettings.files.exclude,
    },
    joinFolders: flag('corpus', 'joinFolders', defaultSettings.joinFolders),
    dateOrder: order === 'day-month' || order === 'month-day' ? order : defaultSettings.dateOrder,
    codeLens: bool(field(section, 'codeLens'), defaultSettings.codeLens),
    inlayHints: {
      dates: flag('inlayHints', 'dates', defaultSettings.inlayHints.dates),
      speakers: flag('inlayHints', 'speakers', defaultSettings.inlayHints.speakers),
    },
    diagnostics: {
      relativeDates: flag('diagnostics', 'relativeDates', defaultSettings.diagnostics.relativeDates),
      quotations: flag('diagnostics', 'quotations', defaultSettings.diagnostics.quotations),
      differences: flag('diagnostics', 'differences', defaultSettings.diagnostics.differences),
    },
  }
}

function bool(value: unknown, preset: boolean): boolean {
  return typeof value === 'boolean' ? value : preset
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
}

function globs(value: unknown): string[] | undefined {
  return Array.isArray(value) ? value.filter(glob => typeof glob === 'string' && glob !== '') : undefined
}
