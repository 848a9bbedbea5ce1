import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync
} from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { noteChanged } from '../../../src-main/store/call-log-changes'
import { CallIndex } from '../../../src-main/store/columns/call-index'
import { deleteCallLogs, deleteEverything } from '../../../src-main/store/delete-call-logs'
import { openStore } from '../../../src-main/store/open-store'
import { raiseRevision } from '../../../src-main/store/settings'
import {
  closeStore,
  inTransaction,
  run,
  shrinkLog,
  type ReadStore,
  type WriteStore
} from '../../../src-main/store/store'
import { addManyCalls } from '../../bench/many-calls'
import { temporaryFolder } from '../../support/temporary-folder'
import { addCallLogs, callLog } from '../call-logs'
import { finish, pictureInSql, pictureOf } from './index-picture'

interface Workspace {
  readonly path: string
  readonly columnsPath: string
  readonly writer: WriteStore
  readonly reader: ReadStore
}

/** A workspace on disk, as its two threads have it open. */
function workspace(path = join(temporaryFolder(), 'one.calltrail')): Workspace {
  const writer = openStore(path, { mode: 'write' })
  const reader = openStore(path, { mode: 'read' })
  onTestFinished(() => {
    closeStore(reader)
    closeStore(writer)
  })
  return { path, columnsPath: `${path}-columns`, writer, reader }
}

/** An index with a file, whatever the number of calls. */
function build({ reader, columnsPath }: Workspace): CallIndex {
  return mine(finish(CallIndex.build(reader, [columnsPath], { few: 0, layerCalls: 2000 })))
}

function load({ reader, columnsPath }: Workspace): CallIndex | null {
  const index = CallIndex.load(reader, columnsPath)
  return index === null ? null : mine(index)
}

function mine(index: CallIndex): CallIndex {
  onTestFinished(() => index.close())
  return index
}

function change(store: WriteStore, ids: readonly number[], name: string): void {
  inTransaction(store, () => {
    for (const id of ids) run(store, 'UPDATE call_log SET source_name = ?, stale = 1 WHERE id = ?', name, id)
    noteChanged(store, ids)
    raiseRevision(store)
  })
}

const remove = (store: WriteStore, ids: readonly number[]): void =>
  inTransaction(store, () => {
    deleteCallLogs(store, ids)
    raiseRevision(store)
  })

function expectWhole(index: CallIndex, { reader }: Workspace): void {
  expect(index.isBehind(reader)).toBe(false)
  expect(pictureOf(index.columns)).toEqual(pictureInSql(reader))
}

describe('the index holds what SQL holds', () => {
  test('after it was built, and after it was loaded', () => {
    const w = workspace()
    addManyCalls(w.writer, { from: 0, calls: 4500 })
    const built = build(w)
    expectWhole(built, w)
    const loaded = load(w)
    expect(loaded).not.toBeNull()
    if (loaded !== null) expectWhole(loaded, w)
  })

  test('null and empty text stay apart, and odd texts are the same afterwards', () => {
    const w = workspace()
    const odd = [
      '',
      ' ',
      '\u0000a',
      'é',
      'e\u0301',
      '😀',
      '\ufeffx',
      'a\u001fb',
      '\u001a',
      'ｚ',
      'Z'.repeat(70_000)
    ]
    addCallLogs(w.writer, [
      callLog(0, { sourceName: null, tags: [] }),
      ...odd.map((text, index) => callLog(index + 1, { sourceName: text, tags: [text, 'x'] }))
    ])
    for (const index of [build(w), load(w)]) {
      if (index === null) throw new Error('It was saved.')
      expectWhole(index, w)
      const { dictionary } = index.columns
      for (const text of odd) expect(dictionary.text(dictionary.codeOf(text))).toBe(text)
      expect(dictionary.codeOf('not there')).toBe(0)
    }
  })

  test('without a file for want of a place to write, and below the number of calls that is worth one', () => {
    const w = workspace()
    addManyCalls(w.writer, { from: 0, calls: 100 })
    const nowhere = join(temporaryFolder(), 'none', 'one-columns')
    expectWhole(finish(CallIndex.build(w.reader, [nowhere], { few: 0 })), w)
    expectWhole(finish(CallIndex.build(w.reader, [w.columnsPath])), w)
    expect(existsSync(w.columnsPath)).toBe(false)
  })

  test('while others write during the build, once it has followed', () => {
    const w = workspace()
    addManyCalls(w.writer, { from: 0, calls: 3000 })
    const steps = CallIndex.build(w.reader, [w.columnsPath], { few: 0 })
    steps.next()
    addManyCalls(w.writer, { from: 3000, calls: 500 })
    remove(w.writer, [1, 2, 2500, 3400])
    change(w.writer, [5, 2600, 3300], 'changed')
    const index = mine(finish(steps))
    expect(index.isBehind(w.reader)).toBe(true)
    expect(finish(index.follow(w.reader))).toBe(true)
    expectWhole(index, w)
  })
})

