import { describe, expect, test } from 'vitest'
import type { EntityType } from '../engine/article.ts'
import { entityId } from '../engine/entities/nameForms.ts'
import { EntityLinks, type LocalEntity } from './entityLinks.ts'

function entity(type: EntityType, forms: string[], titles: string[] = []): LocalEntity {
  const name = forms[0]!
  return { id: entityId(type, name), type, name, forms: new Map(forms.map(form => [form, 1])), titles }
}

function links(...articles: LocalEntity[][]): Record<string, string>[] {
  const linking = new EntityLinks()
  for (const entities of articles) linking.add(entities)
  return articles.map((entities, i) => {
    const linked = entities.map(one => [one.id, linking.linkOf(one, `folder/${i}.txt`)?.id])
    return Object.fromEntries(linked.filter(([, id]) => id !== undefined))
  })
}

describe('EntityLinks', () => {
  test('a surname alone is the one person of that surname', () => {
    expect(links([entity('person', ['Mary Kovacs', 'Kovacs'])], [entity('person', ['Kovacs'])])).toEqual([
      {},
      { 'person/kovacs': 'person/mary-kovacs' },
    ])
  })
  test('a surname that two persons bear is neither of them', () => {
    expect(
      links([entity('person', ['Mary Kovacs'])], [entity('person', ['Paul Kovacs'])], [entity('person', ['Kovacs'])]),
    ).toEqual([{}, {}, { 'person/kovacs': 'person/kovacs-in-2txt' }])
  })
  test('the same office decides between two', () => {
    expect(
      links(
        [entity('person', ['Mary Kovacs'], ['Mayor'])],
        [entity('person', ['Paul Kovacs'], ['Judge'])],
        [entity('person', ['Kovacs'], ['Judge'])],
      ),
    ).toEqual([{}, {}, { 'person/kovacs': 'person/paul-kovacs' }])
  })
  test('full names that share only the surname stay apart', () => {
    expect(links([entity('person', ['Mary Kovacs'])], [entity('person', ['Paul Kovacs'])])).toEqual([{}, {}])
  })
  test('an acronym is the organisation whose initials it has', () => {
    expect(links([entity('organization', ['Harbour Workers Union'])], [entity('organization', ['HWU'])])).toEqual([
      {},
      { 'organization/hwu': 'organization/harbour-workers-union' },
    ])
  })
  test('a company is known without the word for its trade', () => {
    expect(links([entity('organization', ['Kovacs Motor'])], [entity('organization', ['Kovacs'])])).toEqual([
      {},
      { 'organization/kovacs': 'organization/kovacs-motor' },
    ])
    expect(links([entity('organization', ['Budapest Airlines'])], [entity('organization', ['Budapest'])])).toEqual([
      {},
      {},
    ])
  })
  test('a place is not the person of that name', () => {
    expect(links([entity('place', ['Lincoln'])], [entity('person', ['Lincoln'])])).toEqual([{}, {}])
  })
  test('one name under two types takes the commoner one', () => {
    const often: LocalEntity = { ...entity('organization', ['Harbour Trust']), forms: new Map([['Harbour Trust', 5]]) }
    expect(links([often], [entity('place', ['Harbour Trust'])])).toEqual([
      {},
      { 'place/harbour-trust': 'organization/harbour-trust' },
    ])
  })
})
