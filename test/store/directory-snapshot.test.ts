import { describe, expect, test } from 'vitest'
import {
  EMPTY_DIRECTORY,
  type DirectorySnapshot,
  type DirectoryUser,
  type RecordingRules
} from '@shared/model/directory'
import type { DirectoryLoad } from '@shared/model/import-preview'
import { runGeneration } from '../../src-main/jobs/generation'
import { callLogDetail } from '../../src-main/store/call-log-detail'
import { readDirectory } from '../../src-main/store/directory'
import { directoryInfo, loadDirectory } from '../../src-main/store/directory-snapshot'
import { raiseRevision } from '../../src-main/store/settings'
import { inTransaction, type WriteStore } from '../../src-main/store/store'
import { workspaceSummary } from '../../src-main/store/workspace-summary'
import { quiet } from '../jobs/quiet'
import { CLEAN_DIRECTORY, cleanCall } from '../support/clean-calls'
import { addCels, memoryStore } from './workspace'

const REF = { id: 'w', name: 'W', color: 1, isSample: false }

function load(store: WriteStore, snapshot: DirectorySnapshot, format: string, how?: DirectoryLoad) {
  return inTransaction(store, () => {
    const info = loadDirectory(store, snapshot, { origin: `a.${format}`, format, loadedAt: 7 }, how)
    raiseRevision(store)
    return info
  })
}

const user = (uuid: string, given: Partial<DirectoryUser> = {}): DirectoryUser => ({
  uuid,
  tenantUuid: null,
  userfield: null,
  firstname: uuid,
  lastname: null,
  lines: [],
  ...given
})
const users = (...list: readonly DirectoryUser[]): DirectorySnapshot => ({ ...EMPTY_DIRECTORY, users: list })
const uuids = (store: WriteStore): readonly string[] => readDirectory(store).users.map(({ uuid }) => uuid)

const rules = (given: Partial<RecordingRules>): RecordingRules => ({
  outgoingExternal: null,
  outgoingInternal: null,
  incomingExternal: null,
  incomingInternal: null,
  onDemand: null,
  ...given
})

describe('rules of recording', () => {
  test('are kept, merged one by one, and no reason to make call logs again', () => {
    const store = memoryStore()
    load(store, users(user('a', { recordingRules: rules({ onDemand: true }) }), user('b')), 'pg-dump')
    const { version } = load(
      store,
      users(user('a', { recordingRules: rules({ onDemand: false, incomingExternal: true }) }), user('b')),
      'pg-dump'
    )
    expect(version).toBe(1)
    load(store, users(user('a', { recordingRules: rules({ incomingInternal: false }) })), 'users-export')
    const [first, second] = readDirectory(store).users
    expect(first?.recordingRules).toEqual(
      rules({ onDemand: false, incomingExternal: true, incomingInternal: false })
    )
    expect(second).not.toHaveProperty('recordingRules')
    // A source that says nothing of them takes none away.
    load(store, users(user('a')), 'directory-json', 'merge')
    expect(readDirectory(store).users[0]?.recordingRules).toEqual(first?.recordingRules)
  })
})

describe('replaced or merged', () => {
  test('the first is taken as it is; one of the same kind takes its place', () => {
    const store = memoryStore()
    load(store, users(user('a'), user('b')), 'users-export')
    load(store, users(user('c')), 'users-export')
    expect(uuids(store)).toEqual(['c'])
    expect(directoryInfo(store)).toMatchObject({ merged: false, version: 2, origin: 'a.users-export' })
  })

  test('a dump and a live server are the same kind', () => {
    const store = memoryStore()
    load(store, users(user('a')), 'pg-dump')
    load(store, users(user('b')), 'postgresql')
    expect(uuids(store)).toEqual(['b'])
  })

  test('one of another kind is merged, unless somebody says otherwise', () => {
    const store = memoryStore()
    load(store, users(user('a'), user('b')), 'pg-dump')
    load(store, users(user('c'), user('a')), 'users-export')
    expect(uuids(store)).toEqual(['a', 'b', 'c'])
    expect(directoryInfo(store)).toMatchObject({ merged: true, users: 3 })
    load(store, users(user('d')), 'directory-json', 'replace')
    expect(uuids(store)).toEqual(['d'])
    load(store, users(user('e')), 'directory-json', 'merge')
    expect(uuids(store)).toEqual(['d', 'e'])
  })

  test('merging takes what is newer and keeps what the newer source cannot know', () => {
    const store = memoryStore()
    const rich: DirectorySnapshot = {
      ...users(user('a', { tenantUuid: 't', userfield: 'old', lines: [{ id: 4, extensions: [] }] })),
      lines: [{ id: 4, name: 'ab12', userUuids: ['a'], extensions: [{ exten: '1', context: 'x' }] }]
    }
    load(store, rich, 'pg-dump')
    const poor: DirectorySnapshot = {
      ...users(user('a', { userfield: 'new', lines: [{ id: null, extensions: [] }] })),
      lines: [{ id: null, name: 'ab12', userUuids: ['a'], extensions: [{ exten: '2', context: 'x' }] }]
    }
    load(store, poor, 'users-export')
    expect(readDirectory(store)).toMatchObject({
      users: [{ tenantUuid: 't', userfield: 'new', lines: [{ id: 4 }] }],
      lines: [{ id: 4, extensions: [{ exten: '2' }] }]
    })
  })

  test('the same content again is no new version', () => {
    const store = memoryStore()
    expect(load(store, users(user('a')), 'pg-dump').version).toBe(1)
    expect(load(store, users(user('a')), 'pg-dump').version).toBe(1)
    expect(load(store, users(user('a', { userfield: 'x' })), 'pg-dump').version).toBe(2)
  })
})

test('call logs of an older directory are counted, marked, and made again on demand', async () => {
  const store = memoryStore()
  addCels(
    store,
    cleanCall(1).map((cel) => ({ ...cel, serverId: null }))
  )
  await runGeneration(store, { selection: { kind: 'all' }, dryRun: false }, quiet)
  expect(workspaceSummary(store, REF)).toMatchObject({ outdatedCallLogs: 0, directory: null })
  expect(callLogDetail(store, { id: 1 })).toMatchObject({ directoryOutdated: false, callLog: { tags: [] } })

  load(store, CLEAN_DIRECTORY, 'directory-json')
  addCels(
    store,
    cleanCall(2, 60).map((cel) => ({ ...cel, serverId: null }))
  )
  await runGeneration(store, { selection: { kind: 'last', count: 0 }, dryRun: false }, quiet)
  expect(workspaceSummary(store, REF).outdatedCallLogs).toBe(1)
  expect(callLogDetail(store, { id: 1 }).directoryOutdated).toBe(true)
  expect(callLogDetail(store, { id: 2 }).directoryOutdated).toBe(false)

  const run = () => runGeneration(store, { selection: { kind: 'outdated' }, dryRun: false }, quiet)
  expect(await run()).toMatchObject({ cels: 13, callLogs: 1, replaced: 1 })
  expect(workspaceSummary(store, REF)).toMatchObject({ outdatedCallLogs: 0, callLogs: 2 })
  expect(callLogDetail(store, { id: 3 })).toMatchObject({ callLog: { tags: ['sales'] } })
  expect(await run()).toMatchObject({ cels: 0, callLogs: 0 })
})
