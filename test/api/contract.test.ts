import { DEFAULT_ANONYMISE } from '@shared/model/anonymise'
import { DEFAULT_EXPORT } from '@shared/model/export'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { METHODS } from '@shared/api/contract'
import type { Method, RequestOf } from '@shared/api/contract'
import { DEFAULT_SORT } from '@shared/model/call-filter'
import type { ApiContext } from '../../src-main/api/context'
import { callApi, createApi } from '../../src-main/api/create-api'
import { SCHEMAS } from '../../src-main/api/schemas'
import type { Workspaces } from '../../src-main/api/workspaces'
import { openTestApplication, SAMPLES_FOLDER } from '../support/test-application'

const filter = {}
const sort = DEFAULT_SORT
const report = {
  options: { ...DEFAULT_EXPORT, format: 'html' },
  filter,
  sort,
  title: '',
  sentence: '',
  period: 'last-week',
  figures: ['calls'],
  charts: ['heat'],
  rows: 10,
  calls: 100
} as const
const exported = { options: DEFAULT_EXPORT, filter, sort, title: '', sentence: '' } as const
const page = { offset: 0, limit: 10 }
const list = { filter, period: null, sort, columns: null }

const STACK = {
  address: 'https://127.0.0.1:1',
  tenantUuid: null,
  signIn: { kind: 'token' },
  tls: { kind: 'verify' }
} as const

