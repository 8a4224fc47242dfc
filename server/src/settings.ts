import type { NewsFiles } from './service/languageService.ts'

/** The settings the server reads, as `newsgloss.*` of the editor. */
export interface Settings {
  readonly files: NewsFiles
  /** Whether the articles of all workspace folders are read together. */
  readonly joinFolders: boolean
}

/** What holds where the editor says nothing; the manifest contributes the same values. */
export const defaultSettings: Settings = {
  files: {
    include: ['**/*.news', '**/*.txt', '**/*.md'],
    exclude: [
      '**/{requirements,constraints}*.txt',
      '**/{robots,humans,ads,security}.txt',
      '**/CMakeLists.txt',
      '**/{LICENSE,LICENCE,COPYING,NOTICE,AUTHORS,CONTRIBUTORS,MAINTAINERS}*',
      '**/{README,CHANGELOG,CHANGES,CONTRIBUTING,CODE_OF_CONDUCT,SECURITY,SUPPORT,INSTALL,TODO}*',
      '**/{log,logs}/**',
      '**/{log,*.log,*-log,*_log}*.txt',
      '**/node_modules/**',
      '**/.git/**',
    ],
  },
  joinFolders: false,
}

/** The settings in what an editor sends for the section `newsgloss`; whatever is missing or of another shape keeps its default. */
export function settingsFrom(section: unknown): Settings {
  const files = field(section, 'files')
  const joinFolders = field(field(section, 'corpus'), 'joinFolders')
  return {
    files: {
      include: globs(field(files, 'include')) ?? defaultSettings.files.include,
      exclude: globs(field(files, 'exclude')) ?? defaultSettings.files.exclude,
    },
    joinFolders: typeof joinFolders === 'boolean' ? joinFolders : defaultSettings.joinFolders,
  }
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
}

function globs(value: unknown): string[] | undefined {
  return Array.isArray(value) ? value.filter(glob => typeof glob === 'string' && glob !== '') : undefined
}
