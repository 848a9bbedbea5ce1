import type { Cel } from '@shared/model/cel'
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

describe.skipIf(folder === null)('altered events of all cases hold nothing of the original', () => {
  test('no name, no long number, no uuid', () => {
    const cases = folder === null ? [] : readCases<GenerationCase>(folder, ['upstream', 'derived'])
    const left = cases.flatMap((one) => {
      const cels = one.cels.map(celFromJson)
      const names = createPseudonyms({ keyed: keyedBy('a key'), keepPrefix: 3, shiftWeeks: 0 })
      const kept = new Set(cels.flatMap((cel) => tellingWords(anonymiseCel(cel, names, 0))))
      return cels.flatMap(tellingWords).filter((word) => kept.has(word))
    })
    expect([...new Set(left)]).toEqual([])
  })
})

/** Names, numbers of five digits and more, and uuids within an event; counters of channels and unique ids are none. */
function tellingWords(cel: Cel): readonly string[] {
  const { cidName, cidNum, cidAni, cidRdnis, cidDnid, exten, context, channame, appdata, accountcode } = cel
  const { peeraccount, userfield, peer, extra } = cel
  const lists = [
    cidName,
    cidNum,
    cidAni,
    cidRdnis,
    cidDnid,
    exten,
    context,
    appdata,
    accountcode,
    peeraccount
  ]
  return [...lists, userfield, channame, peer, extra ?? ''].flatMap((value) => {
    const text = value.replace(/-[0-9a-f]{8}(?=$|[;",<&|\s])|\b\d{9,10}\.\d+|0x[0-9a-f]+/g, '')
    const words = text.match(/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|\p{Lu}\p{Ll}{2,}|\d{5,}/gu) ?? []
    return words.filter((word) => !TECHNICAL.has(word))
  })
}

/** Kinds of channels. */
const TECHNICAL = new Set(['Local', 'Announcer', 'Async', 'Goto', 'Sip', 'Pj'])

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
