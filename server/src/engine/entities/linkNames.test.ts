import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { knowledge as loadedKnowledge } from '../../../../test/support/claims.ts'
import { annotate } from '../annotate.ts'
import type { Mention } from '../article.ts'

const knowledge = await loadedKnowledge()

/** The names of a text, each as `text → entity`, with title, government and reason where they are there. */
function links(text: string): string[] {
  return annotate(text, knowledge).article.entities.map(mention => {
    const facts = [mention.title && `title ${mention.title}`, mention.standsFor, mention.of, mention.why].filter(
      Boolean,
    )
    return `${text.slice(mention.start, mention.end)} → ${mention.entity}${facts.length > 0 ? ` (${facts.join('; ')})` : ''}`
  })
}

describe('one entity', () => {
  test.each([
    [
      'a country by all its names',
      'Britain left the talks on Monday. The UK and the U.K. government said so, the United Kingdom agreed.',
      [
        'Britain → place/united-kingdom (known as United Kingdom)',
        'UK → place/united-kingdom (known as United Kingdom)',
        'U.K. → place/united-kingdom (known as United Kingdom)',
        'United Kingdom → place/united-kingdom',
      ],
    ],
    [
      'a surname and its full name, with the title printed',
      'Finnish Foreign Minister Maria Virtanen met reporters on Monday. Virtanen said the talks had failed.',
      [
        'Finnish → group/finnish (place/finland)',
        'Maria Virtanen → person/maria-virtanen (title Finnish Foreign Minister)',
        'Virtanen → person/maria-virtanen (surname of Maria Virtanen)',
      ],
    ],
    [
      'titles of two persons in a row, each with its own',
      'Premier Olga Brandt and Finnish Foreign Minister Maria Virtanen met on Monday. A spokesman for Virtanen left.',
      [
        'Olga Brandt → person/olga-brandt (title Premier)',
        'Finnish → group/finnish (place/finland)',
        'Maria Virtanen → person/maria-virtanen (title Finnish Foreign Minister)',
        'Virtanen → person/maria-virtanen (surname of Maria Virtanen)',
      ],
    ],
    [
      'titles before a comma, behind an article, a pronoun or with whom they belong to',
      'The Chancellor of the Exchequer, Olga Brandt, met Finland’s foreign minister, Maria Virtanen. Their neighbour, Ilka Torvund, smiled.',
      [
        'Olga Brandt → person/olga-brandt (title Chancellor of the Exchequer)',
        'Finland → place/finland',
        'Maria Virtanen → person/maria-virtanen (title Finland’s foreign minister)',
        'Ilka Torvund → person/ilka-torvund',
      ],
    ],
    [
      'no title before a comma that closes a clause, of several persons or of kin',
      'They met the president, Maria Virtanen said. The ministers, Olga Brandt, and her father, Ilka Torvund, came.',
      [
        'Maria Virtanen → person/maria-virtanen',
        'Olga Brandt → person/olga-brandt',
        'Ilka Torvund → person/ilka-torvund',
      ],
    ],
    [
      'titles with an article inside, none that ends with one, and not “according to”',
      'According to Secretary of the Treasury Olga Brandt, an adviser to the Torvund family met Governor of the Bank of Finland Maria Virtanen.',
      [
        'Olga Brandt → person/olga-brandt (title Secretary of the Treasury)',
        'Torvund → person/torvund',
        'Bank of Finland → organization/bank-of-finland',
        'Maria Virtanen → person/maria-virtanen (title Governor of the Bank of Finland)',
      ],
    ],
    [
      'the whole owner of an office, without what opens the sentence, and not the office of somebody else',
      'But Finland’s foreign minister, Maria Virtanen, met the Bank of Finland’s governor, Ilka Torvund, in May. A spokesman for the Prime Minister Olga Brandt left.',
      [
        'Finland → place/finland',
        'Maria Virtanen → person/maria-virtanen (title Finland’s foreign minister)',
        'Bank of Finland → organization/bank-of-finland',
        'Ilka Torvund → person/ilka-torvund (title Bank of Finland’s governor)',
        'Olga Brandt → person/olga-brandt (title Prime Minister)',
      ],
    ],
    [
      'in a headline no verb in the title, and no title where another stands between',
      'PRESIDENT BRANDT MEETS VIRTANEN IN OSLO\n\nMaria Virtanen said on Monday that Chancellor Olga Brandt was late.',
      [
        'BRANDT → person/olga-brandt (title PRESIDENT; surname of Olga Brandt)',
        'VIRTANEN → person/maria-virtanen (surname of Maria Virtanen)',
        'OSLO → place/oslo (known as Oslo)',
        'Maria Virtanen → person/maria-virtanen',
        'Olga Brandt → person/olga-brandt (title Chancellor)',
      ],
    ],
    [
      'an acronym and its expansion',
      'The World Food Program (WFP) said the harvest failed. The WFP will send rice.',
      [
        'World Food Program → organization/world-food-program',
        'WFP → organization/world-food-program (known as World Food Program)',
        'WFP → organization/world-food-program (known as World Food Program)',
      ],
    ],
    [
      'an acronym of the article’s own, though a list knows another body by it',
      'The Electoral Commission met in Accra on Monday. The EC said that the polls would be held in May.',
      [
        'Electoral Commission → organization/electoral-commission',
        'Accra → place/accra',
        'EC → organization/electoral-commission (acronym of Electoral Commission)',
      ],
    ],
    [
      'an acronym that a list knows, where that body is named as well',
      'The European Commission met the Electoral Commission in Brussels. The EC said that the polls would be held in May.',
      [
        'European Commission → organization/european-commission',
        'Electoral Commission → organization/electoral-commission',
        'Brussels → place/brussels',
        'EC → organization/european-commission (known as European Commission)',
      ],
    ],
    [
      'an acronym in parentheses that is no row of initials',
      'Harbour Airlines (HRA) cut its flights on Monday. HRA said fuel was dear.',
      [
        'Harbour Airlines → organization/harbour-airlines',
        'HRA → organization/harbour-airlines (acronym of Harbour Airlines)',
        'HRA → organization/harbour-airlines (acronym of Harbour Airlines)',
      ],
    ],
    [
      'a number in Roman and in Arabic figures, and in lower case',
      'The ministers spoke about Pillar II on Monday. They want to finish Pillar 2 this year. Work on pillar 2 goes on.',
      ['Pillar II → other/pillar-2', 'Pillar 2 → other/pillar-2', 'pillar 2 → other/pillar-2'],
    ],
  ])('%s', (_, text, expected) => {
    expect(links(text)).toEqual(expected)
  })
})

