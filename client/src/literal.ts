/** Text that is shown as it stands, also where it looks like one of the editor's icons. */
export function literal(text: string): string {
  return text.replaceAll('$(', '\\$(')
}
