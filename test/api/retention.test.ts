import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { AnswerOf, Method, RequestOf } from '@shared/api/contract'
import { DEFAULT_SORT } from '@shared/model/call-filter'
import { DEFAULT_EXPORT } from '@shared/model/export'
import type { PasswordKeeper } from '../../src-main/api/password-keeper'
import { workspaceId } from '../../src-main/api/workspaces'
import { openStore } from '../../src-main/store/open-store'
import { all, closeStore } from '../../src-main/store/store'
import { writeEndlessDump } from '../support/endless-dump'
import { openTestApplication, SAMPLES_FOLDER, type TestApplication } from '../support/test-application'

interface Scene {
  readonly app: TestApplication
  readonly path: string
  readonly kept: Map<string, string>
  ask<M extends Method>(method: M, request: RequestOf<M>): Promise<AnswerOf<M>>
}

/** An application with the sample's calls in a workspace elsewhere, and a keychain. */
async function scene(): Promise<Scene> {
  const kept = new Map<string, string>()
  const passwords: PasswordKeeper = {
    available: async () => true,
    get: async (key) => kept.get(key) ?? null,
    set: async (key, secret) => void kept.set(key, secret),
    forget: async (key) => void kept.delete(key),
    forgetAll: async (prefix) =>
      [...kept.keys()].filter((key) => key.startsWith(prefix)).forEach((key) => kept.delete(key))
  }
  const app = await openTestApplication({ passwords })
  const ask: Scene['ask'] = async (method, request) => {
    const answer = await app.api[method](request)
    if (!answer.ok) throw Object.assign(new Error(answer.error.message), answer.error)
    return answer.value
  }
  const dump = join(app.folder, 'cel.csv')
  writeFileSync(dump, readFileSync(join(SAMPLES_FOLDER, 'wazo-cel.csv')))
  const [file] = await ask('files:open-path', { path: dump })
  await ask('imports:start', { fileId: file?.fileId ?? '', options: {} })
  await app.idle()
  return { app, path: join(app.folder, 'test.calltrail'), kept, ask }
}

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)

const OPEN = { callLogs: null, recordings: null, exports: null }

describe('purging', () => {
  test('days are remembered and told; a purge takes what the preview said, and the list follows', async () => {
    const { app, ask } = await scene()
    const before = await ask('workspaces:summary', {})
    const retention = { workspace: { ...OPEN, callLogs: 0 }, tenants: {} }
    expect(await ask('retention:set', retention)).toEqual(retention)
    expect(await ask('retention:get', {})).toEqual(retention)
    expect(app.events).toContainEqual({ event: 'people:changed', payload: { what: 'retention' } })

    const { total } = await ask('retention:preview', {})
    expect(total.callLogs).toBe(before.callLogs)
    const job = await ask('retention:purge', {})
    expect(job).toMatchObject({ kind: 'purge', phases: ['purging'] })
    const done = (await app.idle()).find(({ id }) => id === job.id)
    expect(done?.result).toEqual({ kind: 'purge', counts: total })
    const page = await ask('call-logs:page', {
      filter: {},
      sort: { column: 'date', descending: true },
      offset: 0,
      limit: 10
    })
    expect(page).toMatchObject({ rows: [], total: 0, filtered: 0 })
    expect((await ask('workspaces:summary', {})).cels).toBe(before.cels)
  })

  test('recordings kept longer than calls are refused as a request that is not valid', async () => {
    const { ask } = await scene()
    await expect(
      ask('retention:set', { workspace: { callLogs: 10, recordings: 11, exports: null }, tenants: {} })
    ).rejects.toMatchObject({ code: 'invalid-request' })
    expect((await ask('retention:get', {})).workspace).toEqual(OPEN)
  })
})