/** One valid request per method; ids are filled in by the test. The type says when one is missing. */
const REQUESTS: { readonly [M in Method]: RequestOf<M> } = {
  'app:info': {},
  'settings:get': {},
  'settings:set': { theme: 'dark' },
  'workspaces:list': {},
  'workspaces:summary': {},
  'workspaces:open': { workspaceId: 'unknown' },
  'workspaces:create': { name: 'Harbour Lane' },
  'workspaces:set-zone': { zone: 'Europe/Paris' },
  'workspaces:options': {},
  'workspaces:set-options': { country: 'FR', mapping: { bot: null, billingStepSeconds: 6, campaign: null } },
  'workspaces:mappable': {},
  'views:list': {},
  'views:save': { name: 'Mine', ...list },
  'views:delete': { id: 99 },
  'views:order': { ids: [1] },
  'views:memory': {},
  'views:remember': { workspaceId: 'unknown', last: { ...list, viewId: null }, history: [list] },
  'labels:list': {},
  'labels:save': { name: 'Call back', color: 2, rule: { recorded: true } },
  'labels:delete': { id: 99 },
  'labels:apply': { labelId: 1, on: true, calls: { filter, except: [1] } },
  'labels:restore': { label: { name: 'Back', color: 0, rule: null }, on: ['1.1'], off: [] },
  'team:get': {},
  'team:set': { me: 'Ann', members: ['Ann', 'Ben'] },
  'comments:list': { conversationId: '1.1' },
  'comments:save': { conversationId: '1.1', text: 'Call back @Ben' },
  'comments:delete': { id: 'unknown' },
  'comments:restore': { id: 'unknown' },
  'people:merge': { fileId: 'unknown' },
  'transcripts:get': { callLogId: 1 },
  'transcripts:attach': { callLogId: 1, recordingUuid: null, fileId: 'unknown' },
  'transcripts:detach': { callLogId: 1, recordingUuid: null },
  'asterisk-log:lines': { fileId: 'unknown', callLogId: 1 },
  'links:open': { link: 'calltrail://call/Nowhere/1.1' },
  'files:choose': { purpose: 'dump' },
  'files:choose-save': { suggestedName: 'calls.csv' },
  'files:save-beside': { fileId: 'unknown', suggestedName: 'calls.csv' },
  'files:open-path': { path: '/nowhere/cel.csv' },
  'files:reveal': { fileId: 'unknown' },
  'imports:preview': {
    fileId: 'unknown',
    options: { timeZone: 'UTC', columns: { 0: 'eventtype', 1: null } }
  },
  'imports:start': { fileId: 'unknown', options: {} },
  'generation:start': { selection: { kind: 'all' }, dryRun: true },
  'call-logs:deletable': { selection: { kind: 'all' } },
  'call-logs:delete': { selection: { kind: 'days', days: 1 } },
  'exports:start': { fileId: 'unknown', ...exported },
  'exports:preview': { ...exported, rows: 3 },
  'export-profiles:list': {},
  'export-profiles:save': { name: 'Weekly', options: DEFAULT_EXPORT },
  'export-profiles:delete': { id: 99 },
  'export-profiles:write': { id: 1, fileId: 'unknown' },
  'export-profiles:read': { fileId: 'unknown' },
  'statistics:report': { filter, zone: 'Europe/Paris' },
  'reports:write': { fileId: 'unknown', ...report },
  'reports:run': { fileId: 'unknown', ...report },
  'reports:print-call': {
    fileId: 'unknown',
    sheet: { title: 'A', language: 'en', date: 0, facts: [], parts: [], end: [] }
  },
  'reports:recent': {},
  'reports:open': { id: 'unknown' },
  'anonymise:preview': { options: DEFAULT_ANONYMISE, scope: { kind: 'all' } },
  'anonymise:start': { options: DEFAULT_ANONYMISE, scope: { kind: 'calls', filter }, fileId: 'unknown' },
  'retention:get': {},
  'retention:set': {
    workspace: { callLogs: 365, recordings: 30, exports: null },
    tenants: { 'a-tenant': { callLogs: null, recordings: 7, exports: 0 } }
  },
  'retention:preview': {},
  'retention:purge': {},
  'retention:forget-preview': { tenantUuid: null },
  'retention:forget': { tenantUuid: null, name: 'another' },
  'jobs:list': {},
  'jobs:cancel': { jobId: 'unknown' },
  'jobs:dismiss': { jobId: 'unknown' },
  'call-logs:page': { filter, sort, ...page },
  'call-logs:sums': { filter, ids: [1, 2] },
  'call-logs:facet': { name: 'tags', filter, search: 'a' },
  'call-logs:ids': { filter, sort, ...page },
  'call-logs:locate': { filter, sort, target: { id: 1 } },
  'call-logs:understand': { text: '1001' },
  'call-logs:person': { person: { kind: 'number', number: '1001' }, filter, zone: 'UTC' },
  'call-logs:detail': { id: 1 },
  'call-logs:cels': { id: 1 },
  'call-logs:flow': { ids: [1, 2], fold: true },
  'call-logs:why': { id: 1 },
  'recordings:overview': {},
  'recordings:of-call': { callLogId: 1 },
  'recordings:page': { filter, states: ['missing'], search: 'wav', ...page },
  'recordings:choose': { kind: 'folder', path: '/nowhere/monitor' },
  'recordings:add-root': { proposalId: 'unknown', choice: 0 },
  'recordings:remove-root': { rootId: 99 },
  'recordings:link': {},
  'recordings:check-places': {},
  'recordings:strays': { search: 'wav', ...page },
  'recordings:candidates': { strayId: 99 },
  'recordings:attach': { strayId: 99, uuid: 'unknown' },
  'recordings:detach': { uuid: 'unknown' },
  'recordings:reveal': { uuid: 'unknown' },
  'recordings:story': { callLogId: 1 },
  'recordings:stack': {},
  'recordings:set-stack': { stack: STACK, secret: 'secret', keepSecret: false, cacheLimitBytes: 1000 },
  'recordings:probe-stack': { stack: STACK, secret: null },
  'recordings:forget-stack': {},
  'recordings:empty-cache': {},
  'recordings:fetch': { uuid: 'unknown' },
  'recordings:cancel-fetch': { uuid: 'unknown' },
  'recordings:export': {
    calls: { filter, except: [1] },
    by: 'call',
    target: 'original',
    fetch: false,
    fileId: 'unknown'
  },
  'recordings:exportable': { calls: { ids: [1, 2] } },
  'recordings:exports': {},
  'recordings:resume-export': { uuid: 'unknown' },
  'recordings:delete-export': { uuid: 'unknown' },
  'recordings:deletable': { calls: { filter, except: [] } },
  'recordings:delete-media': { calls: { filter, except: [] } },
  'recordings:open': { uuid: 'unknown' },
  'recordings:open-stray': { strayId: 99 },
  'recordings:peaks': { uuid: 'unknown' },
  'recordings:save': { uuid: 'unknown', target: 'wav', fileId: 'unknown' },
  'missing:explain': { text: '1773219730.12' },
  'sources:list': {},
  'sources:problems': { sourceId: 1, ...page },
  'sources:deletion': { sourceId: 99 },
  'sources:delete': { sourceId: 99 },
  'skipped-groups:page': { ...page, codes: ['failed'], search: '7.2' },
  'skipped-groups:detail': { id: 1 },
  'skipped-groups:flow': { id: 1, fold: false },
  'quality:report': {},
  'diff:summary': { ignore: [] },
  'diff:page': { ignore: ['tags'], kind: 'different', ...page },
  'diff:export': { ignore: ['tags'], form: 'csv', zone: 'UTC', fileId: 'unknown' },
  'servers:probe': { settings: { host: '127.0.0.1', port: 1 }, password: null, directory: false },
  'servers:sync': {},
  'servers:state': {},
  'servers:schedule': { everyMinutes: 30 },
  'servers:follow': { on: false },
  'servers:forget': {}
}