describe('following what was written', () => {
  type Step =
    | { readonly kind: 'add'; readonly calls: number }
    | { readonly kind: 'remove' | 'change'; readonly which: readonly number[] }
    | { readonly kind: 'look' | 'save' | 'load' }

  const step: fc.Arbitrary<Step> = fc.oneof(
    fc.record({ kind: fc.constant('add' as const), calls: fc.integer({ min: 1, max: 40 }) }),
    fc.record({
      kind: fc.constantFrom('remove' as const, 'change' as const),
      which: fc.array(fc.nat(400), { minLength: 1, maxLength: 12 })
    }),
    fc.record({ kind: fc.constantFrom('look' as const, 'save' as const, 'load' as const) })
  )

  test('any row of additions, deletions, changes, saves and loads gives what SQL has', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), fc.boolean(), (steps, looksFirst) => {
        const path = join(temporaryFolder(), 'one.calltrail')
        const writer = openStore(path, { mode: 'write' })
        const reader = openStore(path, { mode: 'read' })
        const columnsPath = `${path}-columns`
        let calls = 50
        addManyCalls(writer, { from: 0, calls })
        let index = finish(CallIndex.build(reader, [columnsPath], { few: 0 }))
        const current = (): void => {
          expect(finish(index.follow(reader))).toBe(true)
          expect(pictureOf(index.columns)).toEqual(pictureInSql(reader))
        }
        if (looksFirst) current()
        for (const given of steps) {
          if (given.kind === 'add') {
            addManyCalls(writer, { from: calls, calls: given.calls })
            calls += given.calls
          } else if (given.kind === 'remove') remove(writer, given.which)
          else if (given.kind === 'change') change(writer, given.which, `name ${given.which.length}`)
          else if (given.kind === 'look') current()
          else if (given.kind === 'save') {
            finish(index.follow(reader))
            finish(index.save(reader))
            expect(index.unsaved).toBe(0)
          } else {
            index.close()
            const loaded = CallIndex.load(reader, columnsPath)
            if (loaded === null) throw new Error('What was saved can be loaded.')
            index = loaded
          }
        }
        current()
        index.close()
        closeStore(reader)
        closeStore(writer)
      }),
      { numRuns: 60 }
    )
  })

  test('old columns answer as before until the new ones are there', () => {
    const w = workspace()
    addManyCalls(w.writer, { from: 0, calls: 300 })
    const index = build(w)
    const before = index.columns
    const text = JSON.stringify(pictureOf(before))
    addManyCalls(w.writer, { from: 300, calls: 2500 })
    remove(w.writer, [7])
    const steps = index.follow(w.reader)
    while (steps.next().done !== true) {
      if (index.columns === before) expect(JSON.stringify(pictureOf(before))).toBe(text)
    }
    expectWhole(index, w)
  })

  test('what was saved in many small pieces is worn, and as good as new once it was made again', () => {
    const w = workspace()
    addManyCalls(w.writer, { from: 0, calls: 50 })
    const index = build(w)
    for (let calls = 50; !index.isWorn; calls += 1) {
      expect(calls).toBeLessThan(150)
      addManyCalls(w.writer, { from: calls, calls: 1 })
      finish(index.follow(w.reader))
      finish(index.save(w.reader))
    }
    expectWhole(index, w)
    const again = build(w)
    expect(again.isWorn).toBe(false)
    expectWhole(again, w)
  })

  test('everything deleted is not followed, and what was saved before is not loaded', () => {
    const w = workspace()
    addManyCalls(w.writer, { from: 0, calls: 50 })
    const index = build(w)
    inTransaction(w.writer, () => [...deleteEverything(w.writer)])
    expect(index.backlog(w.reader)).toBe(Infinity)
    expect(finish(index.follow(w.reader))).toBe(false)
    expect(load(w)).toBeNull()
  })

  test('a derived value outlives what does not concern it, and grows with new calls', () => {
    const w = workspace()
    addManyCalls(w.writer, { from: 0, calls: 50 })
    const index = build(w)
    const made: string[] = []
    const longest = (): number =>
      index.columns.derived(
        'longest',
        () => {
          made.push('all')
          return { value: Math.max(...index.columns.numbers('totalDurationUs')), bytes: 8 }
        },
        (before, from) => {
          made.push(`from ${from}`)
          return {
            value: Math.max(before, ...index.columns.numbers('totalDurationUs').subarray(from)),
            bytes: 8
          }
        }
      )
    const size = (): number => index.columns.derived('size', () => ({ value: index.columns.size, bytes: 8 }))
    longest()
    inTransaction(w.writer, () => raiseRevision(w.writer))
    finish(index.follow(w.reader))
    longest()
    expect(size()).toBe(50)
    addCallLogs(w.writer, [callLog(60, { totalDurationUs: 9e12 })])
    finish(index.follow(w.reader))
    expect(longest()).toBe(9e12)
    expect(size()).toBe(51)
    remove(w.writer, [51])
    finish(index.follow(w.reader))
    expect(longest()).toBeLessThan(9e12)
    expect(made).toEqual(['all', 'from 50', 'all'])
  })
})

