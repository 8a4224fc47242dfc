import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import type { AnnotateOptions } from '../annotate.ts'
import type { Knowledge } from '../knowledge.ts'
import { layOut } from './layOut.ts'
import { loadLayoutKnowledge } from './layoutKnowledge.ts'

const layout = await loadLayoutKnowledge({
  text: name => readFile(new URL(`../data/${name}`, import.meta.url), 'utf8'),
  bytes: name => readFile(new URL(`../data/${name}`, import.meta.url)),
})
const knowledge = { layout } as Knowledge

/**
 * Reads a text with its regions marked, `[[kind|text]]`, headings as `[[heading|text]]`, and expects these and no others.
 * Answers the date as `value source text`.
 */
function check(marked: string, options: AnnotateOptions = {}): string | null {
  const expected: string[] = []
  const text = marked.replace(/\[\[(\w+)\|([^\]]*(?:\][^\]]+)*)\]\]/g, (_, kind: string, content: string) => {
    expected.push(`${kind}: ${content}`)
    return content
  })
  const found = layOut(text, knowledge, options)
  const headings = found.paragraphs.filter(p => p.kind === 'heading')
  const parts = [...found.regions, ...headings].sort((a, b) => a.start - b.start)
  expect(parts.map(part => `${part.kind}: ${text.slice(part.start, part.end)}`)).toEqual(expected)
  const date = found.documentDate
  return (
    date && `${date.value} ${date.source} ${date.start === undefined ? '' : text.slice(date.start, date.end)}`.trim()
  )
}

/** Paragraphs to stand for the body of an article. */
const BODY = `The government will send a team of engineers to the flooded valley, the interior ministry said on Tuesday, after two dams gave way.

Officials said the water had begun to fall in the lower villages, but warned that roads would stay closed for days.`
const LEAD =
  'The government will send engineers to the flooded valley, the interior ministry said on Tuesday, after two dams gave way.'

test('what is said to be body text is read as body, whatever it looks like', () => {
  const text = `Engineers sent to flooded valley\n\n${BODY}\n\n© 2024 AFP\n`
  const start = text.indexOf('©')
  const body = [{ start: start + 2, end: start + 6 }]
  const { regions, paragraphs } = layOut(text, knowledge, { body })
  expect(regions.map(({ kind }) => kind)).toEqual(['headline'])
  expect(paragraphs.at(-1)).toEqual({ kind: 'body', start, end: start + 10, prose: '© 2024 AFP' })
})