describe('forgetting the open workspace', () => {
  test('removes it whole: files, list, passwords; the dump stays, and another one is open', async () => {
    const { app, path, kept, ask } = await scene()
    kept.set(`${workspaceId(path)} ann@pbx/asterisk`, 'secret')
    kept.set('another-workspace ann@pbx/asterisk', 'secret')
    const preview = await ask('retention:forget-preview', { tenantUuid: null })
    expect(preview.name).toBe('test')
    expect(preview.files.map(({ name }) => name)).toContain('test.calltrail')

    await expect(ask('retention:forget', { tenantUuid: null, name: 'Test' })).rejects.toMatchObject({
      code: 'invalid-request'
    })
    expect(existsSync(path)).toBe(true)

    expect(await ask('retention:forget', { tenantUuid: null, name: 'test' })).toBeNull()
    expect(readdirSync(app.folder).filter((name) => name.startsWith('test'))).toEqual([])
    expect(existsSync(join(app.folder, 'cel.csv'))).toBe(true)
    expect([...kept.keys()]).toEqual(['another-workspace ann@pbx/asterisk'])
    expect((await ask('workspaces:summary', {})).workspace.name).toBe('My calls')
    expect((await ask('workspaces:list', {})).map(({ name }) => name)).toEqual(['My calls', 'Sample'])
    expect(await ask('jobs:list', {})).toEqual([])
    expect(readFileSync(join(app.folder, 'settings.json'), 'utf8')).not.toContain('test.calltrail')
    expect(app.warnings).toEqual([])
  })

  test('that is the default one leaves an empty one of that name', async () => {
    const { ask } = await scene()
    const mine = (await ask('workspaces:list', {})).find(({ name }) => name === 'My calls')
    await ask('workspaces:open', { workspaceId: mine?.id ?? '' })
    await ask('labels:save', { name: 'Late', color: 1, rule: null })
    await ask('retention:forget', { tenantUuid: null, name: 'My calls' })
    expect((await ask('workspaces:summary', {})).workspace.name).toBe('My calls')
    expect(await ask('labels:list', {})).toEqual([])
  })

  test('is refused while another program has it open, and everything is as before', async () => {
    const { path, kept, ask } = await scene()
    kept.set(`${workspaceId(path)} ann@pbx/asterisk`, 'secret')
    const before = await ask('workspaces:summary', {})
    const other = openStore(path, { mode: 'read' })
    all(other, 'SELECT id FROM call_log')
    await expect(ask('retention:forget', { tenantUuid: null, name: 'test' })).rejects.toMatchObject({
      code: 'workspace-locked'
    })
    closeStore(other)
    expect(await ask('workspaces:summary', {})).toEqual(before)
    expect(kept.size).toBe(1)
  })

  test('is refused while a job works on it', async () => {
    const { app, path, ask } = await scene()
    const [file] = await ask('files:open-path', { path: writeEndlessDump(app.folder).path })
    const job = await ask('imports:start', { fileId: file?.fileId ?? '', options: {} })
    await expect(ask('retention:forget', { tenantUuid: null, name: 'test' })).rejects.toMatchObject({
      code: 'workspace-busy'
    })
    await ask('jobs:cancel', { jobId: job.id })
    await app.idle()
    expect(existsSync(path)).toBe(true)
    expect((await ask('workspaces:summary', {})).callLogs).toBeGreaterThan(0)
  })
})

test('a tenant is forgotten by a job, and the list follows', async () => {
  const { app, ask } = await scene()
  const { values } = await ask('call-logs:facet', { name: 'tenants', filter: {} })
  const tenantUuid = values[0]?.value ?? ''
  // What a browser may still fetch.
  const made = await ask('files:choose-save', { suggestedName: 'theirs.csv' })
  const { fileId } = made ?? { fileId: '' }
  await ask('exports:start', {
    fileId,
    filter: {},
    sort: DEFAULT_SORT,
    title: '',
    sentence: '',
    options: DEFAULT_EXPORT
  })
  await app.idle()
  const wait = await ask('files:choose-save', { suggestedName: 'later.csv' })
  const { name, callLogs, files } = await ask('retention:forget-preview', { tenantUuid })
  expect(files.map((file) => file.name)).toEqual(['theirs.csv'])
  expect(callLogs).toBe(values[0]?.count)
  await expect(ask('retention:forget', { tenantUuid, name: 'another' })).rejects.toMatchObject({
    code: 'invalid-request'
  })
  expect(await ask('retention:forget', { tenantUuid, name })).toMatchObject({ kind: 'purge', title: name })
  await app.idle()
  await expect.poll(() => filesBelow(join(app.folder, 'temporary'))).toEqual([])
  expect(() => app.files.get(fileId, 'download')).toThrow(expect.objectContaining({ code: 'file-not-found' }))
  // A file that was yet to be written can be.
  expect(app.files.get(wait?.fileId ?? '', 'download').name).toBe('later.csv')
  const after = await ask('call-logs:facet', { name: 'tenants', filter: {} })
  expect(after.values).toEqual(values.slice(1))
  await expect(ask('retention:forget-preview', { tenantUuid })).rejects.toMatchObject({
    code: 'invalid-request'
  })
})
