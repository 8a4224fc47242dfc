import { commands, Disposable, l10n, type Uri, window } from 'vscode'
import type { NewsServer } from '../newsServer.ts'
import type { Kept } from './messages.ts'
import { fillPanel, openPanel, type PanelKind } from './panel.ts'

/** The timeline and the table of claims, opened by their commands, and again by the editor after a restart. */
export function registerPanels(server: NewsServer, extension: Uri): Disposable {
  const kinds: Readonly<Record<string, PanelKind>> = {
    'newsgloss.showTimeline': timeline(),
    'newsgloss.showClaimsTable': claimsTable(),
  }
  return Disposable.from(
    ...Object.entries(kinds).flatMap(([command, kind]) => [
      commands.registerCommand(command, () => openPanel(kind, server, extension)),
      window.registerWebviewPanelSerializer(kind.viewType, {
        deserializeWebviewPanel: async (panel, kept: Kept | undefined) =>
          fillPanel(panel, kind, server, extension, typeof kept?.uri === 'string' ? kept.uri : undefined),
      }),
    ]),
  )
}

function timeline(): PanelKind {
  return {
    viewType: 'newsgloss.timeline',
    title: l10n.t('News Timeline'),
    script: 'timeline.js',
    async *data(server, asked) {
      const first = await server.timeline(asked)
      yield first
      if (!first.compared && !first.reading) yield await server.timeline({ ...asked, compare: true })
    },
    words: {
      filter: l10n.t('Show only sentences that name'),
      nothing: l10n.t('No day is spoken of. Open a folder of news articles.'),
      none: l10n.t('No sentence with a day names that.'),
      list: l10n.t('The same as a list'),
      picture: l10n.t('What the articles speak of, by day; the list below holds the same'),
      published: l10n.t('The articles’ own days'),
      uncertain: l10n.t('not certain'),
      conflict: l10n.t('told differently elsewhere'),
      more: l10n.t('Show more'),
      svg: l10n.t('Save as SVG'),
      csv: l10n.t('Save as CSV'),
      left: l10n.t('more, later ones, are not shown'),
      closer: l10n.t('Zoom in'),
      farther: l10n.t('Zoom out'),
      earlier: l10n.t('Earlier'),
      later: l10n.t('Later'),
      all: l10n.t('Show all days'),
      help: l10n.t(
        'Scroll to zoom, drag to move. Hollow: not certain. With a thick edge: told differently elsewhere. Bars: longer than a day. Triangles: the articles’ own days.',
      ),
    },
  }
}

function claimsTable(): PanelKind {
  return {
    viewType: 'newsgloss.claimsTable',
    title: l10n.t('Claims and Articles'),
    script: 'claimsTable.js',
    async *data(server, { uri }) {
      yield await server.claimsTable({ uri })
    },
    words: {
      nothing: l10n.t('No two articles tell the same statement. Open a folder of articles on one story.'),
      statement: l10n.t('Statement'),
      origins: l10n.t('Origins'),
      origin: l10n.t('Origin'),
      asserted: l10n.t('asserted'),
      attributed: l10n.t('attributed'),
      denied: l10n.t('denied'),
      absent: l10n.t('absent'),
      markdown: l10n.t('Copy as Markdown'),
      csv: l10n.t('Copy as CSV'),
      save: l10n.t('Save as CSV'),
      more: l10n.t('Show more'),
      unseen: l10n.t('Statements that are not shown'),
      silent: l10n.t('Articles that tell none of these'),
    },
  }
}