describe('apart', () => {
  test('what stands in parentheses and is not short for the name before it', () => {
    expect(links('Harbour Airlines (ZKB) cut its flights on Monday.')).toEqual([
      'Harbour Airlines → organization/harbour-airlines',
      'ZKB → organization/zkb',
    ])
  })
  test('two people of one surname', () => {
    const ids = new Set(
      links('John Kovacs and his wife Mary Kovacs met reporters on Monday in Budapest.').map(
        link => link.split(' → ')[1],
      ),
    )
    expect(ids).toEqual(new Set(['person/john-kovacs', 'person/mary-kovacs', 'place/budapest']))
  })
  test('a capital that decides stands for its government, one that is only there does not', () => {
    expect(links('Tokyo said on Monday that it would pay. The minister will travel to Tokyo next week.')).toEqual([
      'Tokyo → place/tokyo (government)',
      'Tokyo → place/tokyo',
    ])
    expect(links('The changes planned by Paris were rejected by Berlin on Monday near Rome.')).toEqual([
      'Paris → place/paris (government)',
      'Berlin → place/berlin (government)',
      'Rome → place/rome',
    ])
  })
  test('a people and its country', () => {
    expect(links('Japan and Japanese officials agreed on Monday.')).toEqual([
      'Japan → place/japan',
      'Japanese → group/japanese (place/japan)',
    ])
  })
})

describe('another language', () => {
  test.each([
    'Le président français Emmanuel Macron a déclaré mercredi que les pays de la région allaient renforcer leur coopération en matière de défense.',
    'Der deutsche Bundeskanzler Olaf Scholz hat am Mittwoch in Berlin erklärt, dass die Regierung weitere Waffen liefern werde und die Kritik kenne.',
    'Президент Владимир Путин заявил в среду, что Москва готова к переговорам, если условия остаются прежними и решение будет принято в ближайшее время.',
    'Presiden Joko Widodo mengatakan pada hari Rabu bahwa pemerintah akan membangun ibu kota baru di Kalimantan Timur.',
  ])('has no names of the tagger: %s', text => {
    expect(links(text)).toEqual([])
  })
})

test('any text is taken; names lie inside it, in order, and are the same twice', () => {
  const pieces = fc.constantFrom(
    ..."Mr. President U.S. U.K. al- - Bank of Japan 's Smith Jr. , ( ) AFP Pillar 2 II said the IN JAPAN é 😀 \ud800 \n “ ” ' Kim Jong-il bin van 700".split(
      ' ',
    ),
  )
  const texts = fc.oneof(
    fc.array(pieces, { maxLength: 30 }).map(words => words.join(' ')),
    fc.string({ unit: 'binary' }),
  )
  fc.assert(
    fc.property(texts, text => {
      const names: readonly Mention[] = annotate(text, knowledge).article.entities
      let start = 0
      for (const name of names) {
        expect(name.start).toBeGreaterThanOrEqual(start)
        expect(name.end).toBeGreaterThan(name.start)
        expect(name.end).toBeLessThanOrEqual(text.length)
        expect(name.confidence).toBeGreaterThanOrEqual(0)
        expect(name.confidence).toBeLessThanOrEqual(1)
        start = name.end
      }
      expect(annotate(text, knowledge).article.entities).toEqual(names)
    }),
    { numRuns: 300 },
  )
})
