import { readFileSync } from 'node:fs'
import type { EntityType } from '../server/src/engine/article.ts'
import { entriesOf } from '../server/src/engine/resources.ts'
import { barredList } from './barredList.ts'
import type { GoldDocument, GoldLine, GoldName } from './sources.ts'
import type { NamePools } from './variants.ts'

/** How many pages of each kind are written. */
const PAGES = 110
/** The first kinds are tables. */
const TABLES = 4
/** How often a page's marks stand apart, as in texts that were cut into words. */
const SPACED = 0.3

/**
 * Pages as papers and wires print them, with drawn names: results and standings, where places stand for clubs, business briefs, bodies with their acronyms. The sets have
 * next to none of these. The lines are those of words/pages.txt.
 */
export function writtenPages(pools: NamePools, next: () => number): GoldDocument[] {
  const draw = drawerOf(pools, next)
  return kindsOf(readFileSync(new URL('words/pages.txt', import.meta.url), 'utf8')).flatMap(
    ({ count, heads, lines }, kind) =>
      Array.from({ length: PAGES }, (_, n) => {
        const page = new Map<string, string>()
        const spaced = next() < SPACED
        const pick = (from: readonly string[]) => from[Math.floor(next() * from.length)]!
        const chosen = [...(next() < 0.7 ? [pick(heads)] : []), ...(next() < 0.3 ? [pick(heads)] : [])]
        // Tables keep to a few sorts of line.
        const sorts = Array.from({ length: 2 + Math.floor(next() * 4) }, () => pick(lines))
        for (let i = 0; i < count; i++) chosen.push(next() < (kind < TABLES ? 0.7 : 0) ? pick(sorts) : pick(lines))
        return { id: `page/${kind}/${n}`, lines: chosen.map(line => filled(line, page, draw, spaced)) }
      }),
  )
}

interface Kind {
  readonly count: number
  readonly heads: string[]
  readonly lines: string[]
}

function kindsOf(file: string): Kind[] {
  const kinds: Kind[] = []
  for (const line of entriesOf(file)) {
    if (line.startsWith('= ')) kinds.push({ count: Number(line.slice(2)), heads: [], lines: [] })
    else if (line.startsWith('! ')) kinds.at(-1)!.heads.push(line.slice(2))
    else kinds.at(-1)!.lines.push(line)
  }
  return kinds
}

const TYPES: Readonly<Record<string, EntityType>> = {
  P: 'person',
  S: 'person',
  I: 'person',
  C: 'organization',
  K: 'organization',
  X: 'organization',
  F: 'organization',
  R: 'organization',
  M: 'organization',
  B: 'organization',
  U: 'organization',
  Y: 'organization',
  L: 'organization',
  N: 'place',
  T: 'place',
  A: 'place',
  G: 'group',
}

/** The line of a pattern, names drawn; what a digit numbers is drawn once for the page. */
function filled(pattern: string, page: Map<string, string>, draw: (kind: string) => string, spaced: boolean): GoldLine {
  let text = ''
  const names: GoldName[] = []
  for (const part of pattern.split(/(\{[^}]+\})/)) {
    const [, kind, number, capitals] = /^\{(\w)(\d?)(\^?)\}$/.exec(part) ?? []
    if (!kind) {
      text += spaced ? part.replace(/[(),:;]/g, ' $& ').replace(/ {2,}/g, ' ') : part
      continue
    }
    const drawn = (number && page.get(kind + number)) || draw(kind)
    if (number) page.set(kind + number, drawn)
    const type = TYPES[kind]
    const form = capitals ? drawn.toUpperCase() : drawn
    if (type) names.push({ start: text.length, end: text.length + form.length, types: [type] })
    text += form
  }
  return { text, names, open: false }
}

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const MONTHS = ['Jan', 'Feb.', 'March', 'April', 'May', 'June', 'July', 'Aug', 'Sept', 'October', 'Nov.', 'Dec']
const ENDINGS =
  'Inc|Inc.|Corp|Corp.|Ltd|Ltd.|Plc|plc|Co|Co.|AG|SA|NV|AB|ASA|Oyj|SpA|GmbH|LLC|Bhd|Group|Holdings|Bank|Industries|Technologies|Energy|Pharmaceuticals|Securities|Capital|Partners|Airlines|Motors|Petroleum|Insurance|Media|Foods|Mining|Steel|Telecom|Systems|Software|Entertainment|Properties|Resources'.split(
    '|',
  )
const PARTS =
  'al an ar ax bel bio cor den dex dyna el en ex fin for gen glo in inno lex lin lum mar max med mer nex nor nov omni or pan par pro quan ra sol syn tech tel ter tra tri uni val ven ver vi vox xen zen'.split(
    ' ',
  )
const HEADS =
  'Ministry of|Department of|Institute of|Office of|Bureau of|Board of|Federation of|Association of|Council of|Academy of|Union of'.split(
    '|',
  )
const FIELDS =
  'Health|Education|Agriculture|Finance|Foreign Affairs|Interior|Justice|Transport|Energy|Trade|Labour|Statistics|Engineers|Teachers|Journalists|Sports|Science|Planning|Mines|Tourism|Public Works|Immigration'.split(
    '|',
  )
