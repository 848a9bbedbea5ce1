import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { DEFAULT_ANONYMISE, type AnonymiseOptions, type AnonymiseScope } from '@shared/model/anonymise'
import { DEFAULT_SORT } from '@shared/model/call-filter'
import type { CallLog } from '@shared/model/call-log'
import type { StoredCel } from '@shared/model/cel'
import { UNKNOWN_TENANT_UUID } from '@shared/model/workspace'
import { createPseudonyms, type Pseudonyms } from '../../src-main/anonymise'
import { celScope, previewAnonymise, runAnonymise } from '../../src-main/jobs/anonymise'
import { keyedBy } from '../../src-main/jobs/keyed'
import { runImport } from '../../src-main/jobs/import'
import { previewImport } from '../../src-main/jobs/preview'
import { chooseScope, iterateScope } from '../../src-main/store/anonymised-cels'
import { readDirectory } from '../../src-main/store/directory'
import { iterateCallLogs } from '../../src-main/store/iterate-call-logs'
import { openStore } from '../../src-main/store/open-store'
import { closeStore, type WriteStore } from '../../src-main/store/store'
import { renamedCallLog, withoutMadeUuids } from '../anonymise/renamed-call-log'
import { temporaryFolder } from '../support/temporary-folder'
import { unzip } from '../support/unzip'
import { quiet } from './quiet'

const SAMPLES = resolve(import.meta.dirname, '../fixtures/samples')
const OPTIONS: AnonymiseOptions = { ...DEFAULT_ANONYMISE, key: 'a key for this test only' }

function fileStore(): WriteStore {
  const store = openStore(join(temporaryFolder(), 'one.calltrail'), { mode: 'write' })
  onTestFinished(() => closeStore(store))
  return store
}

const file = (path: string): { kind: 'file'; path: string; name: string; sizeBytes: number } => ({
  kind: 'file',
  path,
  name: basename(path),
  sizeBytes: statSync(path).size
})

async function imported(path: string, timeZone = 'Europe/Paris'): Promise<WriteStore> {
  const store = fileStore()
  await runImport(store, file(path), { timeZone }, quiet)
  return store
}

async function anonymised(
  store: WriteStore,
  name: string,
  options: Partial<AnonymiseOptions> = {}
): Promise<string> {
  const path = join(temporaryFolder(), name)
  await runAnonymise(store, { options: { ...OPTIONS, ...options }, scope: {}, path, name }, quiet)
  return path
}

function celsOf(store: WriteStore): StoredCel[] {
  chooseScope(store, {})
  return [...iterateScope(store, {})].flat()
}

const pseudonyms = (store: WriteStore, options: Partial<AnonymiseOptions> = {}): Pseudonyms => {
  const { key, keepPrefix, shiftWeeks } = { ...OPTIONS, ...options }
  const userUuids = readDirectory(store).users.map(({ uuid }) => uuid)
  return createPseudonyms({ keyed: keyedBy(key), keepPrefix, shiftWeeks, userUuids })
}

/** Call logs by conversation, without what each workspace numbers for itself. */
function callLogsOf(store: WriteStore): CallLog[] {
  return [...iterateCallLogs(store, { filter: {}, sort: DEFAULT_SORT })]
    .flat()
    .map(({ id: _id, generatedAt: _at, ...rest }) => rest as unknown as CallLog)
    .sort((a, b) => (a.conversationId < b.conversationId ? -1 : 1))
}

const SOURCES = [
  'wazo-cel.copy.sql',
  'wazo-asterisk.pgdump',
  'db.tgz',
  'wazo-cel.csv',
  'cel.ndjson',
  'Master.csv',
  'cel.sqlite',
  'freepbx-asteriskcdrdb-cel.sql'
]

