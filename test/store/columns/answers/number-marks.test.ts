import fc from 'fast-check'
import { expect, test } from 'vitest'
import { numberMatcher } from '../../../../src-shared/format/phone-number'
import { NUMBER_MODES } from '../../../../src-shared/model/call-filter'
import { numberMarks } from '../../../../src-main/store/columns/answers/number-marks'
import { dialRulesOf } from '../../../../src-main/store/dial-rules'
import { addCallLogs, callLog } from '../../call-logs'
import { memoryStore } from '../../workspace'
import { memoryColumns } from '../memory-columns'

/** Beginnings, separators and digits as numbers of several countries have them, so that spellings meet. */
const prefix = fc.constantFrom(
  '',
  '0',
  '00',
  '011',
  '+',
  '1',
  '8',
  '33',
  '0033',
  '+33',
  '+330',
  '+39',
  '0049',
  '+1'
)
const digits = fc.constantFrom(
  '1',
  '42',
  '142345678',
  '612345678',
  '2125550100',
  '9161234567',
  '1001',
  '0',
  '34'
)
const number = fc
  .tuple(prefix, fc.constantFrom('', ' ', '-', ' (0)'), digits, fc.constantFrom('', '', '7', ' 88', '*', '#'))
  .map((parts) => parts.join(''))
const query = fc.oneof(
  number,
  fc
    .tuple(number, fc.nat({ max: 6 }), fc.nat({ max: 12 }))
    .map(([text, from, length]) => text.slice(from, from + length))
)

test('no number is passed over that matches in another spelling', () => {
  fc.assert(
    fc.property(
      fc.array(number, { minLength: 1, maxLength: 30, size: 'max' }),
      fc.array(fc.tuple(query, fc.constantFrom(...NUMBER_MODES)), {
        minLength: 10,
        maxLength: 30,
        size: 'max'
      }),
      fc.constantFrom(null, 'FR', 'US', 'IT', 'DE', 'RU', 'BR', 'HU'),
      (numbers, queries, country) => {
        const store = memoryStore()
        addCallLogs(
          store,
          numbers.map((sourceExten, n) => callLog(n, { sourceExten }))
        )
        const columns = memoryColumns(store)
        const rules = country === null ? null : dialRulesOf(country)
        for (const [value, mode] of queries) {
          const matches = numberMatcher({ mode, value }, rules)
          const marks = numberMarks(columns, ['sourceExten'], { mode, value }, rules)
          const found = numbers.filter((text) => marks[columns.dictionary.codeOf(text)] === 1)
          expect([mode, value, found]).toEqual([mode, value, numbers.filter(matches)])
        }
      }
    ),
    { numRuns: 60 }
  )
})
