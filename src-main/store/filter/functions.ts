import type Database from 'better-sqlite3'
import { recordingStateOf } from '../recording-state'

/** What a value of the workspace is tested with: a text, a number or null. */
export type ValueTest = (value: string | number | null) => boolean

interface Tests {
  readonly byKey: Map<string, number>
  readonly byId: Map<number, ValueTest>
  next: number
}

/** Tests kept per connection: far more than one statement has, small as they are. */
const MAX_TESTS = 10_000

const testsOf = new WeakMap<Database.Database, Tests>()

/**
 * Adds SQL functions to a connection. `fulfils(value, test)`: 1 where the value passes the test of that number, else 0,
 * never null. `recording_state`: see `RECORDING_STATE_SQL`. To be called as the connection opens: SQLite takes no functions while rows are being read.
 */
export function addFunctions(db: Database.Database): void {
  const tests: Tests = { byKey: new Map(), byId: new Map(), next: 1 }
  testsOf.set(db, tests)
  db.function('fulfils', (value: unknown, id: unknown) => {
    const test = tests.byId.get(id as number)
    if (test === undefined) throw new Error(`There is no test ${String(id)}.`)
    return test(value as string | number | null) ? 1 : 0
  })
  db.function('recording_state', { deterministic: true }, recordingStateOf)
}

/**
 * Number of a test for `fulfils`. The same key gives the same number, so that a condition which is made again is the same
 * condition. The oldest of many go.
 */
export function testNumber(db: Database.Database, key: string, make: () => ValueTest): number {
  const tests = testsOf.get(db)
  if (tests === undefined) throw new Error('This connection has no functions.')
  const known = tests.byKey.get(key)
  if (known !== undefined) {
    // Younger than all others again.
    tests.byKey.delete(key)
    tests.byKey.set(key, known)
    return known
  }
  if (tests.byKey.size >= MAX_TESTS) {
    const [[oldest, oldestId] = []] = tests.byKey
    if (oldest !== undefined && oldestId !== undefined) {
      tests.byKey.delete(oldest)
      tests.byId.delete(oldestId)
    }
  }
  const id = tests.next++
  tests.byKey.set(key, id)
  tests.byId.set(id, make())
  return id
}