describe('agencies', () => {
  test.each<[string, string, string | null]>([
    [
      'Reuters',
      `[[headline|Engineers sent to flooded valley]]\n\n[[byline|By Maria Novak]]\n\n[[dateline|LISBON, May 14 (Reuters)]] - ${BODY}\n\n[[byline|(Reporting by Maria Novak; Editing by Paul Stone)]]\n\n[[boilerplate|Our Standards: The Thomson Reuters Trust Principles.]]`,
      null,
    ],
    [
      'AP',
      `[[headline|Engineers sent to flooded valley after dams fail]]\n[[byline|By MARIA NOVAK and PAUL STONE]]\n[[byline|Updated 9:14 PM GMT, May 14, 2024]]\n\n[[dateline|LISBON, Portugal (AP)]] — ${BODY}\n\n[[boilerplate|Copyright 2024 The Associated Press. All rights reserved. This material may not be published, broadcast, rewritten or redistributed.]]`,
      '2024-05-14 byline May 14, 2024',
    ],
    ['AFP', `[[dateline|Lisbon (AFP)]] – ${BODY}\n\n[[boilerplate|© 2024 AFP]]`, null],
    [
      'Xinhua',
      `[[headline|Portugal sends engineers to flooded valley]]\n\n[[source|Source: Xinhua]]\n[[dateline|2024-05-14 21:03:45]]\n\n[[dateline|LISBON, May 14 (Xinhua)]] -- ${BODY}`,
      '2024-05-14 dateline 2024-05-14',
    ],
    ['TASS', `[[headline|Engineers sent to flooded valley]]\n\n[[dateline|LISBON, May 14. /TASS/]]. ${BODY}`, null],
    [
      'Kyodo',
      `[[headline|Engineers sent to flooded valley]]\n\n[[source|KYODO NEWS]]\n\n[[dateline|LISBON]] - ${BODY}`,
      null,
    ],
    ['an older wire', `[[dateline|NAIROBI, Kenya (AP)]] _\n\n${BODY}`, null],
    ['underscore', `[[dateline|CANBERRA, Australia (AP)]]_ ${BODY}`, null],
    [
      'full date in the dateline',
      `[[headline|Engineers sent to flooded valley]]\n\n[[dateline|BERLIN, 14 May 2024 (dpa)]] - ${BODY}`,
      '2024-05-14 dateline 14 May 2024',
    ],
    [
      'press release',
      `[[headline|Acme Corp. Announces Record Quarter]]\n\n[[dateline|NEW YORK, May 14, 2024 /PRNewswire/]] -- Acme Corp. today announced results for the quarter that ended in March, and named a new head of finance.\n\nThe company will hold a conference call on Thursday.`,
      '2024-05-14 dateline May 14, 2024',
    ],
    [
      'business wire',
      `[[headline|Acme Corp. Announces Record Quarter]]\n\n[[dateline|NEW YORK--(BUSINESS WIRE)]]--Acme Corp. today announced results for the quarter that ended in March, and named a new head of finance.\n\nThe company will hold a conference call on Thursday.`,
      null,
    ],
    [
      'globe newswire',
      `[[headline|Acme Corp. Announces Record Quarter]]\n\n[[dateline|NEW YORK, May 14, 2024 (GLOBE NEWSWIRE)]] -- Acme Corp. today announced results for the quarter that ended in March.\n\nThe company will hold a conference call on Thursday.`,
      '2024-05-14 dateline May 14, 2024',
    ],
    ['city and colon', `[[headline|Engineers sent to flooded valley]]\n\n[[dateline|SYDNEY]]: ${BODY}`, null],
    [
      'place without agency',
      `[[headline|Engineers sent to flooded valley]]\n\n[[dateline|PORTSMOUTH, N.H.]] — ${BODY}`,
      null,
    ],
    [
      'headline with a full stop above a dateline',
      `[[headline|Engineers sent to flooded valley.]]\n\n[[standfirst|Roads in the north will stay closed for days, officials say.]]\n\n[[dateline|LISBON]] — ${BODY}`,
      null,
    ],
  ])('%s', (_, marked, date) => expect(check(marked)).toBe(date))
})

