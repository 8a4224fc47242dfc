import type { Asked, Kept, Shown } from '../messages.ts'

declare function acquireVsCodeApi(): {
  postMessage(asked: Asked): void
  getState(): Kept | undefined
  setState(kept: Kept): void
}

const editor = acquireVsCodeApi()

export function ask(asked: Asked): void {
  editor.postMessage(asked)
}

/** Whom the reader had narrowed this panel to before a restart of the editor; empty for nobody. */
export function keptFilter(): string {
  return editor.getState()?.filter ?? ''
}

export function keepFilter(filter: string): void {
  editor.setState({ ...editor.getState(), filter })
}

/** Asks for what is to be shown, narrowed as before a restart; it then comes now and whenever it changes. Until there is anything only the note is shown. */
export function onShown<T>(show: (data: T, words: Shown['words'], filter: string) => void): void {
  window.addEventListener('message', ({ data: { data, words, note, uri, filter } }: MessageEvent<Shown>) => {
    editor.setState({ ...editor.getState(), ...(uri !== undefined && { uri }) })
    if (data) show(data as T, words, filter)
    else fill()
    status.textContent = note
  })
  ask({ ask: 'data', filter: keptFilter() })
}

/** Read out when it changes. */
const status = element('p', { role: 'status' })

/** An element with its attributes and what stands in it; texts are only ever texts. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name)
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value)
  made.append(...children)
  return made
}

export function button(label: string, onClick: () => void, attributes: Readonly<Record<string, string>> = {}) {
  const made = element('button', { type: 'button', ...attributes }, label)
  made.addEventListener('click', onClick)
  return made
}

/** Shows these under the title, in the place of what was shown. */
export function fill(...children: readonly (Node | string)[]): void {
  document.getElementById('page')!.replaceChildren(element('h1', {}, document.title), status, ...children)
}
