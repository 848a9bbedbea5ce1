import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { NewCel } from '../../src-main/store/known-cels'
import { all } from '../../src-main/store/store'
import { addCels, memoryStore } from './workspace'
import { call, cel } from './cels'

const withIds = (cels: readonly NewCel[], from = 1): NewCel[] =>
  cels.map((row, index) => ({ ...row, serverId: from + index }))

describe('which rows of a dump are new', () => {
  test('the same dump again adds nothing, with and without server ids', () => {
    for (const dump of [call('100.1'), withIds(call('100.1'))]) {
      const store = memoryStore()
      expect(addCels(store, dump)).toBe(12)
      expect(addCels(store, dump)).toBe(0)
      expect(addCels(store, [...dump].reverse())).toBe(0)
    }
  })

  test('an overlapping dump adds what is new', () => {
    const store = memoryStore()
    const dump = withIds([...call('100.1'), ...call('200.1', { at: 60 }), ...call('300.1', { at: 120 })])
    expect(addCels(store, dump.slice(0, 20))).toBe(20)
    expect(addCels(store, dump.slice(10))).toBe(16)
    expect(addCels(store, dump)).toBe(0)
  })

  test('true duplicates within a dump are kept, and kept once when the dump comes again', () => {
    const store = memoryStore()
    const row = cel({ at: 1 })
    expect(addCels(store, [row, row, row])).toBe(3)
    expect(addCels(store, [row, row, row])).toBe(0)
    expect(addCels(store, [row, row, row, row])).toBe(1)
  })

  test('the same dump with and without the column of ids is the same dump', () => {
    const store = memoryStore()
    expect(addCels(store, withIds(call('100.1')))).toBe(12)
    expect(addCels(store, call('100.1'))).toBe(0)
  })

  test('one server id with two contents is two rows, one content under two ids too', () => {
    const store = memoryStore()
    const row = cel({ at: 1, serverId: 5 })
    expect(addCels(store, [row])).toBe(1)
    expect(addCels(store, [{ ...row, exten: '99' }])).toBe(1)
    expect(addCels(store, [{ ...row, serverId: 6 }])).toBe(1)
    expect(addCels(store, [row, { ...row, exten: '99' }, { ...row, serverId: 6 }])).toBe(0)
  })

  test('a row told twice within one dump under the same id is stored once', () => {
    const store = memoryStore()
    const dump = withIds(call('100.1'))
    expect(addCels(store, [...dump, ...dump])).toBe(12)
    expect(addCels(store, [...dump, ...dump])).toBe(0)
    // Also when the workspace knew it without its id.
    const other = memoryStore()
    addCels(other, call('100.1'))
    expect(addCels(other, [...dump, ...dump])).toBe(0)
  })

  test('any column that differs makes another row', () => {
    const row = cel({ at: 1, extra: '' })
    const changes: Partial<NewCel>[] = [
      { eventtype: 'HANGUP' },
      { eventtime: row.eventtime + 1 },
      { linkedid: 'x' },
      { uniqueid: 'x' },
      { extra: null },
      ...(
        [
          'userdeftype',
          'cidName',
          'cidNum',
          'cidAni',
          'cidRdnis',
          'cidDnid',
          'exten',
          'context',
          'channame'
        ] as const
      ).map((key) => ({ [key]: 'x' })),
      ...(['appname', 'appdata', 'amaflags', 'accountcode', 'peeraccount', 'userfield', 'peer'] as const).map(
        (key) => ({
          [key]: 'x'
        })
      )
    ]
    expect(changes).toHaveLength(21)
    const store = memoryStore()
    addCels(store, [row])
    for (const change of changes) expect(addCels(store, [{ ...row, ...change }])).toBe(1)
  })

  test('whatever pieces a dump comes in, the workspace ends up holding what the fullest piece says', () => {
    const rows = fc.array(
      fc.constantFrom(0, 1, 2).map((n) => cel({ at: n })),
      { maxLength: 12 }
    )
    fc.assert(
      fc.property(rows, rows, (one, two) => {
        const store = memoryStore()
        addCels(store, one)
        addCels(store, two)
        const count = (list: readonly NewCel[], time: number): number =>
          list.filter((row) => row.eventtime === time).length
        for (const { eventtime } of [...one, ...two]) {
          const [{ n } = { n: 0 }] = all<{ n: number }>(
            store,
            'SELECT count(*) AS n FROM cel WHERE eventtime = ?',
            eventtime
          )
          expect(n).toBe(Math.max(count(one, eventtime), count(two, eventtime)))
        }
      }),
      { numRuns: 50 }
    )
  })
})