describe('newspapers, blogs, broadcasters', () => {
  test.each<[string, string, string | null]>([
    [
      'published and updated',
      `[[headline|Engineers sent to flooded valley]]\n\n[[byline|Published 6 Mar 2024 10:32 GMT]]\n[[byline|Updated 7 Mar 2024 08:00 GMT]]\n\n${BODY}`,
      '2024-03-06 byline 6 Mar 2024',
    ],
    [
      'updated first',
      `[[headline|Engineers sent to flooded valley]]\n\n[[byline|Updated: March 7, 2024]]\n[[byline|Published: March 6, 2024]]\n\n${BODY}`,
      '2024-03-06 byline March 6, 2024',
    ],
    [
      'only updated',
      `[[headline|Engineers sent to flooded valley]]\n\n[[byline|Last updated on March 7, 2024 at 8:15 am]]\n\n${BODY}`,
      '2024-03-07 byline March 7, 2024',
    ],
    [
      'both in one line',
      `[[headline|Engineers sent to flooded valley]]\n\n[[byline|Updated March 7, 2024, Published March 6, 2024]]\n\n${BODY}`,
      '2024-03-06 byline March 6, 2024',
    ],
    [
      'byline with date',
      `[[headline|Engineers sent to flooded valley]]\n[[byline|By Maria Novak | March 6, 2024]]\n\n${BODY}`,
      '2024-03-06 byline March 6, 2024',
    ],
    [
      'wikinews',
      `[[headline|Engineers sent to flooded valley]]\n\n[[dateline|Wednesday, March 6, 2024]]\n\n${BODY}`,
      '2024-03-06 dateline Wednesday, March 6, 2024',
    ],
    [
      'date without year is none',
      `[[headline|Engineers sent to flooded valley]]\n\n[[dateline|March 6]]\n\n${BODY}`,
      null,
    ],
    [
      'date, dash and headline',
      `[[dateline|2024-03-06]] – [[headline|Engineers sent to flooded valley]]\n\n${BODY}`,
      '2024-03-06 dateline 2024-03-06',
    ],
    ['date and body', `[[dateline|date 2024-03-06]] ${BODY}`, '2024-03-06 dateline 2024-03-06'],
    [
      'the first full date wins',
      `[[headline|Engineers sent to flooded valley]]\n[[dateline|March 6, 2024]]\n\n[[dateline|LISBON, March 5, 2024 (AFP)]] - ${BODY}`,
      '2024-03-06 dateline March 6, 2024',
    ],
    [
      'name of the author below the headline',
      `[[headline|Engineers sent to flooded valley]]\n\n[[standfirst|Two dams gave way within an hour of each other, and roads stay closed]]\n\n[[byline|Maria Novak, Lisbon correspondent]]\n\n${BODY}`,
      null,
    ],
    [
      'two places',
      `[[headline|Engineers sent to flooded valley]]\n[[byline|Maria Novak in Lisbon and Paul Stone in Madrid]]\n\n${BODY}`,
      null,
    ],
    [
      'standfirst with a full stop above the byline',
      `[[headline|Engineers sent to flooded valley]]\n\n[[standfirst|Two dams gave way within an hour of each other.]]\n\n[[byline|By Maria Novak]]\n\n${BODY}`,
      null,
    ],
    [
      'byline of where it was written',
      `[[headline|Engineers sent to flooded valley]]\n[[byline|By Maria Novak at the Port of Lisbon]]\n\n${BODY}`,
      null,
    ],
    [
      'byline of an interview',
      `[[headline|Why the valley flooded]]\n\n[[byline|Interview by Maria Novak]]\n\n${BODY}`,
      null,
    ],
    [
      'credit with an office',
      `[[headline|Why the valley flooded]]\n\n${BODY}\n\n[[byline|Associated Press writer Maria Novak in Lisbon contributed to this report.]]`,
      null,
    ],
    [
      'topics and a call for comments at the end',
      `[[headline|Why the valley flooded]]\n\n${BODY}\n\n[[boilerplate|What do you think? Have your say in the comments below.]]\n\n[[boilerplate|Explore more on these topics]]\n[[boilerplate|Floods]]\n[[boilerplate|Reuse this content]]`,
      null,
    ],
    ['capitals', `[[headline|ENGINEERS SENT TO FLOODED VALLEY]]\n\n[[byline|BY MARIA NOVAK]]\n\n${BODY}`, null],
    ['question as headline', `[[headline|What do we know about the dams?]]\n\n${BODY}`, null],
    [
      'headings',
      `[[headline|Engineers sent to flooded valley]]\n\n${BODY}\n\n[[heading|How did the dams fail?]]\n\n${BODY}\n\n[[heading|What comes next]]\n\n${BODY}`,
      null,
    ],
    ['only body', BODY, null],
    ['one line', LEAD, null],
    ['a short line alone', 'Engineers sent to flooded valley', null],
    [
      'share buttons',
      `[[boilerplate|Skip to content]]\n[[boilerplate|Home > News > Europe]]\n\n[[headline|Engineers sent to flooded valley]]\n\n[[byline|By Maria Novak]]\n[[boilerplate|Share]]\n[[boilerplate|Facebook]]\n[[boilerplate|Twitter]]\n[[boilerplate|Copy link]]\n\n${LEAD}\n\n[[boilerplate|Advertisement]]\n\n${LEAD}\n\n[[boilerplate|READ MORE: Two dams that worried inspectors]]\n\n${LEAD}\n\n[[boilerplate|Sign up for our newsletter to get the day’s stories.]]\n\n[[boilerplate|Most Read]]\n[[boilerplate|Minister resigns over budget]]\n[[boilerplate|Storm moves north]]`,
      null,
    ],
    [
      'blog',
      `[[headline|Why the valley flooded]]\n\n[[byline|Posted on March 6, 2024 by Maria Novak]]\n\n${BODY}\n\n[[boilerplate|Share this:]]\n[[boilerplate|Click to share on Twitter (Opens in new window)]]\n[[boilerplate|Like this:]]\n[[boilerplate|Like Loading...]]\n[[boilerplate|Related]]\n[[boilerplate|Filed under: Floods]]\n\n[[boilerplate|3 Comments]]\n\n[[boilerplate|Leave a Reply]]\n[[boilerplate|Your email address will not be published. Required fields are marked *]]\n[[boilerplate|Comment *]]\n[[boilerplate|Name *]]\n[[boilerplate|Email *]]\n[[boilerplate|Save my name, email, and website in this browser for the next time I comment.]]`,
      '2024-03-06 byline March 6, 2024',
    ],
    [
      'biography below the name',
      `[[headline|Why the valley flooded]]\n\n${BODY}\n\n[[byline|Maria Novak]]\n\n[[boilerplate|Coffee lover. Devoted gardener. Proud mother. Typical introvert.]]\n\n[[boilerplate|Leave a Comment]]`,
      null,
    ],
    [
      'biography that names the author',
      `[[headline|Why the valley flooded]]\n\n${BODY}\n\n[[boilerplate|Maria Novak is a staff writer. Follow her on Twitter: @marianovak]]`,
      null,
    ],
    [
      'credits',
      `[[headline|Why the valley flooded]]\n\n${BODY}\n\n[[byline|Paul Stone and Ann Lee contributed reporting.]]`,
      null,
    ],
    [
      'transcript',
      `[[headline|Interview with the minister for water]]\n\nHOST: Minister, thank you for being here. What do you know about the dams?\n\nMINISTER: We know that both were inspected in the spring, and that the reports were sound.`,
      null,
    ],
    [
      'cookies',
      `[[boilerplate|We use cookies to improve your experience on our site. By continuing you agree to our use of cookies.]]\n\n[[headline|Why the valley flooded]]\n\n${BODY}`,
      null,
    ],
  ])('%s', (_, marked, date) => expect(check(marked)).toBe(date))
})

