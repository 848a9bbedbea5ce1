import { expect, test } from 'vitest'
import type { Cel } from '@shared/model/cel'
import { generate } from '../support/cel-table'
import { callFromAToB } from '../support/cel-table-calls'

/** Many calls that a dump without channel ids has run together: one group of all rows. */
function runTogether(calls: number): Cel[] {
  const one = callFromAToB()
  return Array.from({ length: calls }, (_, n) =>
    one.map((cel, place) => ({ ...cel, id: n * one.length + place, linkedid: `${n}.1`, uniqueid: '' }))
  ).flat()
}

test('a dump whose channels have no ids makes one large group, in time that grows with its rows only', () => {
  const { callLogs, skipped } = generate(runTogether(20_000))
  expect(callLogs.length + skipped.length).toBe(1)
  expect((callLogs[0] ?? skipped[0])?.celIds).toHaveLength(20_000 * 7)
}, 10_000)

test('a call of very many channels is interpreted in time that grows with its rows only', () => {
  const legs = Array.from({ length: 5_000 }, (_, n) => {
    const id = `1.${n + 2}`
    return `CHAN_START | 1 | ${id} | PJSIP/b${n}-02 | B | 20\n CHAN_END | 15 | ${id} | PJSIP/b${n}-02`
  })
  const cels = callFromAToB({ calleeStart: legs.join('\n'), calleeBridge: '', calleeEnd: '' })
  expect(generate(cels).callLogs[0]?.celIds).toHaveLength(10_004)
}, 10_000)
