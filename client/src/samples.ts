import { type Disposable, Uri, ViewColumn, window, workspace } from 'vscode'
import { SAMPLE_SCHEME } from '../../server/src/service/languageService.ts'

/** The command that opens the two sample articles; the walkthrough offers it. */
export const OPEN_SAMPLES = 'newsgloss.openSamples'

const files = ['bridge-reopens.news', 'drivers-doubt-repairs.news']

/** Opens the sample articles side by side, to be read only: copies of the extension's files that belong to no folder. */
export async function openSamples(): Promise<void> {
  for (const [column, file] of files.entries()) {
    const document = await workspace.openTextDocument(Uri.from({ scheme: SAMPLE_SCHEME, path: `/${file}` }))
    await window.showTextDocument(document, { viewColumn: column + ViewColumn.One, preview: false })
  }
}

/** Lends the editor the texts of the sample articles, wherever the extension is installed. */
export function provideSamples(extension: Uri): Disposable {
  return workspace.registerTextDocumentContentProvider(SAMPLE_SCHEME, {
    async provideTextDocumentContent({ path }) {
      return workspace.decode(await workspace.fs.readFile(Uri.joinPath(extension, 'samples', path)), {
        encoding: 'utf8',
      })
    },
  })
}
