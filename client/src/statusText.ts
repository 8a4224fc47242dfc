import { type Command, l10n } from 'vscode'
import type { DocumentStatusResult, NewsStatus, NoNewsReason } from '../../server/src/protocol.ts'

/** What a language status item shows. */
export interface StatusText {
  readonly text: string
  readonly detail?: string
  readonly busy?: boolean
  readonly failed?: boolean
  readonly command?: Command
}

/** What the server knows of a document, in plain words. */
export function statusText(status: DocumentStatusResult): StatusText {
  if (status.news) return { text: counts(status), detail: circumstances(status) }
  if (status.reason === 'unknown') return { text: l10n.t('Reading'), busy: true }
  const command = remedy(status.reason)
  return { text: l10n.t('Not annotated'), detail: reasonText(status.reason), ...(command && { command }) }
}

function counts({ claims, quotations, entities, dates }: NewsStatus): string {
  return [
    claims === 1 ? l10n.t('1 claim') : l10n.t('{0} claims', claims),
    quotations === 1 ? l10n.t('1 quotation') : l10n.t('{0} quotations', quotations),
    entities === 1 ? l10n.t('1 name') : l10n.t('{0} names', entities),
    dates === 1 ? l10n.t('1 date') : l10n.t('{0} dates', dates),
  ].join(' · ')
}

function circumstances({ documentDate, articles, notRead }: NewsStatus): string {
  const date = documentDate === null ? l10n.t('article without a date') : l10n.t('article of {0}', documentDate)
  const here = articles > 1 ? l10n.t('{0}, one of {1} here', date, articles) : date
  return notRead ? l10n.t('{0}; {1} more files are not read', here, notRead) : here
}

function reasonText(reason: Exclude<NoNewsReason, 'unknown'>): string {
  switch (reason) {
    case 'scheme':
      return l10n.t('this is a view of something else, not a file')
    case 'excluded':
      return l10n.t('the settings leave this file out')
    case 'notProse':
      return l10n.t('this does not read as prose')
    case 'language':
      return l10n.t('only News text, Plain Text and Markdown are')
    case 'empty':
      return l10n.t('there is no text yet')
    case 'binary':
      return l10n.t('this is not text')
    case 'encoding':
      return l10n.t('some characters cannot be read in this encoding')
    case 'missing':
      return l10n.t('the file is gone')
    case 'tooLarge':
      return l10n.t('this is too long')
  }
}

function remedy(reason: NoNewsReason): Command | undefined {
  switch (reason) {
    case 'excluded':
      return {
        title: l10n.t('Settings'),
        command: 'workbench.action.openSettings',
        arguments: ['newsgloss.files'],
      }
    case 'encoding':
      return { title: l10n.t('Change Encoding'), command: 'workbench.action.editor.changeEncoding' }
    default:
      return undefined
  }
}
