/** What the generator puts into articles besides the text it recombines. All invented; any likeness is chance. */

/** British and American spellings of one word, as dictionaries list them. */
export const spellings: readonly (readonly [string, string])[] = `
accessorise accessorize,aeroplane airplane,aluminium aluminum,analyse analyze,analysed analyzed,apologise apologize,apologised apologized,armour armor,armoured armored,
authorise authorize,authorised authorized,authorities authorities,behaviour behavior,cancelled canceled,catalogue catalog,centre center,centres centers,
cheque check,civilisation civilization,colour color,colours colors,counsellor counselor,criticise criticize,criticised criticized,defence defense,
demobilise demobilize,dialogue dialog,emphasise emphasize,emphasised emphasized,endeavour endeavor,enrol enroll,favour favor,favourite favorite,favoured favored,
finalise finalize,flavour flavor,fulfil fulfill,grey gray,harbour harbor,honour honor,honoured honored,humour humor,jewellery jewelry,judgement judgment,
kilometre kilometer,kilometres kilometers,labelled labeled,labour labor,legalise legalize,licence license,litre liter,litres liters,manoeuvre maneuver,metre meter,metres meters,
mobilise mobilize,modernise modernize,neighbour neighbor,neighbours neighbors,neighbouring neighboring,neutralise neutralize,normalise normalize,offence offense,
organisation organization,organisations organizations,organise organize,organised organized,paralysed paralyzed,plough plow,practise practice,
prioritise prioritize,programme program,programmes programs,realise realize,realised realized,recognise recognize,recognised recognized,rumour rumor,rumours rumors,
sceptical skeptical,signalled signaled,skilful skillful,specialise specialize,stabilise stabilize,theatre theater,travelled traveled,travelling traveling,tyre tire,
utilise utilize,vapour vapor,vigour vigor`
  .trim()
  .split(/,\s*/)
  .map(pair => pair.split(' ') as [string, string])

export const givenNames =
  'Ada Bela Carla Dario Edda Fabio Greta Henrik Ilona Jonas Karin Lazlo Mira Nils Olga Piet Quirin Rosa Stefan Tilda Ugo Vera Wim Yara Zeno'.split(
    ' ',
  )
const beginnings =
  'Abel Boro Castel Dorn Ege Fen Grab Halvor Inge Jelin Kowa Lind March Nord Ostran Pelle Quist Rade Soren Tolli Ull Vester Wach Ylo Zubi Ack Bell Corva Drum Eskil'.split(
    ' ',
  )
const endings = 'ard wka lan feld land wick ner sen mar ek rik vist etti dahl der grin gard maker son ver'.split(' ')
export const surnames = beginnings.flatMap(beginning => endings.map(ending => beginning + ending))
export const titles = ['Minister', 'Spokesman', 'Governor', 'Senator', 'Ambassador', 'Commissioner', 'Judge', 'General']
export const cues = ['said', 'told reporters', 'stated', 'added', 'told the news agency', 'declared', 'insisted']
export const marks: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ['“', '”'],
  ['„', '”'],
  ['‘', '’'],
  ['«', '»'],
]

/** What is quoted of anybody on any day. */
export const stockQuotations: readonly string[] = [
  'We are doing everything we can to find out what happened',
  'There is no reason to panic and the situation is under control',
  'Our thoughts are with the victims and their families',
  'We will not comment on an investigation that is still going on',
  'It is too early to say what caused the accident',
  'We take these allegations very seriously and will look into them',
  'Those who are responsible will be brought to justice',
  'We remain committed to a peaceful solution of the conflict',
  'The talks were held in a constructive and friendly atmosphere',
  'We need to work together to meet the challenges ahead of us',
]

/** What is printed in any report. */
export const stockSentences: readonly string[] = [
  'There was no immediate claim of responsibility for the attack.',
  'Officials did not give any further details about the incident.',
  'The ministry did not immediately respond to a request for comment.',
  'Police say an investigation into the cause of the accident is continuing.',
  'The two sides are expected to meet again in the coming weeks.',
  'Witnesses say they heard several explosions before dawn.',
  'He was speaking at a news conference in the capital.',
  'It was not clear how many people were in the building at the time.',
]
