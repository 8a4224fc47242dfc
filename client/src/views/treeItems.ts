import { l10n, Range, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode'
import type { ViewItem, ViewItemKind, ViewName } from '../../../server/src/service/languageService.ts'

/** An item, or what stands at the end of a level for the items that are not fetched yet. */
export type Node = ViewItem | More
export interface More {
  readonly kind: 'more'
  /** That of its level, and an empty key. */
  readonly path: readonly string[]
  readonly left: number
}

/** The command behind “Show more”; its arguments are the node and the name of its view. */
export const SHOW_MORE = 'newsgloss.views.showMore'

/** An item as VS Code shows it: all texts plain, so that nothing in a name means anything. */
export function treeItemOf(node: Node, name: ViewName): TreeItem {
  if (node.kind === 'more') return moreItem(node, name)
  const { place, confirmed, marked, detail } = node
  const label = labelOf(node)
  const item = new TreeItem(marked ? { label, highlights: [[marked.start, marked.end]] } : label, stateOf(node))
  item.id = JSON.stringify([name, ...node.path])
  item.contextValue = place ? `${node.kind} placed` : node.kind
  item.iconPath = new ThemeIcon(confirmed ? 'verified' : ICONS[node.kind])
  item.description = [...countsOf(node), confirmed ? l10n.t('confirmed') : '', detail].filter(Boolean).join(' · ')
  item.tooltip = [label, item.description].filter(Boolean).join('\n')
  if (place && OPENED.has(node.kind)) {
    const { start, end } = place.range
    const selection = new Range(start.line, start.character, end.line, end.character)
    item.command = {
      title: l10n.t('Open'),
      command: 'vscode.open',
      arguments: [Uri.parse(place.uri), { selection, preserveFocus: true, preview: true }],
    }
  }
  return item
}

/** Opened by a click; on others a click opens the level below. */
const OPENED: ReadonlySet<ViewItemKind> = new Set(['article', 'mention', 'claim', 'quotation'])

const ICONS: Readonly<Record<ViewItemKind, string>> = {
  type: 'symbol-class',
  person: 'person',
  organization: 'organization',
  place: 'location',
  group: 'globe',
  event: 'milestone',
  other: 'bookmark',
  article: 'file-text',
  mention: 'arrow-small-right',
  source: 'account',
  unnamed: 'question',
  claim: 'comment',
  quotation: 'quote',
  statement: 'comment-discussion',
  date: 'calendar',
}

function moreItem(node: More, name: ViewName): TreeItem {
  const { path, left } = node
  const title = l10n.t('Show more ({0} are left)', left)
  const item = new TreeItem(title)
  item.command = { title, command: SHOW_MORE, arguments: [node, name] }
  item.id = JSON.stringify([name, ...path])
  item.iconPath = new ThemeIcon('ellipsis')
  return item
}

function labelOf({ kind, label, articles }: ViewItem): string {
  if (kind === 'statement') return l10n.t('{0} articles: {1}', articles ?? 0, label)
  if (kind === 'unnamed') return l10n.t('Source not named')
  if (kind !== 'type') return label
  const types: Readonly<Record<string, string>> = {
    person: l10n.t('Persons'),
    organization: l10n.t('Organizations'),
    place: l10n.t('Places'),
    group: l10n.t('Groups'),
    event: l10n.t('Events'),
    other: l10n.t('Other names'),
  }
  return types[label] ?? label
}

function countsOf({ kind, entities, claims, mentions, articles, origins }: ViewItem): string[] {
  const counts: string[] = []
  if (entities !== undefined) counts.push(String(entities))
  if (claims !== undefined) counts.push(claims === 1 ? l10n.t('1 claim') : l10n.t('{0} claims', claims))
  if (mentions !== undefined) counts.push(mentions === 1 ? l10n.t('1 mention') : l10n.t('{0} mentions', mentions))
  // Those of a statement stand before it: its words leave no room behind.
  if (articles !== undefined && kind !== 'statement')
    counts.push(articles === 1 ? l10n.t('1 article') : l10n.t('{0} articles', articles))
  if (origins !== undefined) counts.push(origins === 1 ? l10n.t('1 origin') : l10n.t('{0} origins', origins))
  return counts
}

function stateOf({ kind, hasChildren }: ViewItem): TreeItemCollapsibleState {
  if (!hasChildren) return TreeItemCollapsibleState.None
  return kind === 'type' ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed
}
