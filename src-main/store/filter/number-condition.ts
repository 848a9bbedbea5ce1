import { numberMatcher } from '@shared/format/phone-number'
import type { NumberFilter, NumberSide } from '@shared/model/call-filter'
import { dialRulesOf } from '../dial-rules'
import type { ReadStore } from '../store'
import { readWorkspaceOptions } from '../workspace-options'
import { anyOf, type Condition, type Part, part, unless } from './condition'
import { testNumber } from './functions'

const COLUMNS: Readonly<Record<NumberSide, readonly string[]>> = {
  from: ['source_exten'],
  to: ['destination_exten'],
  either: ['source_exten', 'destination_exten'],
  requested: ['requested_exten']
}

/** Conditions on numbers in any spelling, by the habits of the workspace's country; all hold. */
export function numberConditions(
  store: ReadStore,
  numbers: readonly NumberFilter[] | undefined
): readonly Condition[] {
  if (numbers === undefined || numbers.length === 0) return []
  const { country } = readWorkspaceOptions(store)
  const rules = country === null ? null : dialRulesOf(country)
  return numbers.map(({ side, mode, value, not }) => {
    const id = testNumber(store.db, `number ${JSON.stringify([country, mode, value])}`, () => {
      const matches = numberMatcher({ mode, value }, rules)
      return (text) => matches(text as string | null)
    })
    return unless(not, anyOf(COLUMNS[side].map((column) => part(`fulfils(${column}, ?)`, id))))
  })
}

/** Digits with `_` for anything at either end, against both numbers as a whole (spec 11.4). */
export function wholeNumberCondition(number: string | undefined): Part {
  if (number === undefined || number === '') return null
  const opensWide = number.startsWith('_')
  const endsWide = number.length > 1 && number.endsWith('_')
  const digits = number.slice(opensWide ? 1 : 0, endsWide ? -1 : undefined)
  if (!opensWide && !endsWide) return part('source_exten = ? OR destination_exten = ?', digits, digits)
  const pattern = `${opensWide ? '%' : ''}${escapeLike(digits)}${endsWide ? '%' : ''}`
  return part("source_exten LIKE ? ESCAPE '\\' OR destination_exten LIKE ? ESCAPE '\\'", pattern, pattern)
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (character) => `\\${character}`)
}