describe('an altered dump imports again and gives the same call logs under other names', () => {
  test.each(SOURCES)('%s', async (source) => {
    const before = await imported(join(SAMPLES, source))
    const shiftWeeks = -31
    const after = await imported(await anonymised(before, 'dump.zip', { shiftWeeks }), 'Asia/Tokyo')
    const names = pseudonyms(before, { shiftWeeks })
    const cels = celsOf(before)
    const expected = callLogsOf(before).map((call) => {
      const renamed = renamedCallLog(call, cels, names, shiftWeeks)
      // Nothing in the events names this tenant: it is what a workspace says when it knows none.
      return call.tenantUuid === UNKNOWN_TENANT_UUID
        ? { ...renamed, tenantUuid: UNKNOWN_TENANT_UUID }
        : renamed
    })
    expect(expected.length).toBeGreaterThan(10)
    expect(callLogsOf(after).map(withoutMadeUuids)).toEqual(expected)
  })

  test.each(['dump.csv', 'dump.csv.gz', 'dump.ndjson'])(
    'as %s, where only the directory is wanting',
    async (name) => {
      const before = await imported(join(SAMPLES, 'wazo-cel.csv'))
      const after = await imported(await anonymised(before, name))
      const names = pseudonyms(before)
      const cels = celsOf(before)
      const expected = callLogsOf(before).map((call) => ({
        ...renamedCallLog(call, cels, names, 0),
        tenantUuid:
          call.tenantUuid === UNKNOWN_TENANT_UUID ? UNKNOWN_TENANT_UUID : names.text(call.tenantUuid)
      }))
      expect(callLogsOf(after).map(withoutMadeUuids)).toEqual(expected)
      expect(celsOf(after).map(({ extra }) => extra === null)).toEqual(
        cels.map(({ extra }) => extra === null)
      )
    }
  )
})

test('no name, number or uuid of the original is anywhere in the bytes', async () => {
  const store = await imported(join(SAMPLES, 'wazo-asterisk.pgdump'))
  const bytes = (await textOf(await anonymised(store, 'dump.zip'))).toLowerCase()
  const { users, tenants, voicemails, lines } = readDirectory(store)
  const texts = [
    ...users.flatMap(({ firstname, lastname, uuid, userfield }) => [firstname, lastname, uuid, userfield]),
    ...tenants.flatMap(({ name, uuid }) => [name, uuid]),
    ...voicemails.map(({ name }) => name),
    ...lines.map(({ name }) => name),
    ...celsOf(store).flatMap(({ cidName, cidNum, exten, cidDnid, cidAni, userfield, accountcode }) => [
      cidName,
      cidNum,
      exten,
      cidDnid,
      cidAni,
      userfield,
      accountcode
    ]),
    ...celsOf(store).map(({ extra, appdata }) =>
      // Counters of channels and unique ids are no numbers of anybody.
      [
        ...`${extra ?? ''} ${appdata}`
          .replace(/-[0-9a-f]{8}\b(?!-)|\b\d{9,10}\.\d+/g, '')
          .matchAll(/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|\d{5,}/g)
      ].join(' ')
    )
  ]
  const secrets = new Set<string>()
  for (const text of texts) {
    for (const [word] of (text ?? '').matchAll(
      /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|[\p{L}\p{N}]{4,}/giu
    )) {
      if (!/^\d{4}$/.test(word) && !TECHNICAL.has(word.toLowerCase())) secrets.add(word.toLowerCase())
    }
  }
  expect(secrets.size).toBeGreaterThan(50)
  expect([...secrets].filter((secret) => bytes.includes(secret))).toEqual([])
})

/** Words of the samples that are no names. */
const TECHNICAL = new Set(['dial', 'forward', 'blocked', 'user', 'group', 'default', 'voicemail'])

/** Everything in a packed dump as one text. */
async function textOf(path: string): Promise<string> {
  return (await unzip(path)).map(({ name, content }) => `${name} ${content.toString()}`).join(' ')
}

test('it says that it was altered, and importing says so too', async () => {
  const store = await imported(join(SAMPLES, 'wazo-cel.csv'))
  for (const name of ['dump.zip', 'dump.csv', 'dump.ndjson']) {
    const path = await anonymised(store, name)
    const { missing } = await previewImport(store, file(path), {})
    expect(missing).toContainEqual({ code: 'altered', severity: 'warning' })
  }
  const { missing } = await previewImport(store, file(join(SAMPLES, 'wazo-cel.csv')), {})
  expect(missing.map(({ code }) => code)).not.toContain('altered')
})

test('the same key gives the same dump, another one none of its names', async () => {
  const store = await imported(join(SAMPLES, 'wazo-cel.copy.sql'))
  const first = readFileSync(await anonymised(store, 'dump.zip'))
  expect(readFileSync(await anonymised(store, 'dump.zip')).equals(first)).toBe(true)
  const one = await anonymised(store, 'a.csv', { key: null })
  const other = await anonymised(store, 'b.csv', { key: null })
  const names = (path: string): Set<string | undefined> =>
    new Set(
      readFileSync(path, 'utf8')
        .split('\n')
        .slice(1)
        .map((line) => line.split(',')[4])
    )
  const shared = [...names(one)].filter(
    (name) => name !== undefined && name !== '""' && names(other).has(name)
  )
  expect(shared).toEqual([])
})

