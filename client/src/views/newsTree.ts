import { type Disposable, EventEmitter, type TreeDataProvider, type TreeItem } from 'vscode'
import type { ViewItem, ViewName, ViewStep } from '../../../server/src/service/languageService.ts'
import type { NewsServer } from '../newsServer.ts'
import { type More, type Node, treeItemOf } from './treeItems.ts'

/** Items of a level that are fetched at first, and with each “Show more”. */
const PAGE = 250

/** A view's tree: asks the server for each level when it is opened, a page at a time. Holds nothing but how much of each level is shown. */
export class NewsTree implements TreeDataProvider<Node>, Disposable {
  readonly #server: NewsServer
  readonly #changed = new EventEmitter<Node | undefined>()
  readonly #counts = new Map<string, number>()
  /** The items on the way to what was revealed last. */
  readonly #trail = new Map<string, ViewItem>()
  readonly onDidChangeTreeData = this.#changed.event
  #name: ViewName
  #filter = ''
  #uri: string | undefined

  constructor(server: NewsServer, name: ViewName) {
    this.#server = server
    this.#name = name
  }

  get name(): ViewName {
    return this.#name
  }

  get filter(): string {
    return this.#filter
  }

  /** Shows another arrangement or filter, from its beginning. */
  show({ name = this.#name, filter = this.#filter }: { readonly name?: ViewName; readonly filter?: string }): void {
    if (name === this.#name && filter === this.#filter) return
    this.#counts.clear()
    this.#name = name
    this.#filter = filter
    this.refresh()
  }

  /** From the next refresh on the articles are shown that are read together with this one. */
  follow(uri: string): void {
    this.#uri = uri
  }

  refresh(): void {
    this.#changed.fire(undefined)
  }

  /** Fetches another page of the level that the node ends. */
  showMore({ path }: More): void {
    const level = path.slice(0, -1)
    this.#counts.set(keyOf(level), this.#countAt(level) + PAGE)
    this.refresh()
  }

  async getChildren(above?: Node): Promise<Node[]> {
    if (above?.kind === 'more') return []
    const path = above?.path ?? []
    const page = await this.#server.viewItems({
      view: this.#name,
      uri: this.#uri,
      path,
      filter: this.#filter,
      count: this.#countAt(path),
    })
    const left = page.total - page.items.length
    return left > 0 ? [...page.items, { kind: 'more', path: [...path, ''], left }] : [...page.items]
  }

  getTreeItem(node: Node): TreeItem {
    return treeItemOf(node, this.#name)
  }

  /** The items above are known from the way to what is revealed. */
  getParent({ path }: Node): Node | undefined {
    return this.#trail.get(keyOf(path.slice(0, -1)))
  }

  /** Makes sure that the way to an item is among what is shown, and returns the item to reveal. */
  lead(steps: readonly ViewStep[]): ViewItem | undefined {
    this.#trail.clear()
    for (const { item, index } of steps) {
      const above = item.path.slice(0, -1)
      this.#trail.set(keyOf(item.path), item)
      if (index < this.#countAt(above)) continue
      this.#counts.set(keyOf(above), Math.ceil((index + 1) / PAGE) * PAGE)
      this.#changed.fire(undefined)
    }
    return steps.at(-1)?.item
  }

  dispose(): void {
    this.#changed.dispose()
  }

  #countAt(path: readonly string[]): number {
    return this.#counts.get(keyOf(path)) ?? PAGE
  }
}

function keyOf(path: readonly string[]): string {
  return JSON.stringify(path)
}
