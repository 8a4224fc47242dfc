import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textHash } from './textHash.ts'

test('SHA-256 of the text in UTF-8, as others compute it', () => {
  // FIPS 180-2, appendix B.1.
  expect(textHash('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      expect(textHash(text)).toBe(createHash('sha256').update(text).digest('hex'))
    }),
  )
})