describe('furniture and heads in other languages', () => {
  test.each<[string, string, string | null]>([
    [
      'Polish',
      `[[headline|Inżynierowie jadą do zalanej doliny]]\n\n[[byline|Autor: Anna Kowalska]]\n\n[[dateline|WARSZAWA (PAP)]] - Rząd wyśle inżynierów do zalanej doliny, podało we wtorek ministerstwo.\n\n[[boilerplate|Czytaj także: Dwie tamy, które niepokoiły inspektorów]]\n\nWoda zaczęła opadać w dolnych wsiach.\n\n[[source|Źródło: PAP]]\n\n[[boilerplate|Dodaj komentarz]]\n\n[[boilerplate|Twój adres e-mail nie zostanie opublikowany. Wymagane pola są oznaczone *]]`,
      null,
    ],
    [
      'German',
      `[[headline|Ingenieure ins überflutete Tal geschickt]]\n\n[[byline|Von Anna Weber]]\n\n[[dateline|Berlin (dpa)]] - Die Regierung schickt Ingenieure in das überflutete Tal, teilte das Ministerium am Dienstag mit.\n\n[[boilerplate|Lesen Sie auch: Zwei Dämme, die Prüfer beunruhigten]]\n\nDas Wasser ging in den unteren Dörfern zurück.\n\n[[source|Quelle: dpa]]\n\n[[boilerplate|Schreibe einen Kommentar]]\n[[boilerplate|Deine E-Mail-Adresse wird nicht veröffentlicht. Erforderliche Felder sind mit * markiert]]`,
      null,
    ],
    [
      'French',
      `[[headline|Des ingénieurs envoyés dans la vallée inondée]]\n\n[[byline|Par Anne Dubois]]\n\n[[dateline|PARIS, 6 mars (AFP)]] - Le gouvernement enverra des ingénieurs dans la vallée inondée, a annoncé mardi le ministère.\n\n[[boilerplate|À lire aussi : Deux barrages qui inquiétaient les inspecteurs]]\n\nL’eau a commencé à baisser dans les villages.\n\n[[boilerplate|Laisser un commentaire]]\n[[boilerplate|Votre adresse e-mail ne sera pas publiée. Les champs obligatoires sont indiqués avec *]]\n\n[[boilerplate|© 2024 AFP. Tous droits réservés.]]`,
      null,
    ],
    [
      'Spanish',
      `[[headline|Envían ingenieros al valle inundado]]\n\n[[byline|Por Ana García]]\n\n[[dateline|Madrid, 6 mar (EFE)]].- El Gobierno enviará ingenieros al valle inundado, informó el martes el ministerio.\n\n[[boilerplate|Te puede interesar: Dos presas que inquietaban a los inspectores]]\n\nEl agua empezó a bajar en los pueblos.\n\n[[source|Fuente: EFE]]\n\n[[boilerplate|Deja una respuesta]]\n[[boilerplate|Tu dirección de correo electrónico no será publicada. Los campos obligatorios están marcados con *]]`,
      null,
    ],
    [
      'Portuguese',
      `[[headline|Engenheiros enviados ao vale inundado]]\n\n[[byline|Por Ana Costa]]\n\nO governo enviará engenheiros ao vale inundado, informou o ministério na terça-feira.\n\n[[boilerplate|Leia também: Duas barragens que preocupavam]]\n\nA água começou a baixar nas aldeias.\n\n[[boilerplate|Deixe um comentário]]\n[[boilerplate|O seu endereço de e-mail não será publicado. Campos obrigatórios são marcados com *]]`,
      null,
    ],
    [
      'Italian',
      `[[headline|Ingegneri inviati nella valle allagata]]\n\n[[byline|Di Anna Rossi]]\n\n[[dateline|ROMA (ANSA)]] - Il governo invierà ingegneri nella valle allagata, ha detto martedì il ministero.\n\n[[boilerplate|Leggi anche: Due dighe che preoccupavano]]\n\nL’acqua ha cominciato a scendere nei paesi.\n\n[[boilerplate|RIPRODUZIONE RISERVATA © Copyright ANSA]]\n\n[[boilerplate|Lascia un commento]]\n[[boilerplate|Il tuo indirizzo email non sarà pubblicato. I campi obbligatori sono contrassegnati *]]`,
      null,
    ],
    [
      'Dutch',
      `[[headline|Ingenieurs naar overstroomde vallei gestuurd]]\n\n[[byline|Door Anna de Vries]]\n\nDe regering stuurt ingenieurs naar de overstroomde vallei, meldde het ministerie dinsdag.\n\n[[boilerplate|Lees ook: Twee dammen die inspecteurs zorgen baarden]]\n\nHet water begon te zakken in de dorpen.\n\n[[source|Bron: ANP]]\n\n[[boilerplate|Geef een reactie]]\n[[boilerplate|Je e-mailadres wordt niet gepubliceerd. Vereiste velden zijn gemarkeerd met *]]`,
      null,
    ],
    [
      'Turkish',
      `[[headline|Mühendisler sel altındaki vadiye gönderildi]]\n\n[[dateline|ANKARA (AA)]] - Hükümet sel altındaki vadiye mühendis gönderecek, bakanlık salı günü duyurdu.\n\n[[boilerplate|İlgili haber: Müfettişleri kaygılandıran iki baraj]]\n\nAşağı köylerde sular çekilmeye başladı.\n\n[[source|Kaynak: AA]]\n\n[[boilerplate|Bir yanıt yazın]]\n[[boilerplate|E-posta adresiniz yayınlanmayacak. Gerekli alanlar * ile işaretlenmişlerdir]]`,
      null,
    ],
  ])('%s', (_, marked, date) => expect(check(marked)).toBe(date))
})

