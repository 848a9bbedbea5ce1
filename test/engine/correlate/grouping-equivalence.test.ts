import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Cel } from '@shared/model/cel'
import { groupCels } from '../../../src-main/engine'
import { celTable } from '../../support/cel-table'

/** Grouping as the specification words it (3.1, 3.2), with no thought for speed. */
function naiveGroups(cels: readonly Cel[]): (readonly [string, readonly number[]])[] {
  const linkedids = [...new Set(cels.map((cel) => cel.linkedid))].sort()
  const groups: { founder: string; channels: Set<string>; cels: Cel[] }[] = []
  for (const linkedid of linkedids) {
    const sequence = cels.filter((cel) => cel.linkedid === linkedid)
    const channels = new Set(sequence.map((cel) => cel.uniqueid))
    const joined = groups.filter((group) => [...channels].some((channel) => group.channels.has(channel)))
    if (joined.length === 0) groups.push({ founder: linkedid, channels, cels: sequence })
    for (const group of joined) {
      group.cels = [...group.cels, ...sequence]
      for (const channel of channels) group.channels.add(channel)
    }
  }
  return groups.map(({ founder, cels: rows }) => {
    const sorted = [...rows].sort((a, b) => a.eventtime - b.eventtime)
    return [founder, sorted.map((cel) => cel.id)] as const
  })
}

test('grouping with an index gives the same groups as comparing every sequence to every group', () => {
  const row = fc.record({
    linkedid: fc.integer({ min: 1, max: 12 }),
    uniqueid: fc.integer({ min: 1, max: 14 }),
    time: fc.nat(5)
  })
  fc.assert(
    fc.property(fc.array(row, { maxLength: 60 }), (rows) => {
      const body = rows.map((one) => `X | ${one.time} | u${one.uniqueid} | 1.${one.linkedid}`)
      const cels = celTable(['event | time | uniqueid | linkedid', ...body].join('\n'))
      const groups = groupCels(cels).map(
        (group) => [group.conversationId, group.cels.map((cel) => cel.id)] as const
      )
      expect(groups).toEqual(naiveGroups(cels))
    }),
    { numRuns: 400 }
  )
})