describe('a file that does not fit is not used', () => {
  test('one of another workspace', () => {
    const one = workspace()
    const other = workspace()
    for (const w of [one, other]) {
      addManyCalls(w.writer, { from: 0, calls: 50 })
      build(w)
    }
    copyFileSync(other.columnsPath, one.columnsPath)
    expect(load(one)).toBeNull()
  })

  test('one of a state that the workspace, restored from a copy, never had', () => {
    const w = workspace()
    addManyCalls(w.writer, { from: 0, calls: 50 })
    shrinkLog(w.writer)
    const folder = temporaryFolder()
    const restored = join(folder, 'one.calltrail')
    copyFileSync(w.path, restored)
    // Both go on, by the same number of revisions.
    const again = openStore(w.path, { mode: 'write' })
    remove(again, [1])
    closeStore(again)
    const copy = workspace(restored)
    remove(copy.writer, [2])
    remove(copy.writer, [3])
    build(w)
    copyFileSync(w.columnsPath, copy.columnsPath)
    expect(load(copy)).toBeNull()
    // A copy with its file, unchanged since, is the same workspace.
    build(copy)
    expect(load(copy)).not.toBeNull()
  })

  test('one that was cut, or of which any byte is another: it is not loaded, or says so when it is read', () => {
    const w = workspace()
    addManyCalls(w.writer, { from: 0, calls: 40 })
    build(w).close()
    const bytes = readFileSync(w.columnsPath)
    const expected = pictureInSql(w.reader)
    const readAll = (): unknown => {
      const index = CallIndex.load(w.reader, w.columnsPath)
      if (index === null) return 'not loaded'
      try {
        return pictureOf(index.columns)
      } catch {
        return 'damaged'
      } finally {
        index.close()
      }
    }
    for (const length of [0, 10, 63, 64, 1000, bytes.length - 1]) {
      writeFileSync(w.columnsPath, bytes)
      truncateSync(w.columnsPath, length)
      expect(readAll()).toBe('not loaded')
    }
    for (let at = 0; at < bytes.length; at += 97) {
      const damaged = Buffer.from(bytes)
      damaged[at] = (damaged[at] ?? 0) ^ 0x55
      writeFileSync(w.columnsPath, damaged)
      const found = readAll()
      if (Array.isArray(found)) expect(found).toEqual(expected)
    }
    writeFileSync(w.columnsPath, bytes)
    expect(readAll()).toEqual(expected)
  })

  test('a save that did not come to its end leaves the file as it was', () => {
    const w = workspace()
    addManyCalls(w.writer, { from: 0, calls: 50 })
    const index = build(w)
    addManyCalls(w.writer, { from: 50, calls: 50 })
    finish(index.follow(w.reader))
    const steps = index.save(w.reader)
    for (let n = 0; n < 20; n += 1) steps.next()
    const loaded = load(w)
    if (loaded === null) throw new Error('The file is as it was before.')
    expect(loaded.columns.size).toBe(50)
    finish(loaded.follow(w.reader))
    expectWhole(loaded, w)
  })

  test('an index that was abandoned while it was built leaves nothing behind', () => {
    const w = workspace()
    addManyCalls(w.writer, { from: 0, calls: 3000 })
    const steps = CallIndex.build(w.reader, [w.columnsPath], { few: 0, layerCalls: 1000 })
    for (let n = 0; n < 10; n += 1) steps.next()
    steps.return(undefined as never)
    expect(readdirSync(join(w.path, '..')).filter((name) => name.includes('columns'))).toEqual([])
  })
})

test('a file that may only be read is read, and not added to', () => {
  const folder = join(temporaryFolder(), 'w')
  mkdirSync(folder)
  const w = workspace(join(folder, 'one.calltrail'))
  addManyCalls(w.writer, { from: 0, calls: 50 })
  build(w).close()
  chmodSync(w.columnsPath, 0o400)
  const index = load(w)
  if (index === null) throw new Error('It can be read.')
  addManyCalls(w.writer, { from: 50, calls: 10 })
  finish(index.follow(w.reader))
  expectWhole(index, w)
})
