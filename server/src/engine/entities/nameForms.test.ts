import { expect, test } from 'vitest'
import type { EntityType } from '../article.ts'
import { acronymsOf, entityId } from './nameForms.ts'

test.each<[EntityType, string, string]>([
  ['person', 'Gabriel García Márquez', 'person/gabriel-garcia-marquez'],
  ['person', 'Martin Luther King Jr.', 'person/martin-luther-king'],
  ['person', "Sean O'Casey", 'person/sean-ocasey'],
  ['organization', 'Apple Inc.', 'organization/apple'],
  ['organization', 'Department of Labor', 'organization/labor-department'],
  ['organization', 'Ministry of Defence', 'organization/defense-ministry'],
  ['organization', 'United States Air Force', 'organization/us-air-force'],
  ['organization', 'U.S. Air Force', 'organization/us-air-force'],
  ['place', 'United States', 'place/united-states'],
  ['other', 'Pillar II', 'other/pillar-2'],
  ['event', 'World War II', 'event/world-war-2'],
  ['person', 'I', 'person/i'],
])('%s %s is %s', (type, name, id) => {
  expect(entityId(type, name)).toBe(id)
})

test.each([
  ['World Food Program', ['WFP']],
  ['Bank of Japan', ['BJ', 'BOJ']],
  ['Sinn Fein', ['SF']],
  ['Reuters', []],
])('the acronyms of %s', (name, acronyms) => {
  expect(acronymsOf(name)).toEqual(acronyms)
})
