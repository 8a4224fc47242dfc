/** Small words inside personal names and bylines. */
const PARTICLES = new Set(
  'de da do dos das del della di van von der den ter ten la le el al bin ibn bint af av zu zur du e y st mac'.split(
    ' ',
  ),
)
/** Words of a page, not of a person, that stand capitalised by themselves. */
const NOT_NAMES = new Set(
  `news world asia europe africa america americas politics business sport sports opinion analysis editorial comment culture science tech
  technology health climate national international local economy markets money travel style home live video podcast exclusive breaking update
  east west north south middle latest features top story report press release photo file the a an and in on of how what why who when where
  monday tuesday wednesday thursday friday saturday sunday today january february march april may june july august september october november
  december background context timeline conclusion introduction summary advertisement security defence defense key points`.split(
    /\s+/,
  ),
)

/** Whether the text reads as one person's name: two to four capitalised words, particles and initials between them. */
export function isPersonName(text: string): boolean {
  if (text.length < 5 || text.length > 45) return false
  const words = text.split(/\s+/)
  if (words.length < 2 || words.length > 5) return false
  let capitalised = 0
  for (const [i, word] of words.entries()) {
    if (NOT_NAMES.has(word.toLowerCase())) return false
    if (CAPITALISED.test(word)) capitalised++
    else if (
      i === 0 || i === words.length - 1 ? !SUFFIX.test(word) : !INITIAL.test(word) && !PARTICLES.has(word.toLowerCase())
    )
      if (!(i === 0 && INITIAL.test(word))) return false
  }
  return capitalised >= 2 || (capitalised === 1 && words.length > 1 && INITIAL.test(words[0]!))
}

const CAPITALISED = /^(?:\p{Lu}(?:['’]\p{Lu})?[\p{L}'’]*\p{Ll}[\p{L}'’]*|\p{Lu}{2,20})(?:-\p{Lu}[\p{L}'’]+)?$/u
const INITIAL = /^(?:\p{Lu}\.){1,3}(?:-\p{Lu}\.)?$|^\p{Lu}$/u
const SUFFIX = /^(?:Jr|Sr|II|III|IV)\.?$/

/** Whether every word is capitalised, a particle or a joining word: "Maria Keller and Anton de Vries in Tokyo", "Maria Keller of The Herald". */
export function isNameList(text: string): boolean {
  const words = text.split(/[\s,;&/|·•]+/).filter(Boolean)
  if (words.length === 0 || words.length > 14) return false
  let capitalised = 0
  for (const word of words) {
    if (/^\p{Lu}/u.test(word)) capitalised++
    else if (!PARTICLES.has(word.toLowerCase()) && !JOINERS.has(word.toLowerCase())) return false
  }
  return capitalised > 0 && !NOT_NAMES.has(words[0]!.toLowerCase())
}

const JOINERS = new Set(
  'and und et y e i en ve og och ja with in for at of from mit aus avec à con com per w dla the'.split(' '),
)
