import { celFromJson, directoryFromJson } from '@shared/format/case-json'
import { describe, expect, test } from 'vitest'
import { createDirectoryIndex, generateCallLogs, tellRecordings } from '../../src-main/engine'
import type { GenerationCase } from './case-files'
import { findCasesFolder, readCases } from './case-files'

const folder = findCasesFolder()
const cases = folder === null ? [] : readCases<GenerationCase>(folder, ['upstream', 'derived'])

/** Facts that begin a recording, and those that say why a group of events is none. */
const BEGINS = new Set(['started', 'started-by-feature', 'started-by-rule'])

describe.skipIf(cases.length === 0)('the story of every case', () => {
  test('begins and ends each recording that the call log holds, and no other, with events of the call', () => {
    let recorded = 0
    for (const one of cases) {
      const cels = one.cels.map(celFromJson)
      const { callLogs } = generateCallLogs(cels, createDirectoryIndex(directoryFromJson(one.directory)), {
        serviceTenantUuid: one.service_tenant_uuid
      })
      for (const call of callLogs) {
        const ids = new Set(call.celIds)
        const { facts } = tellRecordings({
          call,
          cels: call.celIds.flatMap((id) => cels.filter((cel) => cel.id === id)),
          recordings: call.recordings,
          users: []
        })
        recorded += call.recordings.length
        const begun = facts.filter(({ code, recordingUuid }) => BEGINS.has(code) && recordingUuid !== null)
        expect(begun.map((fact) => [fact.recordingUuid, fact.at]).sort(), one.name).toEqual(
          call.recordings.map(({ uuid, startTime }) => [uuid, startTime]).sort()
        )
        const ended = facts.filter(
          ({ code, recordingUuid }) =>
            (code === 'stopped' || code === 'ended-with-channel') && recordingUuid !== null
        )
        expect(ended.map((fact) => [fact.recordingUuid, fact.at]).sort(), one.name).toEqual(
          call.recordings.map(({ uuid, endTime }) => [uuid, endTime]).sort()
        )
        for (const { celId } of facts) if (celId !== null) expect(ids.has(celId), one.name).toBe(true)
        expect(facts.length, one.name).toBeGreaterThan(0)
      }
    }
    expect(recorded).toBeGreaterThan(20)
  })
})
