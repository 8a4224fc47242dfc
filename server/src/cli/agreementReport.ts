import type { Agreement, TokenAgreement } from '../exchange/agreement.ts'
import type { Style } from './style.ts'
import { type Run, wrap } from './wrap.ts'

/** How far two annotators agree, for people. */
export function agreementReport(
  { articles, tokens, kinds, names, attributions, disagreements }: Agreement,
  files: { readonly a: string; readonly b: string },
  style: Style,
): string {
  const line = (...runs: readonly Run[]) => wrap(runs, style, 2, 6)
  const heading = (title: string) => `\n${wrap([['heading', title]], style)}`
  const rows = kinds.map(({ kind, a, b, same, f1, overlapF1 }) =>
    line(columns([kind, -14], [a, 7], [b, 7], [same, 7], [f1.toFixed(3), 8], [overlapF1.toFixed(3), 9])),
  )
  const places = disagreements.map(({ id, line: number, layer, a, b }) =>
    line(['faint', `${id}:${number}`], ` ${layer}: `, 'A ', ['strong', a ?? 'nothing'], ', B ', [
      'strong',
      b ?? 'nothing',
    ]),
  )
  return [
    wrap([`A ${files.a}`], style),
    wrap([`B ${files.b}`], style),
    wrap([`${articles} article${articles === 1 ? '' : 's'}, ${tokens} tokens`], style),
    heading('By kind'),
    line(['faint', columns(['', -14], ['A', 7], ['B', 7], ['both', 7], ['F1', 8], ['overlap', 9])]),
    ...rows,
    heading('By token'),
    line(['faint', columns(['', -14], ['alike', 8], ['kappa', 8], ['alpha', 8])]),
    line(tokenRow('names', names)),
    line(tokenRow('attributions', attributions)),
    heading(`Where they differ: ${disagreements.length}`),
    ...places,
  ].join('')
}

function tokenRow(title: string, { observed, kappa, alpha }: TokenAgreement): string {
  return columns([title, -14], [observed.toFixed(3), 8], [shown(kappa), 8], [shown(alpha), 8])
}

function shown(value: number | null): string {
  return value === null ? '–' : value.toFixed(3)
}

/** Cells in columns of so many characters, to the left where the width is negative; no-break spaces hold them together. */
function columns(...cells: readonly (readonly [cell: string | number, width: number])[]): string {
  return cells
    .map(([cell, width]) =>
      width < 0 ? String(cell).padEnd(-width, '\u00a0') : String(cell).padStart(width, '\u00a0'),
    )
    .join('')
}
