import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { previewForgetTenant, runForgetTenant } from '../../src-main/jobs/forget-tenant'
import { forgetWorkspace, previewForgetWorkspace } from '../../src-main/jobs/forget-workspace'
import { deleteComment, saveComment } from '../../src-main/store/comments'
import { replaceDirectory } from '../../src-main/store/directory'
import { saveLabel } from '../../src-main/store/labels'
import { openStore } from '../../src-main/store/open-store'
import { setRetention } from '../../src-main/store/retention'
import { readSelectedCels, selectCels } from '../../src-main/store/select-cels'
import { all, closeStore, first, inTransaction, run, type WriteStore } from '../../src-main/store/store'
import { lockForWriting } from '../../src-main/store/writer-lock'
import { linkFiles, recordedCall, recordingUuid } from '../support/recorded-calls'
import { temporaryFolder } from '../support/temporary-folder'
import { addCallLogs, callLog } from '../store/call-logs'
import { call } from '../store/cels'
import { addCels } from '../store/workspace'
import { quiet } from './quiet'

const GONE = '10000000-0000-4000-8000-00000000000a'
const STAYS = '10000000-0000-4000-8000-00000000000b'

function open(path: string): WriteStore {
  return openStore(path, { mode: 'write' })
}

/** Two tenants, each with events, a call, a comment, a user and a copy of a recording. */
function twoTenants(path: string): void {
  const store = open(path)
  addCels(store, call('1.1', { from: '33155512340', to: '1002' }))
  addCels(store, call('2.1', { from: '33155598760', to: '1003' }))
  addCels(store, call('3.1', { from: '33155577770', to: '1004', open: true }))
  selectCels(store, { kind: 'everything' })
  const cels = [...readSelectedCels(store, 1_000_000)].flat()
  const idsOf = (linkedid: string): number[] =>
    cels.filter((cel) => cel.linkedid === linkedid).map(({ id }) => id)
  const logs = [
    { ...recordedCall(1), tenantUuid: GONE, sourceExten: '33155512340', celIds: idsOf('1.1') },
    { ...recordedCall(2), tenantUuid: STAYS, sourceExten: '33155598760', celIds: idsOf('2.1') }
  ]
  addCallLogs(store, logs, cels)
  linkFiles(store, { path: `${path}-recordings/cache`, kind: 'cache' }, [
    { uuid: recordingUuid(1), content: 'theirs' },
    { uuid: recordingUuid(2), content: 'ours' }
  ])
  inTransaction(store, () => {
    for (const [id, text] of [
      ['1', 'Ring 33155512340 back'],
      ['2', 'Ring 33155598760 back']
    ] as const) {
      saveComment(store, { id, conversationId: `${id}.1`, text, at: 1, edit: false, login: 'ann' })
    }
    const user = (uuid: string, tenantUuid: string, lastname: string) => ({
      uuid,
      tenantUuid,
      userfield: null,
      firstname: 'Ann',
      lastname,
      lines: []
    })
    const line = (id: number, users: readonly string[]) => ({
      id,
      name: `line-${id}`,
      userUuids: users,
      extensions: []
    })
    replaceDirectory(store, {
      users: [user('u1', GONE, 'Hideaway'), user('u2', STAYS, 'Stayhere')],
      lines: [line(1, ['u1']), line(2, ['u2']), line(3, ['u1', 'u2'])],
      contexts: [],
      voicemails: [],
      tenants: [
        { uuid: GONE, name: 'Gone & Sons', parentUuid: null },
        { uuid: STAYS, name: 'Stays', parentUuid: null }
      ]
    })
    setRetention(store, {
      workspace: { callLogs: null, recordings: null, exports: null },
      tenants: { [GONE]: { callLogs: 5, recordings: null, exports: null } }
    })
  })
  closeStore(store)
}

const bytesOf = (folder: string): string =>
  readdirSync(folder)
    .filter((name) => name.startsWith('w.calltrail') && !name.endsWith('-recordings'))
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join('')

