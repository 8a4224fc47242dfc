import { l10n, ProgressLocation, window } from 'vscode'

/** Has a command say why where it fails. */
export function attempt<P extends readonly unknown[]>(
  command: (...params: P) => Promise<void>,
): (...params: P) => Promise<void> {
  return async (...params) => {
    try {
      await command(...params)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      void window.showErrorMessage(l10n.t('Newsgloss failed to do this: {0}', reason))
    }
  }
}

/** Shows in the status bar that the server is asked, which waits until the folder is read. */
export async function waiting<R>(ask: () => Promise<R>): Promise<R> {
  return window.withProgress({ location: ProgressLocation.Window, title: l10n.t('Newsgloss: reading') }, ask)
}
