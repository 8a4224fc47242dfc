import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleOf, marksOf, readable, unmarked } from '../../../../test/support/claims.ts'
import { contains } from '../span.ts'

/** Each line is a text with all its claims marked: nothing else may be found in it. */
const MARKED = {
  'before and after': [
    '[src An official] [cue said] [con the talks will go on].',
    '[src An official] [cue said] Wednesday that [con the talks will go on].',
    '[con The talks will go on], [src an official] [cue said] on Wednesday.',
    '[con The talks], [src officials] [cue say], [con will go on].',
    '[src The head of the agency, Maria Lopez], [cue said] [con no date was set].',
    '[src Officials in Oslo] [cue said] in a statement on Friday that [con the road is closed].',
    '[src She] [cue told] reporters [con the vote was fair].',
    '[src A worker at the plant] [cue told] Reuters that [con the pay is late].',
    '[src The minister] has not [cue said] [con whether the troops will stay].',
    '[con He could do it if he wants], [src Sen. Anna Berg (R-S.C.)] [cue told] The Oslo Post on Thursday.',
    '[con The change now], [src he] [cue told] me on Friday, [con is that she leads the paper].',
    '[src Prime Minister Theresa May] [cue said] this week that [con the country would leave].',
    '[src All] [cue agreed] that [con the plan would raise taxes].',
    '[con The road is closed], [src Maria Lopez, R-Ky.], [cue said] Tuesday.',
    '[src He] [cue said], however, that [con the port is closed].',
    '[con The road is closed], [src Lopez] [cue said] during his campaign in Oslo.',
    '[src Insiders in two states – Ohio and Utah] – [cue say] [con the race is over].',
    '[src Several polls published today] [cue suggest] [con a small lead of the party].',
  ],
  'where one report ends and the next begins': [
    'But even as [src Berg] [cue claimed] on Tuesday that [con he got “in trouble for less,”] [src2 one lawyer] [cue2 said] [con2 it was new].',
    'As [src Berg] [cue laid out] [con his plan], the crowd cheered.',
    'After [src Berg] [cue praised] [con Oslo, Bergen and the port], the crowd went home.',
    'While [src Berg] [cue wanted] [con to join her parents in Oslo], he could not leave.',
    '[src Berg] [cue expressed] [con support for her] even as [src2 he] [cue2 praised] [con2 the mayor].',
    'When [src my mother] [cue mentioned] [con the devil], [src2 I] laughed and [cue2 said], [con2 “There is none.”]',
    'When [src Berg] [cue noted] that [con Lopez had not paid] – [src2 Lopez] [cue2 boasted], [con2 “That is smart.”]',
    '[src Video] surfaced [cue showing] [con Berg stumbling to a van] ([src2 her staff] later [cue2 disclosed] that [con2 she was ill]).',
    'While [src Berg] [cue says] [con the port is late], it is open.',
    '[src Berg] [cue said] [con it is late, and when it is late it is dark].',
    '[con It closed after the vote], [src Politico] [cue reported] in 2014.',
    '[con The talks won “too little,”] [src he] [cue added] on Twitter.',
    '[src He] [cue believes] [con the war was “a mistake,”] although [src2 he] [cue2 supports] [con2 ending it].',
    'To [cue explain] [con the delay], [src2 Lopez] [cue2 said] [con2 the road was closed].',
    '[src Lopez] [cue promised] [con to help the town by building a road].',
    '[src Lopez] [cue praised] [con the mayor] as she left Oslo.',
    '[src Lopez] [cue praised] [con the mayor], [src2 who] [cue2 denied] [con2 the charge].',
    '[src Oslo] [cue accused] [con Bergen of hiding it], [con2 a charge] [src2 Bergen] [cue2 denies].',
    '[src Polls] [cue show] [con him ahead]: [src2 Lopez] [cue2 said] [con2 it was over].',
    '[src He] [cue opposes] [con the plan] even though [src2 he] [cue2 believes] [con2 it is fair].',
    'If [src the union and the firm] [cue agree] that [con it is fair], [src2 Lopez] [cue2 said] [con2 it would pass].',
    '[src Lopez] [cue urged] [con the mayor to leave before he is hurt].',
    '[src He] [cue hinted] [con he had won the vote]: [con2 “She gave up,”] [src2 he] [cue2 told] The Oslo Post.',
    '[src Lopez], in the wake of a poll [cue2 showing] [con2 she trails], [cue told] NRK [con she would stay].',
  ],
  'words between who speaks and the verb, and behind it': [
    'Berg, [src who] on Tuesday [cue endorsed] [con the plan], is in Oslo.',
    'Berg, [src who] last year [cue threatened] [con to close the port], is in Oslo.',
    '[src Berg], who leads the party, on Sunday [cue defended] [con the plan].',
    '[src He] [cue believes], for example, that [con women should vote].',
    '[src Sources] [cue told] NRK, however, that [con she did call].',
    '[src Leaked emails] [cue showed] [con the staff favoring the mayor].',
    '[src She] [cue said] in a statement that [con the road is closed].',
    '[src Farm advocates] [cue say] [con they were told].',
    '[src All the experts I asked] [cue said] [con the plan was dead].',
    '[src None of the scholars she asked] [cue said] [con the plan was dead].',
    '[src Officials whose laws have been overturned] [cue say] [con the port is closed].',
    '[src A voter [src2 who] did not [cue2 want] [con2 to be named]] [cue said] [con it was late].',
    '[src Groups [src2 that] [cue2 endorsed] [con2 him]] [cue say] [con they were told].',
    '[src The man [src2 who] [cue2 called] [con2 him a liar]] [cue said] [con he was sorry].',
    'The talks are stuck, with [src Sen. Anna Berg] [cue calling] [con it a “bad deal.”]',
    'He leads the field, with [src a poll] [cue showing] [con him at 40 percent].',
    '[src They] [cue added] [con the plan was old].',
    '[con It is closed], [src he and Mr. Allen] [cue said].',
    '[con It is late and the port is old], [src teachers and officials] [cue told] NRK.',
    '[con This is not about me], [src Berg] [cue told] her aides as she left.',
    '[con The gap with Oslo], [cue said] [src Doyle and others], [con would be clear].',
    'As [src Berg] [cue told] the Oslo Post, [con the road is closed].',
    'She takes back [con everything] [src he] [cue said].',
    '[con Everything] [src Berg] [cue says] is a lie.',
    '[con The things] [src he] [cue said] were lies.',
    'They spent [con the loans] that [src Oslo] [cue pledged] in May.',
    'It took [con the land], which [src Oslo] [cue rejects].',
    'They took [con people] [src they] [cue think] [con can pay].',
    "[src He] [cue says] [con it's late].",
    '[src Aides] [cue insist] [con he’s returning to Oslo].',
    '[src Norway] [cue views] [con itself as a leader].',
    '[src Democrats] [cue call on] [con him to quit].',
    '[src Maria Lopez] [cue told] NRK, [con “Of the three, the road is best.”]',
    'They met Berg, and [src the sign] [cue read] [con “Free tea.”]',
    '[src Half of them] [cue say] [con the same of Berg].',
    '[src Everyone] [cue said] [con yes].',
    '[src The two] [cue agree with] [con the plan].',
    '[src Berg] [cue talked about] [con the war].',
  ],
  'labels before a colon': [
    "[src Anna Berg][cue :] [con My plans aren't set in stone].",
    '[src Anna Berg][cue :] [con The road was closed by the army].',
    '[src Anna Berg][cue :] [con Lopez taking “old” road to Oslo]',
    '[src Mayor Anna Berg][cue :] [con Lopez will close the road]',
    '[src Anna Berg] to Oslo[cue :] [con Lopez will close the road]',
    '[src Poll][cue :] [con Lopez and Berg in dead heat before vote]',
    'Oslo: Lopez will close the road',
    'Anna Berg: a life in pictures.',
  ],
  'around an insertion': [
    '[src The mayor, a Liberal [src2 who] [cue2 called] [con2 the plan a joke]], [cue said] [con the road is closed].',
    '[src Anna Berg], [src2 who] [cue2 denied] [con2 the charge], [cue said] [con the road is closed].',
    '[src [src2 Mr. Berg]], [cue2 contradicting] [con2 the mayor], [cue said] [con the road is closed].',
    '[src The police chief, Anna Berg], [src2 who] [cue2 denied] [con2 the charge], [cue said] [con the road is closed].',
    '[src Anna Berg (R-Ohio)], [cue said] [con the road is closed].',
    'The general, [src who] [cue denied] [con the charge], died on Monday.',
    '[src The Basel-based company], which makes watches, [cue said] [con organic sales rose 2.8% in May].',
    '[src Acme Corp <ACM.N>] raised its guidance on Thursday, [cue saying] [con demand was strong].',
    '[con The company lost money, which it makes in Basel], [cue said] [src Anna Berg].',
  ],
  'inside a direct quotation': [
    '[src The mayor] [cue said:] [con “[src2 The police] [cue2 say] [con2 the road is closed].”]',
    '[con “[src2 The president] [cue2 promised] [con2 to help us],”] [src she] [cue said].',
    '[con “[src2 I] [cue2 think] [con2 he was wrong],”] [src Lopez] [cue said].',
    '[con “It is, you know, a long way,”] [src Lopez] [cue said].',
    '[con It is, you know, a long way], [src Lopez] [cue said].',
    'They live in a town best known for its port, we know.',
  ],
  'reduced passives': [
    '[con Four men] [cue accused] [con of killing a guard] were freed on Monday.',
    'Police held [con a man] [cue suspected] [con of planting the bomb].',
    '[con A man] [cue believed] [con to own the ship] closed its office.',
    '[src2 Berg] [cue2 defended] [con2 [con people] [cue accused] [con of murder]].',
    '[con A boy] [cue suspected] [con of theft] fled the town on Monday.',
    'He led [con a group] [cue believed] [con to have links to the rebels].',
    'It was [con an attack] [cue blamed] [con on the rebels].',
    '[con The firm] was [cue accused] by [src regulators] [con of hiding losses].',
    'The general, [con who] was [cue accused] [con of war crimes], died on Monday.',
  ],
  'names like other words and ages': [
    '[src Jolly] [cue said] [con he would be careful].',
    'Sadly, [src officials] [cue said] [con it was too late].',
    '[src Mr. Kelly] [cue said] [con it was too late].',
    '[src John Smith, 52, of Boston], [cue said] [con the fire spread quickly].',
    "[src Norway's trade minister, Anna Berg, 52], [cue said] [con the road was closed].",
    'In Oslo, [src Anna Berg, 52], [cue said] [con the road was closed].',
    '[src Maria Lopez, 34], [cue said] [con the road was closed].',
    '[con “It was terrible,”] [cue said] [src Smith, 52, of Boston].',
    '[con The water came in fast], [cue said] [src Tom Hale, 41, a farmer from Cork].',
  ],
  inverted: [
    '[con “Being there is key” for the town], [cue said] [src Rita Katz].',
    '[con The deal is fair], [cue said] [src a group of voters who went to the meeting].',
    '[con “The talks,”] [cue said] [src Lopez, the mayor], [con “are dead.”]',
    '[con “It was only a meeting,”] [cue said] [src Anna Berg, the deputy minister of trade].',
    '[con The port will open], [cue says] [src the mayor of Bergen].',
    '[con “We are ready,”] [cue added] [src Mr. Ito].',
    '[cue Said] [src Ellis]: [con “I do not get the sense he is ready.”]',
  ],
  direct: [
    '[con "We will go on,"] [src the embassy] [cue said] in a statement.',
    '[con “He has,”] [src he] [cue said], [con “a right to know.”]',
    '[src The premier] [cue said], [con “This cannot stand.”]',
    '[src She] [cue told] the paper that [con “there is no reason to wait.”]',
    '[con “It is bad,”] [src Lee] [cue said]. [con “It is very bad.”]',
    '[con “The files are gone.”] [src Lopez] [cue said].',
    '[con “Why are the ‘files’ gone?”] [src Lopez] [cue told] reporters in May.',
    '[src Mr. Berg] [cue said], [con “We are ready.”] Lopez left.',
    "[con ``It is over,''] [src he] [cue said].",
    '[src Anna Berg][cue :] [con “We will go on with this.”]',
    '[con „This is good and we know it“], [cue said] [src the chancellor].',
  ],
  adjectives: [
    '[src Many voters] are [cue afraid] that [con the lead will shrink].',
    '[src She] [cue says] [con [src2 her group] would be [cue2 willing] [con2 to talk]].',
    '[src Norway] has been [cue wary] [con of supporting the mission].',
    'It is sure to rain.',
  ],
  'questions and allegations': [
    '[cue Asked] during a debate in Oslo [con why he ran], [src2 Mr. Berg] [cue2 said] [con2 he had to].',
    '[cue Asked] by [src the Tribune] [con to go home], [src2 Mr. Berg] [cue2 said] [con2 he had to].',
    '[cue Asked] [con whether he would run], [src2 Mr. Berg] [cue2 said] [con2 he did not know].',
    '[src The host] [cue asked] Mr. Berg [con how high the wall would be].',
    'He went to court for [cue allegedly] [con hiding the books].',
    '[con Lopez] [cue reportedly] [con signed the letter].',
  ],
  headlines: [
    '[src Minister] [cue Says] [con New Museum Will Tell of Hard Times]',
    '[src Poll][cue :] [con Voters Leave Old Party for Green Leader]',
    '[con Tax Could Rise Next Year], [src Ana Berg] [cue Says]',
  ],
  'labels, signatures and transcripts': [
    '[src Anna Berg][cue :] [con Will he be there tonight?]\n\n[src2 Maria Lopez][cue2 :] [con2 He will not. It is late.]',
    '[con “It is a great shame.”] [cue ―] [src Maria Lopez]',
    '"[src WALLACE][cue :] [con Will he be there tonight?]\n\n"[src2 PENCE][cue2 :] [con2 He will not. We know that.]',
    '[src The mayor] [cue added:]\n\n[con It is typical. She knows nothing of it.]',
    '[src Berg] [cue continued:]\n\n[con “The roads are closed. They stay closed.”]',
    '[src Q][cue :] [con Will he be there tonight?]\n\n[src2 A][cue2 :] [con2 He will not. It is late.]',
    'NOTE: The office is closed.',
    'Anna Berg: Now or never.\n\nMaria Lopez: A miracle.',
    'A: The office is closed.\n\nB: The office is open.\n\nA: It is closed.',
  ],
  'as-clauses and relative clauses': [
    '[con The road is closed], as [src police] have [cue said].',
    'As [src many experts] have [cue pointed out], [con the port is free to close].',
    '[con The rule is a lawful one], as [src a ministry memo] [cue put it].',
    '[con Oslo], as [src an adviser] [cue pointed out], [con has no such law].',
    'It was [con a move] [src observers] [cue say] [con is key].',
    'He won [con a vote] [src foreign observers] [cue say] [con was rigged].',
    'As [cue reported] by [src the Tribune], [con the port is free to close].',
    'It amounted to [con what] [src the senators] [cue said] [con was a mistake].',
    'He was hurt by [con a blast] that [src the mayor] [cue described] [con as “an act of war.”]',
  ],
  mixed: [
    '[src They] [cue claimed] [con their goal was to “keep the peace.”]',
    '[src He] [cue said] [con “it is late,” and that “we must go.”]',
    '[con The plan is dead], [src he] [cue said], and that [con it was late].',
    '[src He] [cue called] [con the feast “a sign of how faith can win”].',
    '[src He] [cue praised] [con his rival as “one of the best, most gifted men we had”].',
    '[src He] [cue called] [con it “another super Tuesday for the party”].',
    '[src He] [cue called] [con the plan “a bad joke”].',
  ],
  'according to': [
    '[cue According to] [src the agency], [con four people died].',
    '[con Four people died], [cue according to] [src the agency].',
    '[con The plan is dead], [cue in the words of] [src one diplomat].',
    '[cue In the words of] [src one diplomat], [con the plan is dead].',
    '[con [con2 The base will close], [cue2 according to] [src2 a diplomat]], [src Politico] [cue reported].',
    '[con [con2 The base will close], [cue2 according to] [src2 a diplomat]], [src Politico] [cue reported], citing [via two aides].',
    '[con The union is divided], [cue according to] [src a diplomat], [con with its members “pushing hard.”]',
  ],
  infinitives: [
    '[src China] has [cue threatened] [con to use force].',
    '[src The rebels] [cue vowed] [con not to surrender].',
    '[src Two ministers] have [cue offered] [con to resign].',
  ],
  objects: [
    '[src The United States] [cue accuses] [con Syria of backing the rebels].',
    '[src Leaders] [cue urged] [con Iran to cooperate].',
    '[src Berg] [cue told] [con the crowd to go home].',
    '[src Berg] [cue told] [con his aides not to speak].',
    'Berg told the men who had to leave a story.',
    '[src The group] has [cue called for] [con a ban on plastic bags].',
    '[con “It is over,”] [src [src2 he]] [cue said], [cue2 referring to] [con2 the vote].',
    '[src Critics] [cue described] [con the law as a mistake].',
    'They held [src signs] [cue calling for] [con peace].',
    'He gave [src a 24-minute speech] [cue denouncing] [con the mayor].',
    'Oslo sent [src a statement] [cue condemning] [con the raid].',
    '[src Democrats] [cue hope] [con they will win].',
    'She left with men calling for help.',
    '[src Tehran] [cue denied] [con the charges].',
    '[src Oslo] neither confirmed nor [cue denied] [con the report].',
    '[src Berg] [cue warned against] [con closing the port].',
    '[src Aides] [cue warn of] [con a long war].',
    '[src Oslo] [cue decided against] [con a new port].',
    '[src Berg] [cue brushed off] [con the charge].',
    '[src Berg] [cue mentioned] [con [con2 the deal]], which [src2 critics] [cue2 said] [con2 was bad].',
    '[src Berg] [cue asked] [con the court for a ruling].',
    '[src They] [cue discussed] [con how to close the port].',
    '[src Some leaders] have [cue alleged] [con fraud].',
    'It is a ship, [con a claim] [src Oslo] [cue denies].',
    '[src Norway] has [cue expressed] [con its openness to talks].',
  ],
  coordination: [
    '[src Aides] [cue say] [con it is too early to plan a run] but [cue2 noted] that [con2 Berg won two races].',
    '[src He] [cue said] [con he would offer “a prayer” for the winner] but did not [cue2 suggest] [con2 it would be Lopez].',
    '[src He] [cue said] [con he did not own the ships], but [cue2 agreed] that [con2 they were old].',
    '[src Berg] [cue rejected] [con the idea that the plan had failed] and [cue2 said] that [con2 it was old].',
    '[src Berg] [cue told] the crowd that [con [src3 she] [cue3 believes] [con3 it is late]], [cue2 saying] [con2 it was dark].',
    '[src He] [cue mocked] [con [src3 Berg] for [cue3 calling] [con3 himself the “king of debt,”]] [cue2 noting] that [con2 the debt had grown].',
    '[src Japan] [cue says] [con it will help], [cue2 adding] that [con2 no troops are planned].',
    '[src The firm] [cue said] [con it would be late], [cue2 warning] that [con2 it could default].',
    '[src The army] [cue says] [con it will leave], but [cue2 warned] [con2 it will strike again].',
    '[src He] [cue said] [con the plan is good], and [cue2 said] [con2 it will work].',
    '[src He] [cue said] [con the port was closed and that trucks had left].',
    '[src She] [cue said] that [con the plan was good, and that it would work], [cue2 adding] that [con2 it was late].',
    '[src He] [cue said] [con the vote was fair] and [cue2 urged] [con2 the losers to accept it].',
    '[src He] [cue hailed] [con the vote as “fantastic,”] [cue2 telling] reporters [con2 it was a good day].',
    '[src He] [cue told] them [con the rally was “huge,”] [cue2 adding], [con2 “We won.”]',
    '[src She] [cue said] [con the sum was fair] – [cue2 insisting] that [con2 it was small].',
    '[src He] [cue mocked] [con one rival], [cue2 praised] [con2 another] and fled.',
    '[src She] was [cue praising] [con the premier] and [cue2 calling for] [con2 a new vote].',
    '[src Lopez] [cue dismissed] [con the charge] by [cue2 saying] [con2 it was old].',
    '[src He] [cue said] [con Oslo had won since saving its port] and [cue2 suggested] [con2 the law was old].',
    '[src He] [cue told] NRK that [con [src3 he] [cue3 thinks] [con3 it is old]] and [cue2 said] [con2 it would go].',
    '[src Kenya] [cue says] [con the border is open], but [src2 Somalia] [cue2 says] [con2 it is closed].',
    '[con The port may open], [src an official] [cue said] Friday, [cue2 adding] that [con2 trade could grow].',
  ],
  passive: [
    '[con The premier] is [cue expected] [con to meet the president next week].',
    'It is [cue stated] that [con the deal could include ships].',
    'It has not been [cue confirmed] [con whether he will come].',
  ],
  nested: [
    '[src Nikkei] [cue said] [con [src2 officials] [cue2 expect] [con2 talks]].',
    '[src The premier] [cue said] [con [src2 he] [cue2 hopes] [con2 to visit Rome]].',
    '[src Media] [cue quoted] [con [src2 an aide] as [cue2 saying] [con2 the trip is off]].',
  ],
  chain: [
    '[src Reuters] [cue reported], citing [via two officials], that [con the base would close].',
    "[con The premier will visit Oslo, where he may meet the king], [src Japan's Nikkei] [cue said] on Saturday, citing [via unnamed US officials].",
    "[con The premier will visit Oslo], [src Norway's NRK] [cue said] on Saturday, citing [via unnamed officials].",
    '[src The Times] [cue reported] [con the firm will close], quoting [via two people familiar with the matter].',
  ],
  nouns: [
    "[src The firm]'s [cue claim] that [con the drug is safe] was rejected.",
    "[src Iran]'s [cue refusal] [con to halt the work] has angered its neighbours.",
    'The talks ended amid [cue fears] [con of a new war].',
  ],
  'no claim': [
    'The ministers signed an agreement and met in Paris.',
    'She told stories to the children.',
    'The report of the year was read by all.',
    'Oil demand for the winter fell.',
    'Troops found four men in a house.',
    'Two suspected rebels were killed near the border.',
    'The company called Acme makes shoes.',
    'He failed to show up at the hearing.',
    'It was a strong showing in Oslo.',
    'In Oslo, 60 pledged delegates and seven guests were there.',
    'Berg maintains a wide lead over Lopez among the young.',
    'The town works in call centers.',
    'He goes to the market on Monday.',
    'State television is watched by all.',
    'The state of Texas is large.',
    'It rained (officials had said so) when the ship sank.',
    'Violent protests marred the meeting.',
    'He led by nearly 300 pledged delegates.',
    'The race moves on to larger, more diverse states.',
    'See <tweet author=me tweet_id=5>a good day</tweet>.',
    'A band called Acme played at the party.',
    'The garden shows its colours in May.',
    'Berg is adding to her lead over Lopez.',
    'He founded a firm called Acme in May.',
    'On Sunday Berg shared a page of a 2002 class called “Perception” with us.',
    'Berg invited Lopez to a rally in Oslo.',
    'She is able to maintain her lead in May.',
    'The most telling picture is old.',
    'She left with a man calling for help.',
    'What she wants is peace.',
    'They replaced it by a message that was short.',
    'Of all the things he has this is old.',
    'It is too soon to say whether the plan will work.',
    'The member states, said by some to be poor, are rich.',
  ],
}

