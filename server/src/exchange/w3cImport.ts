import { isObject, type Json, objectsIn } from '../engine/json.ts'
import type { ExportedFile } from './exported.ts'
import type { Imported, ImportedArticle, TextOf, Undated } from './imported.ts'
import { fromSidecar, isSidecar } from './sidecarImport.ts'
import { layersIn } from './w3cAnnotations.ts'
import { SelectedText } from './w3cSelectors.ts'

/**
 * Web Annotations as `toW3c` writes them: pages, lists or single annotations of whomever; and our own files of decisions, of which everything is taken
 * over that they decide. Positions alone hold only in the text that the page was written for. What is found nowhere is said.
 */
export function fromW3c(files: readonly ExportedFile[], textOf: TextOf): Imported {
  const articles: ImportedArticle[] = []
  const folder: Undated[] = []
  const problems: string[] = []
  for (const file of files) {
    const complain = (problem: string) => problems.push(`${file.name}: ${problem}`)
    const page = parsed(file.content)
    if (page === undefined) complain('not JSON')
    else if (isSidecar(page)) {
      const sidecar = fromSidecar(file, textOf)
      articles.push(...sidecar.articles)
      folder.push(...sidecar.folder)
      sidecar.problems.forEach(complain)
      articles.push(...articlesIn(page, objectsIn(sidecar.unknown), textOf, complain))
    } else articles.push(...articlesIn(page, itemsIn(page), textOf, complain))
  }
  return { articles, problems, ...(folder.length > 0 && { folder }) }
}

function articlesIn(
  page: unknown,
  annotations: readonly Json[],
  textOf: TextOf,
  complain: (problem: string) => void,
): ImportedArticle[] {
  const hash = isObject(page) ? page['newsgloss:sha256'] : undefined
  const textHash = typeof hash === 'string' ? hash : undefined
  return [...Map.groupBy(annotations, item => nameOf(page, item))].flatMap(([name, items]) => {
    const text = textOf({ name, textHash })
    if (text === undefined) complain(`there is no article "${name ?? ''}", or more than one`)
    if (text === undefined) return []
    const layers = layersIn(items, new SelectedText(text, textHash), complain)
    return [{ ...(name !== undefined && { name }), text, layers }]
  })
}

function itemsIn(page: unknown): Json[] {
  if (Array.isArray(page)) return objectsIn(page)
  if (!isObject(page)) return []
  if (Array.isArray(page['items'])) return objectsIn(page['items'])
  return isObject(page['first']) ? itemsIn(page['first']) : [page]
}

/** The article that an annotation is about: as our page says, or the last part of its target's address. */
function nameOf(page: unknown, { target }: Json): string | undefined {
  if (isObject(page) && typeof page['newsgloss:article'] === 'string') return page['newsgloss:article']
  const [first] = objectsIn(Array.isArray(target) ? target : [target])
  const source = typeof target === 'string' ? target : first?.['source']
  if (typeof source !== 'string') return undefined
  try {
    return decodeURIComponent(source)
  } catch {
    return source
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\ufeff/, ''))
  } catch {
    return undefined
  }
}
