import type { Memento } from 'vscode'
import type { NewsServer } from './newsServer.ts'
import { dateOf } from './setArticleDate.ts'

/** Lets the dates that earlier versions kept in the workspace's storage be decided as all else is, once the server runs. */
export async function handOverDates(server: NewsServer, memento: Memento): Promise<void> {
  const dates = Object.entries(memento.get<Readonly<Record<string, string>>>(ARTICLE_DATES, {}))
  if (dates.length === 0 || server.state !== 'running') return
  const places = dates.map(([uri, value]) => dateOf(uri, value))
  const { made } = await server.decide({ places }).catch(() => ({ made: 0 }))
  if (made === dates.length) await memento.update(ARTICLE_DATES, undefined)
}

const ARTICLE_DATES = 'articleDates'
