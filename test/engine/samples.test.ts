/** The sample calls with their directory: what the reference made of them, and what the drawn screens show of them. */
import { celFromJson } from '@shared/format/case-json'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createDirectoryIndex, generateCallLogs } from '../../src-main/engine'
import { expectedCalls, sampleDirectory, shownCall } from '../support/sample-calls'

const rows = readFileSync(join(import.meta.dirname, '../fixtures/samples/cel.ndjson'), 'utf8')
  .trim()
  .split('\n')
const directory = createDirectoryIndex(sampleDirectory())
const generated = generateCallLogs(
  rows.map((row, place) => celFromJson(JSON.parse(row), place)),
  directory,
  { serviceTenantUuid: '9fe0f849-8380-4d85-b6d2-59be0ddf8bdd' }
)

test('the sample calls become the call logs of the reference', () => {
  const calls = new Map(generated.callLogs.map((call) => [call.conversationId, shownCall(call)]))
  expect(calls).toEqual(expectedCalls())
})

test('the beep of a paused recording is no call, and the call in progress is unfinished', () => {
  expect(generated.skipped.map(({ code, rule }) => [code, rule])).toEqual([
    ['invalid', '10.1'],
    ['unfinished', '3.3']
  ])
})

describe('the screens show', () => {
  const cut = (us: number | null): string => (us === null ? '' : `${Math.floor(us / 1_000_000)}s`)

  test.each([
    ['1773219730.41', 'completed', '4s', '94s', 'callee', 'ring talk'],
    ['1773220241.43', 'cancelled', '20s', '', 'caller', 'ring'],
    ['1773220512.45', 'completed', '5s', '124s', 'caller', 'ring talk'],
    ['1773223205.51', 'completed', '7s', '80s', 'callee', 'ring talk'],
    ['1773224433.58', 'voicemail', '20s', '', 'caller', 'ring voicemail'],
    ['1773227101.61', 'completed', '3s', '97s', 'caller', 'ring talk transfer'],
    ['1773234890.64', 'completed', '2s', '38s', 'caller', 'ring talk transfer'],
    ['1773237727.69', 'completed', '6s', '53s', 'callee', 'ring talk'],
    ['1773241202.72', 'completed', '', '308s', 'caller', 'talk'],
    ['1773247459.75', 'blocked', '', '', 'system', '']
  ])('%s as %s, ring %s, talk %s, ended by the %s, trail: %s', (id, outcome, ring, talk, by, trail) => {
    const call = generated.callLogs.find((one) => one.conversationId === id)
    expect(call).toMatchObject({ outcome, hangupSource: by, hangupInferred: false, hangupCause: 16 })
    expect([cut(call?.ringDurationUs ?? null), cut(call?.talkDurationUs ?? null)]).toEqual([ring, talk])
    expect(call?.trail.map((leg) => leg.kind).join(' ')).toBe(trail)
  })

  test('the mailbox of the sixth call lasting 26 seconds', () => {
    const legs = generated.callLogs.find((one) => one.conversationId === '1773224433.58')?.trail ?? []
    expect(legs.map((leg) => cut(leg.endUs - leg.startUs))).toEqual(['20s', '26s'])
  })
})
