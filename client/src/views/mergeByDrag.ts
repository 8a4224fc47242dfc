import { DataTransferItem, type TreeDragAndDropController } from 'vscode'
import type { ToDecide, ViewItem } from '../../../server/src/service/languageService.ts'
import type { Node } from './treeItems.ts'

/** An entity that is dropped on another is that other one, after a look at every place. */
export function mergeByDrag(decide: (given: ToDecide) => unknown): TreeDragAndDropController<Node> {
  return {
    dragMimeTypes: [DRAGGED],
    dropMimeTypes: [DRAGGED],
    handleDrag(nodes, dragged) {
      const entities = nodes.filter(isEntity)
      if (entities.length > 0) dragged.set(DRAGGED, new DataTransferItem(entities))
    },
    async handleDrop(target, dropped) {
      const [dragged]: readonly ViewItem[] = dropped.get(DRAGGED)?.value ?? []
      const entity = target && isEntity(target) ? target.path[1] : undefined
      if (!dragged?.place || entity === undefined || dragged.path[1] === entity) return
      const { uri, range } = dragged.place
      await decide({ uri, range: { start: range.start, end: range.start }, action: { do: 'sameAs', entity } })
    },
  }
}

const DRAGGED = 'application/vnd.code.tree.newsgloss.entities'

/** Entities stand below their types. */
function isEntity(node: Node): node is ViewItem {
  return node.kind !== 'more' && node.path.length === 2 && node.place !== undefined
}
