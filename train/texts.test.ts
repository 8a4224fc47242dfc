import { expect, test } from 'vitest'
import { isTextKeptApart, parseTexts, readTexts } from './texts.ts'

test('names are read where they stand, comments and empty lines left out', () => {
  const file =
    '# The first\n[L|LIMA], May 2 - Mr [P|Quispe] of [O|Acme] spoke.\nNo name here, C# and #1 stay.\n\n\n[G|Inca] [X|Ode] at [E|Inti Raymi]\n'
  expect(parseTexts(file, 'some')).toEqual([
    {
      id: 'text-some/0',
      lines: [
        {
          text: 'LIMA, May 2 - Mr Quispe of Acme spoke.',
          names: [
            { start: 0, end: 4, types: ['place'] },
            { start: 17, end: 23, types: ['person'] },
            { start: 27, end: 31, types: ['organization'] },
          ],
          open: false,
        },
        { text: 'No name here, C# and #1 stay.', names: [], open: false },
      ],
    },
    {
      id: 'text-some/1',
      lines: [
        {
          text: 'Inca Ode at Inti Raymi',
          names: [
            { start: 0, end: 4, types: ['group'] },
            { start: 5, end: 8, types: ['other'] },
            { start: 12, end: 22, types: ['event'] },
          ],
          open: false,
        },
      ],
    },
  ])
})

test.each(['[Q|Nobody] came', '[P|Ann [P|Lee]] came', '[P|Ann Lee came', 'a | b'])('"%s" is refused', line => {
  expect(() => parseTexts(line, 'some')).toThrow(/texts\/some\.txt: no name is written as in/)
})

test('the texts can all be read; a tenth is kept apart', () => {
  const texts = readTexts()
  const apart = texts.filter(({ id }) => isTextKeptApart(id)).length
  expect(apart / texts.length).toBeCloseTo(0.1, 1)
})
