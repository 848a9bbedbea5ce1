import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { openStore, removeStore, sweepLog } from '../../src-main/store/open-store'
import { lockForWriting } from '../../src-main/store/writer-lock'
import { workspaceSummary } from '../../src-main/store/workspace-summary'
import { closeStore, shrinkLog } from '../../src-main/store/store'
import { bundleScript } from '../support/bundle-script.mjs'
import { CACHE as WORKER_CACHE } from '../support/node-worker-plugin'
import { temporaryFolder } from '../support/temporary-folder'
import { addCels } from './workspace'
import { call } from './cels'

/** Beside the packages, which the bundle looks for from where it lies. */
const CACHE = join(WORKER_CACHE, 'store')
const REF = { id: 'w', name: 'W', color: 1, isSample: false }

function workspaceFile(calls = 1): string {
  const path = join(temporaryFolder(), 'one.calltrail')
  const store = openStore(path, { mode: 'write' })
  for (let n = 0; n < calls; n += 1) addCels(store, call(`${100 + n}.1`, { at: n * 60 }))
  shrinkLog(store)
  closeStore(store)
  return path
}

/** Opening must be refused with this code in both modes, and leave every byte as it was. */
function expectRefusal(path: string, code: string): void {
  const before = readFileSync(path)
  for (const mode of ['read', 'write'] as const) {
    expect(() => openStore(path, { mode: mode as 'write' })).toThrowError(expect.objectContaining({ code }))
  }
  expect(readFileSync(path).equals(before)).toBe(true)
  expect(existsSync(`${path}-wal`)).toBe(false)
}

describe('leaving a workspace', () => {
  test('the last one to leave can take the write-ahead log away, nobody else', () => {
    const path = workspaceFile()
    const reader = openStore(path, { mode: 'read' })
    expect(existsSync(`${path}-wal`)).toBe(true)
    const other = openStore(path, { mode: 'read' })
    closeStore(reader)
    sweepLog(path)
    expect(workspaceSummary(other, REF).cels).toBeGreaterThan(0)
    closeStore(other)
    sweepLog(path)
    expect(existsSync(`${path}-wal`)).toBe(false)
  })

  test('a workspace of which nothing came is removed, but not under somebody who has it open', () => {
    const path = join(temporaryFolder(), 'new.calltrail')
    closeStore(openStore(path, { mode: 'write' }))
    const other = openStore(path, { mode: 'read' })
    removeStore(path)
    expect(workspaceSummary(other, REF).cels).toBe(0)
    expect(existsSync(path)).toBe(true)
    closeStore(other)
    removeStore(path)
    expect(existsSync(path)).toBe(false)
  })

  test('the lock goes with the job, and can be taken again', () => {
    const path = workspaceFile()
    const store = openStore(path, { mode: 'write' })
    for (let round = 0; round < 3; round += 1) {
      const unlock = lockForWriting(store)
      expect(existsSync(`${path}-lock`)).toBe(true)
      expect(() => lockForWriting(store)).toThrowError(expect.objectContaining({ code: 'workspace-locked' }))
      unlock()
      expect(existsSync(`${path}-lock`)).toBe(process.platform === 'win32')
    }
    closeStore(store)
  })
})

