import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { DEFAULT_SORT } from '@shared/model/call-filter'
import { listViews } from '../../src-main/store/saved-views'
import { openStore } from '../../src-main/store/open-store'
import { setRetention } from '../../src-main/store/retention'
import { readSetting } from '../../src-main/store/settings'
import { all, closeStore, first, inTransaction, run, type WriteStore } from '../../src-main/store/store'
import { anewPath, sweepAnew, writeBeside } from '../../src-main/store/write-anew'
import { lockForWriting } from '../../src-main/store/writer-lock'
import { PeopleWriter } from '../../src-main/worker/people-writer'
import { Replacing } from '../../src-main/worker/replacing'
import { temporaryFolder } from '../support/temporary-folder'

const SECRET = 'Hideaway 33155512340'
const list = { filter: {}, period: null, sort: DEFAULT_SORT, columns: null }

interface Scene {
  readonly path: string
  readonly store: WriteStore
  readonly people: PeopleWriter
  save(name: string): unknown
  remove(id: number): unknown
  /** Writes the copy as another thread does. */
  write(): void
  /** Replaces the workspace; `meanwhile` writes the copy and says whether it could. */
  replace(meanwhile: () => boolean): Promise<boolean>
}

/** A workspace that a job has open, with something in it that was deleted before anybody overwrote what is deleted. */
function scene(): Scene {
  const path = join(temporaryFolder(), 'w.calltrail')
  const store = openStore(path, { mode: 'write' })
  onTestFinished(() => closeStore(store))
  run(store, "INSERT INTO setting VALUES ('list-memory', ?)", SECRET.repeat(200))
  run(store, "DELETE FROM setting WHERE key = 'list-memory'")
  const people = new PeopleWriter(() => undefined)
  people.jobOpened(store)
  return {
    path,
    store,
    people,
    save: (name) => people.change(path, { name: 'saveView', request: { ...list, name } }).value,
    remove: (id) => people.change(path, { name: 'deleteView', request: { id } }).value,
    write: () => {
      const reader = openStore(path, { mode: 'read' })
      writeBeside(reader, anewPath(path))
      closeStore(reader)
    },
    replace: (meanwhile) => {
      const replacing: Replacing = new Replacing(people, () => replacing.copied(meanwhile()))
      return replacing.replace(store)
    }
  }
}

const bytesOf = (path: string): string =>
  ['', '-wal', '-anew']
    .filter((end) => existsSync(path + end))
    .map((end) => readFileSync(path + end, 'latin1'))
    .join('')

function reading<T>(path: string, read: (store: WriteStore) => T): T {
  const store = openStore(path, { mode: 'write' })
  try {
    return read(store)
  } finally {
    closeStore(store)
  }
}

const names = (path: string): readonly string[] => reading(path, listViews).map(({ name }) => name)

describe('a workspace that is written anew', () => {
  test('has every change that people make meanwhile, once, and nothing of what was deleted', async () => {
    const { path, save, remove, write, replace } = scene()
    save('Before')
    expect(bytesOf(path)).toContain('Hideaway')
    const before = statSync(path).ino
    const replaced = await replace(() => {
      const { id } = save('Gone before the copy') as { id: number }
      remove(id)
      save('Before the copy')
      write()
      save('After the copy')
      const late = save('Gone after the copy') as { id: number }
      remove(late.id)
      return true
    })
    expect(replaced).toBe(true)
    // What people change from here on goes into the new file.
    save('Afterwards')
    expect(names(path)).toEqual(['Before', 'Before the copy', 'After the copy', 'Afterwards'])
    expect(statSync(path).ino).not.toBe(before)
    expect(bytesOf(path)).not.toContain('Hideaway')
    reading(path, (store) => {
      expect(readSetting(store, 'copied-up-to')).toBeNull()
      expect(first(store, 'PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' })
    })
    expect(readdirSync(join(path, '..'))).toEqual(['w.calltrail'])
  })

  test('takes no place while another program has the workspace open; everything is as it was', async () => {
    const { path, store, save, write, replace } = scene()
    const other = openStore(path, { mode: 'read' })
    onTestFinished(() => closeStore(other))
    all(other, 'SELECT id FROM call_log')
    expect(
      await replace(() => {
        write()
        save('Meanwhile')
        return true
      })
    ).toBe(false)
    save('Afterwards')
    expect(listViews(store).map(({ name }) => name)).toEqual(['Meanwhile', 'Afterwards'])
    expect(existsSync(anewPath(path))).toBe(false)
  })

  test('takes no place when another program has written meanwhile: what it wrote stays', async () => {
    const { path, store, write, replace } = scene()
    expect(
      await replace(() => {
        write()
        reading(path, (other) =>
          inTransaction(other, () =>
            setRetention(other, {
              workspace: { callLogs: 7, recordings: null, exports: null },
              tenants: {}
            })
          )
        )
        return true
      })
    ).toBe(false)
    expect(readSetting(store, 'retention')).toContain('"callLogs":7')
  })

  test('takes no place when it could not be written', async () => {
    const { store, save, replace } = scene()
    expect(
      await replace(() => {
        save('Meanwhile')
        return false
      })
    ).toBe(false)
    expect(listViews(store)).toHaveLength(1)
  })

  test('that a program left unfinished is swept, but not while somebody writes it', () => {
    const { path, store, write } = scene()
    write()
    const other = openStore(path, { mode: 'write' })
    const unlock = lockForWriting(other)
    sweepAnew(store)
    expect(existsSync(anewPath(path))).toBe(true)
    unlock()
    closeStore(other)
    sweepAnew(store)
    expect(existsSync(anewPath(path))).toBe(false)
  })
})
