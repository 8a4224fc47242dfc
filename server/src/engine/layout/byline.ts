import { isNameList, isPersonName } from './names.ts'

/** Words that lead a byline in the languages of Europe, by whether they can begin a sentence too. */
const LABELS =
  /^(?:by|written by|story by|words by|interview by|analysis by|review by|reported by|reporting by|report by|posted by|published by|text by|compiled by|edited by|author|authors|byline|autor|autorka|autorzy|autore|auteur|auteure|autora|tekst|redakcja|von|par|por|di|door|av|af|od|przez|propos recueillis par|yazan|автор)\s*:?\s+(?=\S)/i
const CREDITS =
  /^[(—–-]*\s*(?:additional |further )?(?:reporting|writing|editing|report|edited|compiled|additional reporting|photo(?:graph)?s?|video|graphics?|translated|with reporting|with files)\s(?:from|by)\s+\p{Lu}/iu
const CONTRIBUTED =
  /\b(?:contributed (?:reporting|to this (?:report|article|story))|contributed reporting from|reported from)\b/

/**
 * Whether the line says who wrote the article: "By Maria Keller", "BY MARIA KELLER, AFP", "Von Anna Weber und Jan Kos", "Author: …",
 * "(Reporting by …; Editing by …)". A sentence that merely begins with such a word is none: what follows must read as names.
 */
export function isByline(text: string): boolean {
  if (text.length > 250) return false
  if (CREDITS.test(text)) return true
  if (CONTRIBUTED.test(text) && /^[(*_]*(?:\p{Lu}|—|–|--)/u.test(text) && text.length < 200 && !/["“”]/.test(text))
    return isCredit(text)
  const label = LABELS.exec(text)
  if (!label || text.length > 140 || /[.!?:]["”]?$/.test(text.replace(/\b\p{Lu}\.$/u, ''))) return false
  const rest = text.slice(label[0].length)
  const names = rest.split(/\s*(?:[|•·–—]|\s-\s|,\s(?=\d|\p{Lu}\p{Ll}+day)|\b(?:published|updated|posted)\b)\s*/iu)[0]!
  return isNameList(withoutRole(names))
}

/** "Julie Davis reported from Midway Atoll", "Associated Press writer Julie Davis contributed to this report": names first, then the credit, one sentence. */
function isCredit(text: string): boolean {
  const at = CONTRIBUTED.exec(text)!.index
  return (
    isNameList(
      text
        .slice(0, at)
        .replace(/^[(*_—–-]+/, '')
        .replace(ROLE, ' ')
        .trim(),
    ) && (text.match(/[.!?]\s/g)?.length ?? 0) === 0
  )
}

/** "Maria Keller, Tokyo correspondent": what follows the comma may be an office in small letters. */
function withoutRole(names: string): string {
  const comma = names.indexOf(',')
  return comma > 0 && ROLE.test(names.slice(comma)) ? names.slice(0, comma) : names
}

const ROLE =
  /\b(?:correspondents?|reporters?|editors?|writers?|journalists?|columnists?|bureau|chief|contributors?|analysts?|desk|staff|fellow|professor|korrespondent(?:in)?|redakteur(?:in)?|journaliste|correspondante?|corresponsal|periodista|correspondente|giornalista|dziennikarka|dziennikarz|verslaggever)\b/i

/** "Maria Keller", "Maria Keller, Tokyo correspondent", "Leo Lewis in Tokyo and Anna Weber in Berlin": a byline only by where it stands. */
export function isAuthorLine(text: string): boolean {
  if (text.length > 120) return false
  if (isPersonName(text)) return true
  const comma = text.search(/[,|–—]/)
  if (comma > 0 && isPersonName(text.slice(0, comma).trim()) && ROLE.test(text.slice(comma)) && !/[.!?]$/.test(text))
    return true
  const inPlace = text.indexOf(' in ')
  return inPlace > 0 && isPersonName(text.slice(0, inPlace)) && isNameList(text.slice(inPlace + 4))
}

/** Whether the block tells about its author rather than the news: stands at the end, below or above the author's name. */
export function isBiography(text: string, author: string | undefined): boolean {
  if (text.length > 700) return false
  if (CONTACT.test(text) && (ROLE.test(text) || PROFESSION.test(text)) && !/["“”„]/.test(text)) return true
  if (author === undefined) return false
  const surname = author.split(/\s+/).at(-1)!
  return (
    isFragments(text) ||
    ((text.includes(surname) || text.startsWith(author)) && (ROLE.test(text) || PROFESSION.test(text)))
  )
}

const CONTACT =
  /\b(?:follow (?:him|her|them|me|this author)\b|(?:reach|contact) (?:him|her|them) (?:at|on|via)\b|can be reached (?:at|on|via)\b|e-?mail (?:him|her|them)\b)|^follow .{3,120} (?:on|at) (?:twitter|x|facebook|instagram|bluesky|mastodon)\b/i
const PROFESSION =
  /\b(?:author|freelance|blogger|podcaster|host|covers|writes|wrote|enthusiast|lover|expert|fanatic|scholar|geek|guru|nerd|specialist|redaktor|autor|autora|auteure?)\b/i

/** Three or more short sentences without a verb to speak of: "Entrepreneur. Coffee lover. Proud dad." */
function isFragments(text: string): boolean {
  const parts = text
    .replace(/["“”„']/g, '')
    .split(/[.!|•]\s*/)
    .filter(part => part.trim() !== '')
  return parts.length >= 3 && parts.every(part => part.trim().split(/\s+/).length <= 6)
}
