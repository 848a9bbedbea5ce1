import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { splitProperRows } from '../../../src-main/sources/rows/split-proper-rows'
import { papaSplitter } from '../../../src-main/sources/rows/split-rows'

const papa = papaSplitter(',', '\n')
const untidy = fc.string({ unit: fc.constantFrom('a', '"', '"', ',', '\n', ' ', 'é'), maxLength: 30 })
const cell = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'é', ' ', "'"), maxLength: 6 }),
  fc
    .string({ unit: fc.constantFrom('a', '""', ',', '\n', '\r\n', ' '), maxLength: 6 })
    .map((text) => `"${text}"`)
)
const tidy = fc
  .array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 })
  .chain((rows) =>
    fc.constantFrom('\n', '\r\n').map((newline) => rows.map((row) => row.join(',')).join(newline) + newline)
  )

describe('our own splitter', () => {
  it('agrees with papaparse wherever it answers, whatever the text', () => {
    fc.assert(
      fc.property(untidy, fc.boolean(), (text, final) => {
        const own = splitProperRows(text, final, ',')
        if (own !== null) expect(own).toEqual(papa(text, final))
      }),
      { numRuns: 3000 }
    )
  })

  it('answers for all proper text, cut anywhere', () => {
    fc.assert(
      fc.property(tidy, fc.nat(200), (text, cut) => {
        const piece = text.slice(0, cut)
        const own = splitProperRows(piece, false, ',')
        expect(own).not.toBeNull()
        expect(own).toEqual(papa(piece, false))
        expect(splitProperRows(text, true, ',')).toEqual(papa(text, true))
      }),
      { numRuns: 2000 }
    )
  })
})
