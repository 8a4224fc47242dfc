import { SymbolKind } from 'vscode-languageserver-types'
import type { EntityType } from '../engine/article.ts'

/** LSP has no kinds for news: these are the ones whose icons editors tell apart best. */
export const symbolKinds: Readonly<Record<EntityType | 'claim' | 'quotation' | 'date', SymbolKind>> = {
  claim: SymbolKind.Interface,
  quotation: SymbolKind.String,
  date: SymbolKind.Constant,
  person: SymbolKind.Class,
  organization: SymbolKind.Module,
  place: SymbolKind.Namespace,
  group: SymbolKind.Enum,
  event: SymbolKind.Event,
  other: SymbolKind.Object,
}
