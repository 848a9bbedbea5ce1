import { celFromJson, directoryFromJson } from '@shared/format/case-json'
import { describe, expect, test } from 'vitest'
import { anonymiseCel, anonymiseDirectory, createPseudonyms } from '../../src-main/anonymise'
import { createDirectoryIndex, generateCallLogs } from '../../src-main/engine'
import type { GenerationCase } from '../conformance/case-files'
import { findCasesFolder, readCases } from '../conformance/case-files'
import { keyedBy, renamedCallLog, withoutMadeUuids } from './renamed-call-log'

const folder = findCasesFolder()

describe.skipIf(folder === null)('altered events give the same call logs under other names', () => {
  const cases = folder === null ? [] : readCases<GenerationCase>(folder, ['upstream', 'derived'])

  test('there are cases', () => expect(cases.length).toBeGreaterThan(0))

  test.each([
    ['one-key', 3, 0],
    ['another key', 0, -12]
  ])('key %j, %i digits kept, %i weeks', (key, keepPrefix, shiftWeeks) => {
    const wrong = cases.filter((one) => !isSame(one, key, keepPrefix, shiftWeeks))
    expect(wrong.map(({ name, description }) => `${name}: ${description}`)).toEqual([])
  })
})

function isSame(one: GenerationCase, key: string, keepPrefix: number, shiftWeeks: number): boolean {
  const cels = one.cels.map(celFromJson)
  const directory = directoryFromJson(one.directory)
  const names = createPseudonyms({
    keyed: keyedBy(key),
    keepPrefix,
    shiftWeeks,
    userUuids: directory.users.map(({ uuid }) => uuid)
  })
  const before = generateCallLogs(cels, createDirectoryIndex(directory), {
    serviceTenantUuid: one.service_tenant_uuid,
    provenance: false
  })
  const after = generateCallLogs(
    cels.map((cel) => anonymiseCel(cel, names, shiftWeeks)),
    createDirectoryIndex(anonymiseDirectory(directory, names)),
    { serviceTenantUuid: names.text(one.service_tenant_uuid), provenance: false }
  )
  const expected = before.callLogs.map((call) => renamedCallLog(call, cels, names, shiftWeeks))
  const actual = after.callLogs.map(withoutMadeUuids)
  try {
    expect(actual).toEqual(expected)
    expect(after.skipped.map(({ code }) => code)).toEqual(before.skipped.map(({ code }) => code))
    return true
  } catch (error) {
    if (process.env['SHOW_DIFFERENCES']) console.log(one.name, String(error).slice(0, 1500))
    return false
  }
}