test.each([
  ['Share prices fell on Tuesday.', 'share'],
  ['Comments by the minister were welcomed in the valley.', 'comments'],
  ['“We use cookies to improve our site,” the company said in a statement to the court.', 'a quoted notice'],
  ['Subscribe, they were told, or lose the service.', 'subscribe'],
  ['Watch the river, the villagers were told on Monday.', 'watch'],
  ['Related companies will pay the fine as well, the court said.', 'related'],
  ['By Monday morning, the roads had been cleared.', 'by'],
  ['By Tuesday, Paul Stone of the ministry had resigned.', 'by and a name'],
  ['Posted in the north, the soldiers were the first to arrive.', 'posted in'],
  ['The source: a man who had worked on both dams.', 'source'],
  ['March 6, 2024 – the day the dams broke – will be remembered.', 'a date that begins a sentence'],
  ['Stone – who had warned of this – was not there.', 'a dash'],
  ['NATO - and with it half the world - looked on as the water rose.', 'capitals and a dash'],
  ['Lee (born in 1957) - a farmer - saw it all.', 'brackets and a dash'],
  ['Copyright law was not made for this, the judge said.', 'copyright'],
  ['Reuters reported that the second dam had been inspected in May.', 'an agency'],
])('body text stays: %s', sentence => {
  expect(check(`${LEAD}\n\n${sentence}\n\n${LEAD}`)).toBe(null)
  expect(check(`${sentence}\n\n${LEAD}\n\n${LEAD}`)).toBe(null)
})

