import { type DateOrder, findCalendarDate } from '../dates/calendarDate.ts'

/** A line that gives the date of an article and little more. */
export interface DateLine {
  /** byline when a verb of publishing stands in it. */
  readonly source: 'dateline' | 'byline'
  /** Only the date of a later change is given. */
  readonly updated: boolean
  /** Offsets relative to the line; undefined when the date has no year. */
  readonly date?: { readonly start: number; readonly end: number; readonly value: string }
}

const PUBLISHED =
  /\b(?:published|posted|created|issued|first published|veröffentlicht|erschienen|stand|publié|paru|publicado|publicada|pubblicato|pubblicata|gepubliceerd|geplaatst|opublikowano|dodano|yayınlanma|yayınlandı|publicerad|publisert|udgivet|julkaistu|zveřejněno|publikováno)\b/iu
const UPDATED =
  /\b(?:updated|modified|revised|last update|aktualisiert|mis à jour|modifié|actualizado|actualizada|atualizado|atualizada|aggiornato|aggiornata|bijgewerkt|laatste update|aktualizacja|zaktualizowano|güncelleme|güncellendi|uppdaterad|oppdatert|opdateret|päivitetty|aktualizováno)\b/iu
/** A name after it: "Posted on March 6, 2024 by Maria Novak". */
const BY = /\b(?:by|von|par|por|di|door|przez)\s+\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){0,3}/iu

/** What may stand beside the date. */
const BESIDE = new Set(
  `on at the of am pm a m p gmt utc est edt et cst pst pt bst cet cest ist jst kst aest hrs h hr hours uhr ora ore à às alle om kl klo saat godz o um first last date time
  min minute minutes read reading lesezeit mins ago local le el il em den z t r vor de del d and by us uk
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
  montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche
  lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica
  poniedziałek wtorek środa czwartek piątek sobota niedziela datum data fecha online print edition in article`.split(
    /\s+/,
  ),
)

/** Reads a line such as "Friday, July 21, 2017", "Published 6 Mar 2024 10:32 GMT", "Updated: March 7, 2024"; undefined when the line says anything else. */
export function dateLineOf(text: string, order?: DateOrder): DateLine | undefined {
  if (text.length > 140 || !/\d/.test(text)) return undefined
  const published = PUBLISHED.exec(text)
  const updated = UPDATED.exec(text)
  const from = published && updated && updated.index < published.index ? published.index : 0
  const found = findCalendarDate(text.slice(from), order) ?? (from > 0 ? findCalendarDate(text, order) : undefined)
  if (!found) return undefined
  let start = found.start + from
  let end = found.end + from
  if (text.slice(start, end).length === 0) [start, end] = [found.start, found.end]
  const other = `${text.slice(0, start)} ${text.slice(end)}`.replace(PUBLISHED, ' ').replace(UPDATED, ' ')
  const second = updated && published ? findCalendarDate(other, order) : undefined
  const left = second ? `${other.slice(0, second.start)} ${other.slice(second.end)}` : other
  for (const match of left.replace(BY, ' ').matchAll(/\p{L}+/gu))
    if (!BESIDE.has(match[0].toLowerCase())) return undefined
  return {
    source: published || updated || BY.test(left) ? 'byline' : 'dateline',
    updated: updated !== null && published === null,
    ...(/^\d/.test(found.value) && { date: { start, end, value: found.value } }),
  }
}