/** What a method may answer when its request names something that is not there, or needs a desktop. */
const EXPECTED_ERRORS: Partial<Record<Method, string>> = {
  'workspaces:open': 'file-not-found',
  'views:delete': 'view-not-found',
  'labels:delete': 'label-not-found',
  'comments:delete': 'comment-not-found',
  'comments:restore': 'comment-not-found',
  'people:merge': 'file-not-found',
  'transcripts:attach': 'file-not-found',
  'asterisk-log:lines': 'file-not-found',
  'files:choose': 'no-dialog',
  'files:open-path': 'file-not-found',
  'files:reveal': 'no-dialog',
  'recordings:reveal': 'no-dialog',
  'imports:preview': 'file-not-found',
  'imports:start': 'file-not-found',
  'export-profiles:delete': 'profile-not-found',
  'export-profiles:write': 'file-not-found',
  'export-profiles:read': 'file-not-found',
  'exports:start': 'file-not-found',
  'anonymise:start': 'file-not-found',
  'reports:write': 'file-not-found',
  'reports:run': 'file-not-found',
  'reports:open': 'file-not-found',
  'reports:print-call': 'file-not-found',
  'diff:export': 'file-not-found',
  'recordings:open': 'file-not-found',
  'recordings:open-stray': 'file-not-found',
  'recordings:peaks': 'file-not-found',
  'recordings:save': 'file-not-found',
  'retention:forget': 'invalid-request',
  'sources:deletion': 'invalid-request',
  'sources:delete': 'invalid-request',
  'jobs:cancel': 'job-not-found',
  'recordings:choose': 'file-not-found',
  'recordings:add-root': 'file-not-found',
  'recordings:attach': 'file-not-found',
  'recordings:export': 'file-not-found',
  'recordings:resume-export': 'export-not-found',
  'recordings:delete-export': 'export-not-found',
  'recordings:fetch': 'recording-not-found',
  'servers:sync': 'usage'
}

test('every method has a handler and a schema, and nothing else has', async () => {
  const { api } = await openTestApplication()
  expect(Object.keys(api).sort()).toEqual([...METHODS].sort())
  expect(Object.keys(SCHEMAS).sort()).toEqual([...METHODS].sort())
})