describe('the date of an article', () => {
  const dated = `[[dateline|2024-03-06]]\n\n${BODY}`
  test.each<[string, string, AnnotateOptions, string | null]>([
    ['the option wins', dated, { documentDate: { value: '2023-01-01', source: 'option' } }, '2023-01-01 option'],
    ['the text before the name', dated, { fileName: '2022-02-02_valley.txt' }, '2024-03-06 dateline 2024-03-06'],
    ['the name', BODY, { fileName: '2024-03-06_valley.txt' }, '2024-03-06 filename'],
    ['no date in the name', BODY, { fileName: '000_410918f53f2dd3c9.txt' }, null],
    ['a correction below is none', `${BODY}\n\nMarch 9, 2024`, {}, null],
    ['published below', `${BODY}\n\n[[byline|Published on March 6, 2024]]`, {}, '2024-03-06 byline March 6, 2024'],
  ])('%s', (_, marked, options, date) => expect(check(marked, options)).toBe(date))
})

test('a header block', () => {
  const marked = `Title: [[headline|Engineers sent to flooded valley]]
[[source|Source: Example Times]]
[[boilerplate|URL: https://example.com/valley]]
[[dateline|Date: 2024-03-06]]
[[byline|Author: Maria Novak]]

${BODY}`
  expect(check(marked)).toBe('2024-03-06 metadata 2024-03-06')
  expect(layOut(marked.replace(/\[\[\w+\||\]\]/g, ''), knowledge, {}).metadata).toEqual({
    title: 'Engineers sent to flooded valley',
    outlet: 'Example Times',
    url: 'https://example.com/valley',
  })
})

test('front matter', () => {
  const marked = `[[boilerplate|---]]
title: "[[headline|Engineers sent: two dams fail]]"
description: [[standfirst|Roads stay closed for days]]
authors:
  - [[byline|Maria Novak]]
date: [[dateline|2024-03-06T10:32:00Z]]
[[boilerplate|lastmod: 2024-03-09]]
site: [[source|Example Times]]
[[boilerplate|link: https://example.com/valley]]
[[boilerplate|lang: en]]
[[boilerplate|draft: false]]
[[boilerplate|---]]

# [[headline|Engineers sent: two dams fail]]

${BODY}`.replace('authors:', '[[boilerplate|authors:]]')
  expect(check(marked, { language: 'markdown' })).toBe('2024-03-06 metadata 2024-03-06')
  expect(layOut(marked.replace(/\[\[\w+\||\]\]/g, ''), knowledge, {}).metadata).toEqual({
    title: 'Engineers sent: two dams fail',
    outlet: 'Example Times',
    url: 'https://example.com/valley',
    language: 'en',
  })
})

test.each([
  ['a colon in the first line is no header', `Note: the valley\n\n${BODY}`],
  ['a rule is no front matter', `---\n\n${BODY}\n\n---\n\n${BODY}`],
])('%s', (_, text) => expect(layOut(text, knowledge, {}).metadata).toBeUndefined())

test.each([
  ['a line', `Dams fail in the valley\n\nPublished 03/04/2024\n\n${BODY}`, '2024-04-03', '2024-03-04'],
  ['a dateline', `LONDON, 03/04/2024 (Reuters) – ${BODY}`, '2024-04-03', '2024-03-04'],
  ['a header', `Title: Dams fail\nDate: 03/04/2024\n\n${BODY}`, '2024-04-03', '2024-03-04'],
  ['a byline', `Dams fail in the valley\n\nBy Maria Novak | 03/04/2024\n\n${BODY}`, '2024-04-03', '2024-03-04'],
])('a slashed date in %s counts once its order is set', (_, text, dayFirst, monthFirst) => {
  const dateBy = (options: AnnotateOptions) => layOut(text, knowledge, options).documentDate?.value
  expect([dateBy({}), dateBy({ dateOrder: 'day-month' }), dateBy({ dateOrder: 'month-day' })]).toEqual([
    undefined,
    dayFirst,
    monthFirst,
  ])
})
