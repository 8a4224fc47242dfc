/** The words of a cue as a list names it: without the colon that is part of it in “She said: …”. */
export function cueWords(cue: string): string {
  return cue.endsWith(':') ? cue.slice(0, -1).trimEnd() : cue
}
