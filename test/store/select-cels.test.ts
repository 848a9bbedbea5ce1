import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Seeds, selectCels, selectedCelIds } from '../../src-main/store/select-cels'
import { closeStore, run, type WriteStore } from '../../src-main/store/store'
import { openStore } from '../../src-main/store/open-store'
import { type Selection, selectPlainly } from '../support/select-cels'
import { cel, START } from './cels'
import { addCels, memoryStore } from './workspace'

interface Row {
  readonly uniqueid: string
  readonly linkedid: string
  readonly channame: string
  readonly at: number
  /** Whether a call log has it. */
  readonly taken: boolean
}

/** Stores rows, with ids counted from 1 in the order given. */
function store(rows: readonly Row[], into: WriteStore = memoryStore()): WriteStore {
  addCels(
    into,
    rows.map(({ taken: _, ...columns }, at) => cel({ ...columns, serverId: at + 1 }))
  )
  rows.forEach(({ taken }, at) => {
    if (taken) run(into, 'UPDATE cel SET call_log_id = 77 WHERE server_id = ?', at + 1)
  })
  return into
}

function taken(from: WriteStore, seeds: Seeds): number[] {
  selectCels(from, seeds)
  return selectedCelIds(from)
}

const row = (uniqueid: string, linkedid: string, at: number, channame = 'PJSIP/a-1'): Omit<Row, 'taken'> => ({
  uniqueid,
  linkedid,
  at,
  channame
})
const ROWS = [
  row('u1', 'P', 1),
  row('u1', 'Q', 2),
  row('u2', 'Q', 3),
  row('u2', 'R', 4),
  row('u3', 'S', 5, 'Message/ast_msg_queue'),
  row('u4', 'T', 6)
]
const open = (...ids: readonly number[]): WriteStore =>
  store(ROWS.map((given, at) => ({ ...given, taken: !ids.includes(at + 1) })))

describe('a run takes', () => {
  test('the calls of a linkedid, attached or not, one hop from channels to linkedids and no further', () => {
    expect(taken(open(), { kind: 'linkedid', linkedid: 'P' })).toEqual([1, 2, 3])
    expect(taken(open(), { kind: 'linkedid', linkedid: 'S' })).toEqual([5])
  })

  test('the calls of the latest rows without call log, whole although the limit cuts them', () => {
    expect(taken(open(1, 2, 3, 4), { kind: 'unprocessed', limit: 1 })).toEqual([2, 3, 4])
    expect(taken(open(1, 6), { kind: 'unprocessed', limit: 1 })).toEqual([6])
  })

  test('every call with a row without call log when there is no limit', () => {
    expect(taken(open(1, 6), { kind: 'unprocessed', limit: 0 })).toEqual([1, 2, 3, 6])
  })

  test('rows since a moment, that moment included', () => {
    expect(taken(open(1, 2, 6), { kind: 'unprocessed-since', sinceUs: START + 6_000_000 })).toEqual([6])
    expect(taken(open(1, 2, 6), { kind: 'unprocessed-since', sinceUs: START + 6_000_001 })).toEqual([])
  })

  test('never chat messages on its own', () => {
    expect(taken(open(5), { kind: 'unprocessed', limit: 0 })).toEqual([])
  })
})

test('any run takes the rows that the rules say', () => {
  const any = fc.record({
    uniqueid: fc.constantFrom('u1', 'u2', 'u3', 'u4'),
    linkedid: fc.constantFrom('P', 'Q', 'R', 'S'),
    channame: fc.constantFrom('PJSIP/a-1', 'PJSIP/b-2', 'Message/ast_msg_queue'),
    at: fc.nat(9),
    taken: fc.boolean()
  })
  const selection = fc.oneof(
    fc.record({ linkedid: fc.constantFrom('P', 'Q', 'X') }),
    fc.record({ limit: fc.nat(4) }),
    fc.record({ since: fc.nat(9).map((at) => START + at * 1_000_000) })
  )
  fc.assert(
    fc.property(fc.array(any, { maxLength: 12 }), selection, (rows, chosen) => {
      const kept = store(rows, openStore(':memory:', { mode: 'write' }))
      const plain = rows.map((one, at) => ({
        ...one,
        id: at + 1,
        eventtime: START + one.at * 1_000_000,
        callLogId: one.taken ? 77 : null
      }))
      expect(taken(kept, seedsOf(chosen))).toEqual(selectPlainly(plain, chosen).map(({ id }) => id))
      closeStore(kept)
    }),
    { numRuns: 150 }
  )
})

function seedsOf(selection: Selection): Seeds {
  if ('linkedid' in selection) return { kind: 'linkedid', linkedid: String(selection['linkedid']) }
  if ('since' in selection) return { kind: 'unprocessed-since', sinceUs: Number(selection['since']) }
  return { kind: 'unprocessed', limit: Number(selection['limit']) }
}