/** The sources that share a cue's own claim stand once in the text: a claim marked without one takes that of the claim before. */
function completed(
  claims: ReturnType<typeof unmarked>['claims'],
  shares: boolean,
): ReturnType<typeof unmarked>['claims'] {
  return claims.map((claim, i) =>
    shares && i > 0 && claim.source.length === 0 ? { ...claim, source: claims[i - 1]!.source } : claim,
  )
}

for (const [form, lines] of Object.entries(MARKED))
  describe(form, () => {
    it.each(lines)('%s', async line => {
      const { text, claims } = unmarked(line)
      const article = await articleOf(text)
      expect(readable(text, marksOf(article))).toEqual(readable(text, completed(claims, form === 'coordination')))
    })
  })

describe('facts of a claim', () => {
  const facts = async (text: string) => {
    const [claim] = (await articleOf(text)).claims
    return claim && [claim.mode, claim.cueClass, claim.modality, claim.anonymous, claim.hedged]
  }
  it.each([
    ['Officials said the talks may fail.', ['indirect', 'say', 'possible', true, undefined]],
    ['Mr. Berg denied that he took money.', ['indirect', 'deny', 'asserted', false, undefined]],
    ['The ministry has not confirmed the report.', ['indirect', 'agree', 'negated', false, undefined]],
    ['Oslo neither confirmed nor denied the report.', ['indirect', 'deny', 'negated', false, undefined]],
    ['The minister said he did not know.', ['indirect', 'say', 'negated', false, undefined]],
    ['A source said the firm will close.', ['indirect', 'say', 'future', true, undefined]],
    ['“We know this,” the mayor said.', ['direct', 'say', 'asserted', false, undefined]],
    ['The mayor said the man allegedly stole a car.', ['indirect', 'say', 'asserted', false, 'allegedly']],
    ['She said it was “a good day.”', ['mixed', 'say', 'asserted', false, undefined]],
  ])('%s', async (text, expected) => expect(await facts(text)).toEqual(expected))
})