test('only what was asked for, with all that belongs to it', async () => {
  const store = await imported(join(SAMPLES, 'wazo-cel.copy.sql'))
  // An attended transfer: two linkedids that share a channel.
  const scope = { linkedids: ['1773234890.64'] }
  const path = join(temporaryFolder(), 'one.csv')
  const { rows } = await runAnonymise(store, { options: OPTIONS, scope, path, name: 'one.csv' }, quiet)
  const after = await imported(path)
  expect(celsOf(after)).toHaveLength(rows)
  expect(callLogsOf(after).map(({ conversationId }) => conversationId)).toEqual(['1773234890.64'])
})

test('a cancelled one leaves nothing', async () => {
  const store = await imported(join(SAMPLES, 'wazo-cel.csv'))
  const folder = temporaryFolder()
  for (const name of ['dump.zip', 'dump.csv.gz']) {
    const order = { options: OPTIONS, scope: {}, path: join(folder, name), name }
    const control = { progress: () => undefined, cancelled: () => true }
    await expect(runAnonymise(store, order, control)).rejects.toMatchObject({ code: 'cancelled' })
  }
  expect(readdirSync(folder)).toEqual([])
})

test('a folder that is not there is told as such', async () => {
  const store = await imported(join(SAMPLES, 'wazo-cel.csv'))
  const path = join(temporaryFolder(), 'gone', 'dump.zip')
  const order = { options: OPTIONS, scope: {}, path, name: 'dump.zip' }
  await expect(runAnonymise(store, order, quiet)).rejects.toMatchObject({ code: 'file-unwritable' })
  expect(existsSync(path)).toBe(false)
})

test('examples show values before and after', async () => {
  const store = await imported(join(SAMPLES, 'wazo-cel.copy.sql'))
  const { cels, examples } = previewAnonymise(store, { options: OPTIONS, scope: { kind: 'all' } })
  expect(cels).toBe(271)
  expect(examples.map(({ field }) => field)).toEqual(
    expect.arrayContaining(['cid_name', 'cid_num', 'channame', 'extra'])
  )
  const names = pseudonyms(store)
  const name = examples.find(({ field }) => field === 'cid_name')
  expect(name?.after).toBe(names.text(name?.before ?? ''))
  expect(name?.after).not.toBe(name?.before)
})

test('times stay on the clock of the server, so that an import shows the same hours', async () => {
  const store = await imported(join(SAMPLES, 'wazo-cel.csv'))
  const path = await anonymised(store, 'hours.csv')
  const preview = await previewImport(store, file(path), {})
  expect(preview.zone.offsetsMinutes.toSorted((a, b) => a - b)).toEqual([60, 120])
  expect(readFileSync(path, 'utf8')).toContain(',2025-10-26T02:58:30.400000+02:00,')
})

test('a choice is of whole calls: those of a period, or those that a filter finds', async () => {
  const store = await imported(join(SAMPLES, 'wazo-cel.csv'))
  const count = (scope: AnonymiseScope): number => previewAnonymise(store, { options: OPTIONS, scope }).cels
  const linkedids = (scope: AnonymiseScope): string[] => {
    const chosen = celScope(store, scope)
    chooseScope(store, chosen)
    return [...new Set([...iterateScope(store, chosen)].flat().map(({ linkedid }) => linkedid))]
  }
  const all = count({ kind: 'all' })
  const early = { kind: 'period', from: null, until: Date.UTC(2026, 0, 1) * 1000 } as const
  const late = { kind: 'period', from: early.until, until: null } as const
  expect(linkedids(early)).toEqual(['1761440310.8'])
  expect(count(early)).toBeGreaterThan(0)
  expect(count(early) + count(late)).toBe(all)
  const one = { kind: 'calls', filter: { conversationId: '1773219730.41' } } as const
  expect(linkedids(one)).toEqual(['1773219730.41'])
  expect(count({ kind: 'calls', filter: { conversationId: '1.1' } })).toBe(0)
  const path = join(temporaryFolder(), 'one.ndjson')
  const order = { options: OPTIONS, scope: celScope(store, one), path, name: 'one.ndjson' }
  expect((await runAnonymise(store, order, quiet)).rows).toBe(count(one))
})