const TAILS =
  'Football Association|Police|Central Bank|Chamber of Commerce|Electoral Commission|Medical Association|High Court|Court of Appeal|Development Bank|Stock Exchange|City Council|Port Authority|Athletics Federation|Airports Authority|Hospital|Teachers Union|Human Rights Commission|Red Cross|Olympic Committee|Revenue Authority|National Party|Workers Party|Democratic Alliance|Cricket Board|Rugby Union|Fire Department|Research Institute|Foundation'.split(
    '|',
  )

const STATES =
  'Ala. Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ga. Ill. Ind. Kan. Ky. La. Mass. Md. Mich. Minn. Miss. Mo. Mont. N.C. N.D. N.H. N.J. N.M. N.Y. Neb. Nev. Okla. Ore. Pa. R.I. S.C. S.D. Tenn. Tex. Va. Vt. W.Va. Wash. Wis. Wyo. AL AZ CA CO FL GA IL KY MA MD MI MN NC NJ NY OH PA TX VA WI Alaska Hawaii Idaho Iowa Maine Ohio Texas Utah Georgia Oregon'.split(
    ' ',
  )

/** Draws a name or number of a kind. */
function drawerOf(pools: NamePools, next: () => number): (kind: string) => string {
  const pick = (from: readonly string[]) => from[Math.floor(next() * from.length)]!
  const clubs = barredList('teams.txt')
  const cities = clubs.flatMap(
    club => /^(.*) (?:(?:Red |White |Blue |Trail |Golden |Maple )?\w+s)$/.exec(club)?.[1] ?? [],
  )
  const companies = barredList('companies.txt')
  const media = barredList('media.txt')
  const nicknames = clubs.flatMap(club => / ((?:Red |White |Blue |Trail |Golden |Maple )?\w+s)$/.exec(club)?.[1] ?? [])
  const letter = () => 'ABCDEFGHIKLMNOPRSTUW'[Math.floor(next() * 20)]!
  const number = () => Math.floor(next() ** 2 * 99)
  const two = () => String(Math.floor(next() * 60)).padStart(2, '0')
  const title = (word: string) => word[0]!.toUpperCase() + word.slice(1)
  const coined = () => title(pick(PARTS) + pick(PARTS) + (next() < 0.4 ? pick(PARTS) : ''))
  const draws: Readonly<Record<string, () => string>> = {
    P: () => `${pick(pools.given)}${next() < 0.08 ? ` ${letter()}.` : ''} ${pick(pools.family)}`,
    S: () => pick(pools.family),
    I: () => `${letter()}.${next() < 0.3 ? `${letter()}.` : ''} ${pick(pools.family)}`,
    C: () =>
      next() < 0.8
        ? pick(clubs)
        : `${pick(pools.towns)} ${pick(['United', 'City', 'FC', 'Rovers', 'Tigers', 'Athletic'])}`,
    K: () => pick(next() < 0.4 ? cities : next() < 0.6 ? pools.cities : pools.towns),
    X: () => pick(nicknames),
    F: () => pick(companies),
    R: () => {
      const base = next()
      const own =
        base < 0.4
          ? coined()
          : base < 0.75
            ? pick(pools.family)
            : base < 0.9
              ? pick(pools.towns)
              : `${pick(pools.family)} & ${pick(pools.family)}`
      return base < 0.2 || base > 0.85 ? own : `${own} ${pick(ENDINGS)}`
    },
    M: () =>
      next() < 0.75
        ? pick(media)
        : `${pick(pools.towns)} ${pick(['Times', 'Herald', 'Post', 'Daily', 'Gazette', 'Tribune'])}`,
    B: () =>
      next() < 0.4
        ? `${pick(HEADS)} ${pick(FIELDS)}`
        : `${pick(next() < 0.5 ? pools.towns : pools.countries)} ${pick(TAILS)}`,
    U: () => (next() < 0.5 ? `University of ${pick(pools.towns)}` : `${pick(pools.towns)} University`),
    Y: () => Array.from({ length: 3 + Math.floor(next() * 2) }, letter).join(''),
    N: () =>
      next() < 0.15
        ? pick([
            'U.S.',
            'US',
            'UK',
            'U.K.',
            'UAE',
            'Britain',
            'South Africa',
            'New Zealand',
            'South Korea',
            'Czech Republic',
          ])
        : pick(pools.countries),
    A: () => pick(STATES),
    T: () => pick(next() < 0.6 ? pools.cities : pools.towns),
    L: () =>
      pick(['NBA', 'NHL', 'NFL', 'MLB', 'UEFA', 'FIFA', 'ATP', 'WTA', 'IAAF', 'PGA', 'ICC', 'IOC', 'FIA', 'NCAA']),
    G: () => pick(pools.peoples),
    n: () => String(number()),
    t: () => (next() < 0.5 ? `${number()}.${two()}` : `${1 + Math.floor(next() * 3)}:${two()}:${two()}`),
    s: () =>
      Array.from(
        { length: 2 + Math.floor(next() * 2) },
        () => `${Math.floor(next() * 8)}-${Math.floor(next() * 8)}`,
      ).join(' '),
    d: () => pick(DAYS),
    D: () =>
      next() < 0.6
        ? `${pick(['1996', '2020', '2008'])}-${two()}-${two()}`
        : next() < 0.5
          ? `${pick(MONTHS)} ${1 + number()}`
          : pick(DAYS),
  }
  // Most of the press prints no accents.
  return kind => (next() < 0.8 ? draws[kind]!().normalize('NFD').replace(/\p{M}/gu, '') : draws[kind]!())
}