const VOCABULARY =
  'said say saying told that to by for of as and but or , . ! ? ; : – — ( ) [ ] “ ” " \' ‘ ’ „ « » he they which Mr. Smith the a report officials according is was has will not Tuesday on last week expected quoted citing plans call urged it \'s its because while what U.S. 5 10"'.split(
    ' ',
  )

describe('any text', () => {
  it('is read without an error, with every span in bounds and not empty, in order, and the same twice', async () => {
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.array(fc.constantFrom(...VOCABULARY), { maxLength: 60 }).map(words => words.join(' ')),
    )
    await fc.assert(
      fc.asyncProperty(texts, async text => {
        const { claims, quotations } = await articleOf(text)
        const bounds = { start: 0, end: text.length }
        for (const { source, cue, content, chain = [] } of claims) {
          expect(content.length).toBeGreaterThan(0)
          for (const span of [...source, ...cue, ...content, ...chain])
            expect(contains(bounds, span) && span.start < span.end).toBe(true)
        }
        for (const quotation of quotations)
          expect(contains(bounds, quotation) && quotation.start < quotation.end).toBe(true)
        expect(claims.map(({ id }) => id)).toEqual(claims.map((_, i) => `c${i}`))
        const around = new Map(claims.map(({ id, within }) => [id, within]))
        for (const { id, within } of claims) {
          let outer = within
          for (let depth = 0; outer !== undefined; depth++) {
            expect(outer !== id && depth < claims.length).toBe(true)
            outer = around.get(outer)
          }
        }
        expect((await articleOf(text)).claims).toEqual(claims)
      }),
      { numRuns: 300 },
    )
  })
})