describe('opening a workspace', () => {
  test('a new file becomes an empty workspace, and what is put in is there the next time', () => {
    const path = workspaceFile()
    const store = openStore(path, { mode: 'read' })
    expect(workspaceSummary(store, REF)).toMatchObject({ cels: 12, unprocessedCels: 12, callLogs: 0 })
    closeStore(store)
  })

  test('an empty file is taken for a new workspace', () => {
    const path = join(temporaryFolder(), 'empty.calltrail')
    writeFileSync(path, '')
    closeStore(openStore(path, { mode: 'write' }))
    expect(statSync(path).size).toBeGreaterThan(0)
  })

  test('reading a file that is not there says so and creates none', () => {
    const path = join(temporaryFolder(), 'none.calltrail')
    expect(() => openStore(path, { mode: 'read' })).toThrowError(
      expect.objectContaining({ code: 'file-not-found' })
    )
    expect(existsSync(path)).toBe(false)
  })

  test('a text file is no workspace', () => {
    const path = join(temporaryFolder(), 'dump.csv')
    writeFileSync(path, 'id,eventtype\n'.repeat(100))
    expectRefusal(path, 'workspace-foreign')
  })

  test("another program's SQLite file is no workspace", () => {
    const path = join(temporaryFolder(), 'other.sqlite')
    const db = new Database(path)
    db.exec('CREATE TABLE cel (id INTEGER)')
    db.close()
    expectRefusal(path, 'workspace-foreign')
  })

  test('a workspace of a newer version is refused', () => {
    const path = workspaceFile()
    const db = new Database(path)
    db.pragma('journal_mode = DELETE')
    db.pragma('user_version = 99')
    db.close()
    expectRefusal(path, 'workspace-newer')
  })

  test('a workspace that was cut short is damaged', () => {
    const path = workspaceFile(50)
    truncateSync(path, Math.floor(statSync(path).size / 2))
    expectRefusal(path, 'workspace-damaged')
  })

  test('a workspace with a broken beginning is damaged', () => {
    const path = workspaceFile()
    const bytes = readFileSync(path)
    bytes.fill(0xff, 16, 4096)
    writeFileSync(path, bytes)
    expectRefusal(path, 'workspace-damaged')
  })

  test('tables that were changed by hand are not taken for ours', () => {
    const path = workspaceFile()
    const db = new Database(path)
    db.exec("UPDATE migration SET hash = 'x'")
    db.pragma('journal_mode = DELETE')
    db.close()
    expect(() => openStore(path, { mode: 'write' })).toThrowError(
      expect.objectContaining({ code: 'workspace-damaged' })
    )
  })

  test('one writes at a time, others are told to wait, and reading goes on', () => {
    const path = workspaceFile()
    const one = openStore(path, { mode: 'write' })
    const two = openStore(path, { mode: 'write' })
    const unlock = lockForWriting(one)
    expect(() => lockForWriting(two)).toThrowError(expect.objectContaining({ code: 'workspace-locked' }))
    const reader = openStore(path, { mode: 'read' })
    expect(workspaceSummary(reader, REF).cels).toBe(12)
    unlock()
    lockForWriting(two)()
    for (const store of [one, two, reader]) closeStore(store)
  })

  test('processes that create the same workspaces at once all get them', async () => {
    const folder = temporaryFolder()
    mkdirSync(CACHE, { recursive: true })
    const script = await bundleScript(resolve(import.meta.dirname, 'opener.ts'), CACHE)
    const args = [script, join(folder, 'both'), '40', String(Date.now() + 500), '40']
    const children = [1, 2, 3].map(() =>
      spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] })
    )
    const ends = await Promise.all(
      children.map(async (child) => {
        let complaint = ''
        child.stderr.on('data', (data: Buffer) => (complaint += data.toString()))
        const [code] = (await once(child, 'close')) as [number]
        return { code, complaint }
      })
    )
    expect(ends).toEqual(children.map(() => ({ code: 0, complaint: '' })))
    const store = openStore(join(folder, 'both0'), { mode: 'read' })
    expect(workspaceSummary(store, REF)).toMatchObject({ cels: 0, callLogs: 0 })
    closeStore(store)
  }, 20_000)

  test('the lock of another process holds, and goes with it even when it is killed', async () => {
    const path = workspaceFile()
    const store = openStore(path, { mode: 'write' })
    const script = `
      const lock = new (require('better-sqlite3'))(process.argv[1] + '-lock')
      lock.exec('BEGIN EXCLUSIVE')
      console.log('locked')
      setInterval(() => undefined, 1000)`
    const child = spawn(process.execPath, ['-e', script, path], { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(child.stdout, 'data')
    expect(() => lockForWriting(store)).toThrowError(expect.objectContaining({ code: 'workspace-locked' }))
    child.kill('SIGKILL')
    await once(child, 'exit')
    lockForWriting(store)()
    closeStore(store)
  })
})

describe('what other tools see', () => {
  test('the view cels gives every column of every row back unchanged', () => {
    const path = join(temporaryFolder(), 'one.calltrail')
    const store = openStore(path, { mode: 'write' })
    const odd = {
      ...call('100.1')[0],
      userdeftype: 'u"d\\t',
      cidName: 'Zoë, "Z"\n\u0000\t',
      cidNum: "1'2",
      cidAni: 'ani',
      cidRdnis: 'rdnis',
      cidDnid: 'dnid',
      exten: '[20]',
      context: 'ctx',
      channame: 'PJSIP/ab-1',
      appname: 'app',
      appdata: '{"a":[1]}',
      amaflags: '3',
      accountcode: '😀',
      peeraccount: 'pa',
      userfield: 'uf',
      peer: 'p',
      extra: '{"extra":"x: \\u00e9"}',
      serverId: 77
    }
    addCels(store, [odd as ReturnType<typeof call>[number]])
    const row = store.db.prepare('SELECT * FROM cels').get() as Record<string, unknown>
    expect(row).toMatchObject({
      server_id: 77,
      eventtime_utc: '2026-03-11 08:00:00.000000',
      eventtype: 'CHAN_START',
      userdeftype: odd.userdeftype,
      cid_name: odd.cidName,
      cid_num: odd.cidNum,
      cid_ani: 'ani',
      cid_rdnis: 'rdnis',
      cid_dnid: 'dnid',
      exten: '[20]',
      context: 'ctx',
      channame: 'PJSIP/ab-1',
      appname: 'app',
      appdata: '{"a":[1]}',
      amaflags: '3',
      accountcode: '😀',
      peeraccount: 'pa',
      uniqueid: '100.1',
      linkedid: '100.1',
      userfield: 'uf',
      peer: 'p',
      extra: odd.extra
    })
    closeStore(store)
  })
})
