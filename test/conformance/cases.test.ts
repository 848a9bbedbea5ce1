import { callLogToJson, celFromJson, directoryFromJson } from '@shared/format/case-json'
import { parseInstant } from '@shared/format/instant'
import { describe, expect, test } from 'vitest'
import { DECLINE_IDS, RULE_IDS, type RuleId } from '@shared/rules/rule-id'
import type { GeneratedCallLogs, GenerateOptions } from '../../src-main/engine'
import { createDirectoryIndex, generateCallLogs } from '../../src-main/engine'
import { olderCallLogs } from '../../src-main/store/store-call-logs'
import { type Selection, selectPlainly } from '../support/select-cels'
import type { GenerationCase, SelectionCase } from './case-files'
import { findCasesFolder, readCases } from './case-files'
import { compareCallLogs } from './compare-call-logs'
import { findProvenanceBreaks, findProvenanceGaps } from './provenance-gaps'

const folder = findCasesFolder()

if (folder === null) {
  const reason =
    'the call-log cases are not there: put them beside the checkout or name their folder in CALLTRAIL_CASES'
  console.warn(`\n  CONFORMANCE NOT TESTED: ${reason}\n`)
  test.skip(`conformance (${reason})`, () => {})
} else {
  const generation = readCases<GenerationCase>(folder, ['upstream', 'derived'])
  const selection = readCases<SelectionCase>(folder, ['selection'])

  test('the folder holds cases', () => {
    expect(generation.length).toBeGreaterThan(0)
  })

  describe('the engine makes the call logs of the reference', () => {
    test.each(generation)('$name: $description', (one) => {
      const generated = generate(one, false)
      expect(generated.provenance).toBeNull()
      expect(compareCallLogs(one.expected.call_logs, generated.callLogs.map(callLogToJson))).toEqual([])
    })
  })

  test('recordings that an application alone tells of are none of the reference: its calls stay as they are', () => {
    for (const one of generation)
      expect(generate(one, false, { applicationRecordings: true }), one.name).toEqual(generate(one, false))
  })

  describe('new call logs replace the older ones that the reference deletes', () => {
    test.each(generation)('$name', (one) => {
      const rows = new Map(one.cels.map(celFromJson).map((cel) => [cel.id, cel]))
      const replaced = generate(one, false).callLogs.flatMap(({ celIds }) => [...olderCallLogs(celIds, rows)])
      expect(new Set(replaced)).toEqual(new Set(one.expected.call_log_ids_to_delete ?? []))
    })
  })

  describe('each step replaces what the step before it set, and the last one holds the final value', () => {
    test.each(generation)('$name', (one) => {
      const { callLogs, provenance, declined } = generate(one, true)
      expect(callLogs).toEqual(generate(one, false).callLogs)
      callLogs.forEach((callLog, place) => {
        const steps = provenance?.[place] ?? []
        expect(findProvenanceGaps(callLog, steps)).toEqual([])
        expect(findProvenanceBreaks(callLog, steps, declined?.[place] ?? [])).toEqual([])
      })
    })
  })

  test('the cases meet every rule that sets a value, and every reason to leave one', () => {
    const rules = new Set<string>()
    const reasons = new Set<string>()
    for (const one of generation) {
      const { provenance, declined } = generate(one, true)
      for (const { rule } of provenance?.flat() ?? []) rules.add(rule)
      for (const { reason } of declined?.flat() ?? []) reasons.add(reason)
    }
    expect(DECLINE_IDS.filter((id) => !reasons.has(id))).toEqual([])
    expect(RULE_IDS.filter((id) => !rules.has(id))).toEqual(SET_NO_VALUE)
  })

  describe('a run selects the rows that the reference selects', () => {
    test.each(selection)('$name: $description', ({ cels, select, expected }) => {
      const rows = cels.map(celFromJson)
      const selected = selectPlainly(rows, selectionFrom(select))
      expect(selected.map((cel) => cel.eventtime)).toEqual(
        selected.map((cel) => cel.eventtime).sort((a, b) => a - b)
      )
      expect(new Set(selected.map((cel) => cel.id))).toEqual(new Set(expected.cel_ids))
    })
  })
}

/** Aliases and ties that no case has, rules that look values up or only make a group fail, those of settings. */
const SET_NO_VALUE: readonly RuleId[] = [
  '5.4 BRIDGE_START',
  '8.1',
  '8.2',
  '13.2',
  'mapped: bot',
  'mapped: campaign',
  '1.3',
  '1.4',
  '1.5',
  '1.6',
  '3.3',
  '5.3',
  '5.6',
  '7.2',
  '9.1',
  '10.1',
  '10.3',
  'internal'
]

function generate(
  one: GenerationCase,
  provenance: boolean,
  more: Pick<GenerateOptions, 'applicationRecordings'> = {}
): GeneratedCallLogs {
  return generateCallLogs(one.cels.map(celFromJson), createDirectoryIndex(directoryFromJson(one.directory)), {
    serviceTenantUuid: one.service_tenant_uuid,
    provenance,
    ...more
  })
}

function selectionFrom({ linkedid, limit, since }: SelectionCase['select']): Selection {
  if (linkedid !== undefined) return { linkedid }
  if (limit !== undefined) return { limit }
  return since === undefined ? {} : { since: parseInstant(since) ?? Number.NaN }
}