test('every method answers a value that survives JSON, or the error that belongs to the case', async () => {
  const app = await openTestApplication()
  await importSample(app)
  for (const method of METHODS) {
    // The workspace of this test must stay open for the methods after it.
    if (method === 'workspaces:create') continue
    const answer = await app.api[method](REQUESTS[method])
    expect(JSON.parse(JSON.stringify(answer)), method).toEqual(answer)
    if (answer.ok) expect(EXPECTED_ERRORS[method], method).toBeUndefined()
    else
      expect(answer.error.code, `${method}: ${answer.error.message}`).toBe(
        EXPECTED_ERRORS[method] ?? 'job-not-found'
      )
  }
  expect(app.warnings).toEqual([])
})

test('a request with a key that nobody knows is refused, with its name', async () => {
  const { api } = await openTestApplication()
  for (const method of METHODS) {
    const answer = await api[method]({ ...REQUESTS[method], surplus: 1 })
    expect(answer, method).toMatchObject({ ok: false, error: { code: 'invalid-request' } })
  }
})

test.each([undefined, null, 'text', 7, [], [{}]])('%j is no request', async (request) => {
  const { api } = await openTestApplication()
  for (const method of METHODS) {
    expect(await api[method](request), method).toMatchObject({
      ok: false,
      error: { code: 'invalid-request' }
    })
  }
})

test('the field that is wrong is named', async () => {
  const { api } = await openTestApplication()
  const wrong = [
    ['call-logs:page', { filter: { from: 'yesterday' }, sort, ...page }, 'filter.from'],
    ['call-logs:page', { filter: { number: '+33' }, sort, ...page }, 'filter.number'],
    ['call-logs:page', { filter, sort: { column: 'password', descending: true }, ...page }, 'sort.column'],
    ['call-logs:page', { filter, sort, offset: -1, limit: 1 }, 'offset'],
    ['call-logs:page', { filter, sort, offset: 0, limit: 1e9 }, 'limit'],
    [
      'exports:preview',
      { ...REQUESTS['exports:preview'], options: { ...DEFAULT_EXPORT, timeZone: 'Mars/Olympus' } },
      'options.timeZone'
    ],
    ['settings:set', { theme: 'pink' }, 'theme'],
    ['settings:set', { fontScale: 300 }, 'fontScale'],
    ['views:save', { name: ' ', ...list }, 'name'],
    ['workspaces:set-options', { country: 'France' }, 'country'],
    ['workspaces:set-options', { tenantZones: { one: 'Mars/Olympus' } }, 'tenantZones.one'],
    ['labels:save', { name: 'Mine', color: 9, rule: null }, 'color']
  ] as const
  for (const [method, request, field] of wrong) {
    expect(await api[method](request)).toMatchObject({ ok: false, error: { details: { field } } })
  }
})

test.each(['no:such', 'constructor', '__proto__', undefined, 7, {}])('%s is no method', async (method) => {
  const { api } = await openTestApplication()
  expect(await callApi(api, method, {})).toMatchObject({ ok: false, error: { code: 'invalid-request' } })
})

test('a defect inside is answered as internal and logged whole', async () => {
  const warnings: string[] = []
  const broken: Partial<ApiContext> = {
    workspaces: {
      list: () => {
        throw new TypeError('nothing here')
      }
    } as unknown as Workspaces,
    warn: (message) => warnings.push(message)
  }
  const api = createApi(broken as ApiContext)
  expect(await api['workspaces:list']({})).toMatchObject({ ok: false, error: { code: 'internal' } })
  expect(warnings).toEqual([expect.stringContaining('TypeError: nothing here')])
})

async function importSample(app: Awaited<ReturnType<typeof openTestApplication>>): Promise<void> {
  const path = join(app.folder, 'cel.csv')
  writeFileSync(path, readFileSync(join(SAMPLES_FOLDER, 'wazo-cel.csv')))
  const [file] = answered(await app.api['files:open-path']({ path }))
  answered(await app.api['imports:start']({ fileId: file?.fileId, options: {} }))
  await app.idle()
}

function answered<T>(result: { ok: true; value: T } | { ok: false; error: { message: string } }): T {
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}