describe('a tenant', () => {
  test('is told before, and goes with calls, events, words, directory, settings and copies', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'w.calltrail')
    twoTenants(path)
    writeFileSync(`${path}-columns`, 'names and 33155512340')
    const store = open(path)
    expect(previewForgetTenant(store, GONE)).toEqual({
      name: 'Gone & Sons',
      callLogs: 1,
      cels: 12,
      comments: 1,
      recordings: 1,
      files: [{ name: `${recordingUuid(1)}.wav`, bytes: 6 }],
      remains: { cels: 11, rejectedRows: 0, words: 0 }
    })
    expect(bytesOf(folder)).toContain('33155512340')
    expect(await runForgetTenant(store, { tenantUuid: GONE, words: false }, quiet)).toMatchObject({
      callLogs: 1,
      recordings: 1
    })

    expect(all(store, 'SELECT tenant_uuid AS t FROM call_log')).toEqual([{ t: STAYS }])
    expect(all(store, 'SELECT DISTINCT linkedid AS l FROM cel ORDER BY 1')).toEqual([
      { l: '2.1' },
      { l: '3.1' }
    ])
    expect(all(store, 'SELECT text FROM comment')).toEqual([{ text: 'Ring 33155598760 back' }])
    expect(all(store, 'SELECT uuid FROM directory_user')).toEqual([{ uuid: 'u2' }])
    // A line that a user of another tenant has too is that one's.
    expect(all(store, 'SELECT id FROM directory_line')).toEqual([{ id: 2 }, { id: 3 }])
    expect(all(store, 'SELECT name FROM directory_tenant')).toEqual([{ name: 'Stays' }])
    expect(readdirSync(`${path}-recordings/cache`)).toEqual([`${recordingUuid(2)}.wav`])
    expect(existsSync(`${path}-columns`)).toBe(false)
    expect(first(store, 'PRAGMA integrity_check')).toEqual({ integrity_check: 'ok' })
    closeStore(store)
  })

  test('leaves no byte of its numbers and names, while somebody else has the workspace open', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'w.calltrail')
    twoTenants(path)
    const reader = openStore(path, { mode: 'read' })
    expect(all(reader, 'SELECT uuid FROM directory_user')).toHaveLength(2)
    const store = open(path)
    await runForgetTenant(store, { tenantUuid: GONE, words: false }, quiet)
    const bytes = bytesOf(folder)
    for (const trace of ['33155512340', 'Hideaway', 'Gone & Sons', GONE]) expect(bytes).not.toContain(trace)
    expect(bytes).toContain('33155598760')
    expect(all(reader, 'SELECT uuid FROM directory_user')).toHaveLength(1)
    closeStore(reader)
    closeStore(store)
  })

  test('says that the file still holds it while another program reads an older state; when that ends, it is gone', async () => {
    const folder = temporaryFolder()
    const path = join(folder, 'w.calltrail')
    twoTenants(path)
    const reader = openStore(path, { mode: 'read' })
    reader.db.exec('BEGIN')
    all(reader, 'SELECT uuid FROM directory_user')
    const store = open(path)
    await expect(runForgetTenant(store, { tenantUuid: GONE, words: false }, quiet)).rejects.toMatchObject({
      code: 'forgotten-still-read'
    })
    expect(all(store, 'SELECT uuid FROM directory_user')).toEqual([{ uuid: 'u2' }])
    expect(bytesOf(folder)).toContain('Hideaway')
    closeStore(reader)
    closeStore(store)
    expect(bytesOf(folder)).not.toContain('Hideaway')
  })

  test('a comment on a conversation that another tenant shares stays', async () => {
    const path = join(temporaryFolder(), 'w.calltrail')
    const store = open(path)
    addCallLogs(store, [callLog(1, { tenantUuid: GONE }), callLog(1, { tenantUuid: STAYS })])
    inTransaction(store, () =>
      saveComment(store, { id: 'a', conversationId: '1.1', text: 'Both', at: 1, edit: false, login: 'ann' })
    )
    await runForgetTenant(store, { tenantUuid: GONE, words: false }, quiet)
    expect(all(store, 'SELECT text FROM comment')).toEqual([{ text: 'Both' }])
    closeStore(store)
  })

  test('words on conversations without call are counted, and go only when that is asked for', async () => {
    const path = join(temporaryFolder(), 'w.calltrail')
    twoTenants(path)
    const store = open(path)
    inTransaction(store, () => {
      for (const id of ['a', 'b'])
        saveComment(store, { id, conversationId: '99.1', text: id, at: 1, edit: false, login: 'ann' })
      deleteComment(store, { id: 'b', at: 2 })
      const { id } = saveLabel(store, { name: 'Late', color: 1, rule: null })
      run(store, "INSERT INTO call_label VALUES (?, '99.1', 1), (?, '2.1', 1)", id, id)
    })
    expect(previewForgetTenant(store, GONE).remains?.words).toBe(2)
    await runForgetTenant(store, { tenantUuid: GONE, words: false }, quiet)
    expect(all(store, "SELECT id FROM comment WHERE conversation_id = '99.1'")).toHaveLength(2)
    expect(previewForgetTenant(store, STAYS).remains?.words).toBe(2)
    await runForgetTenant(store, { tenantUuid: STAYS, words: true }, quiet)
    expect(all(store, 'SELECT id FROM comment')).toEqual([])
    expect(all(store, 'SELECT label_id FROM call_label')).toEqual([])
    closeStore(store)
  })

  test('is refused while another program writes', async () => {
    const path = join(temporaryFolder(), 'w.calltrail')
    twoTenants(path)
    const other = open(path)
    const unlock = lockForWriting(other)
    const store = open(path)
    await expect(runForgetTenant(store, { tenantUuid: GONE, words: false }, quiet)).rejects.toMatchObject({
      code: 'workspace-locked'
    })
    expect(all(store, 'SELECT id FROM call_log')).toHaveLength(2)
    unlock()
    closeStore(other)
    closeStore(store)
  })
})

