import type { Asked, Shown } from '../messages.ts'

declare function acquireVsCodeApi(): { postMessage(asked: Asked): void }

const editor = acquireVsCodeApi()

export function ask(asked: Asked): void {
  editor.postMessage(asked)
}

/** Asks for what is to be shown, now and whenever it changes. */
export function onShown<T>(show: (data: T, words: Shown['words']) => void): void {
  window.addEventListener('message', ({ data: { data, words } }: MessageEvent<Shown>) => show(data as T, words))
  ask({ ask: 'data' })
}

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
  document.getElementById('page')!.replaceChildren(element('h1', {}, document.title), ...children)
}