describe('a workspace', () => {
  test('goes with everything beside it; neighbours and files of the person stay', () => {
    const folder = temporaryFolder()
    const path = join(folder, 'w.calltrail')
    twoTenants(path)
    mkdirSync(`${path}-recordings/peaks`)
    writeFileSync(`${path}-recordings/peaks/a.peaks`, 'shape')
    for (const name of ['-columns', '-columns.999', '-people', '-anew']) writeFileSync(path + name, 'x')
    const stay = ['w.calltrail-notes.txt', 'w.calltrail2', 'cel.csv']
    for (const name of stay) writeFileSync(join(folder, name), 'mine')
    const store = openStore(path, { mode: 'read' })
    const preview = previewForgetWorkspace(store, 'w')
    closeStore(store)
    expect(preview).toMatchObject({
      name: 'w',
      callLogs: 2,
      cels: 35,
      comments: 2,
      recordings: 2,
      remains: null
    })
    expect(preview.files).toEqual(
      expect.arrayContaining([
        { name: 'w.calltrail-columns', bytes: 1 },
        { name: 'w.calltrail-recordings/cache/', bytes: 10 },
        { name: 'w.calltrail-recordings/peaks/', bytes: 5 }
      ])
    )
    forgetWorkspace(path)
    expect(readdirSync(folder).sort()).toEqual([...stay].sort())
  })

  test('something of the person’s own in the folder beside it stays', () => {
    const folder = temporaryFolder()
    const path = join(folder, 'w.calltrail')
    twoTenants(path)
    writeFileSync(`${path}-recordings/own.wav`, 'mine')
    forgetWorkspace(path)
    expect(readdirSync(folder)).toEqual(['w.calltrail-recordings'])
    expect(readdirSync(`${path}-recordings`)).toEqual(['own.wav'])
  })

  test('is refused, whole, while somebody reads or writes it', () => {
    const folder = temporaryFolder()
    const path = join(folder, 'w.calltrail')
    twoTenants(path)
    const before = readdirSync(`${path}-recordings/cache`)
    const refused = { code: 'workspace-locked' }
    const reader = openStore(path, { mode: 'read' })
    all(reader, 'SELECT id FROM call_log')
    expect(() => forgetWorkspace(path)).toThrow(expect.objectContaining(refused))
    closeStore(reader)
    const writer = open(path)
    const unlock = lockForWriting(writer)
    expect(() => forgetWorkspace(path)).toThrow(expect.objectContaining(refused))
    expect(all(writer, 'SELECT id FROM call_log')).toHaveLength(2)
    unlock()
    closeStore(writer)
    expect(readdirSync(`${path}-recordings/cache`)).toEqual(before)
    forgetWorkspace(path)
    expect(readdirSync(folder)).toEqual([])
  })
})
