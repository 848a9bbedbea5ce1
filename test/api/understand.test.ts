import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { CallLogRow } from '@shared/model/call-log-row'
import { DEFAULT_SORT } from '@shared/model/call-filter'
import type { Understanding } from '@shared/model/understanding'
import { openApplication, type Application } from '../../src-main/api/application'
import { SAMPLES_FOLDER } from '../support/test-application'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'

let app: Application
let rows: readonly CallLogRow[]

/** The sample dump with its directory, imported once: these tests only read. */
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'calltrail-'))
  app = await openApplication({
    host: 'http',
    version: '0.0.0-test',
    platform: 'test',
    locale: 'en-GB',
    dataDirectory: folder,
    samplesFolder: null,
    workspaceFile: join(folder, 'test.calltrail'),
    desktop: null,
    emit: () => undefined,
    warn: () => undefined
  })
  for (const name of ['directory.json', 'wazo-cel.csv']) {
    const path = join(folder, name)
    writeFileSync(path, readFileSync(join(SAMPLES_FOLDER, name)))
    const [file] = answered(await app.api['files:open-path']({ path }))
    answered(await app.api['imports:start']({ fileId: file?.fileId, options: {} }))
  }
  for (;;) {
    const jobs = answered(await app.api['jobs:list']({}))
    if (jobs.every(({ finishedAt }) => finishedAt !== null)) break
    await new Promise((done) => setTimeout(done, 20))
  }
  rows = answered(
    await app.api['call-logs:page']({ filter: {}, sort: DEFAULT_SORT, offset: 0, limit: 100 })
  ).rows
  return async () => {
    await app.close()
    rmSync(folder, { recursive: true })
  }
})

function answered<T>(result: { ok: true; value: T } | { ok: false; error: { message: string } }): T {
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

const understand = async (text: string): Promise<readonly Understanding[]> =>
  answered(await app.api['call-logs:understand']({ text }))

/** The first reading, after a check that its count is what the list shows under its filter. */
async function best(text: string): Promise<Understanding> {
  const readings = await understand(text)
  for (const { filter, count, callId, groupId } of readings) {
    if (groupId !== null) continue
    const page = answered(
      await app.api['call-logs:page']({ filter, sort: DEFAULT_SORT, offset: 0, limit: 2 })
    )
    expect(page.filtered).toBe(count)
    expect(callId).toBe(count === 1 ? page.rows[0]?.id : null)
  }
  expect(readings.at(-1)?.kind).toBe('text')
  const [first] = readings
  if (first === undefined) throw new Error('There is always the plain search')
  return first
}

/** The call whose CELs these tests name: Alice to Bruno. */
const known = (): CallLogRow => {
  const row = rows.find(({ conversationId }) => conversationId === '1773219730.41')
  if (row === undefined) throw new Error('The sample has changed')
  return row
}

test('a conversation id leads to its call', async () => {
  expect(await best(' "1773219730.41" ')).toMatchObject({
    kind: 'conversation',
    value: '1773219730.41',
    filter: { conversationId: '1773219730.41' },
    callId: known().id
  })
})

test('the uniqueid of another channel leads to the call it was part of', async () => {
  expect(await best('1773219730.42')).toMatchObject({ kind: 'uniqueid', count: 1, callId: known().id })
})

test('a call id, with its sign first, without it after the number', async () => {
  const { id } = known()
  expect(await best(`#${id}`)).toMatchObject({ kind: 'call-id', callId: id, filter: { ids: [id] } })
  expect((await understand(`#99999`)).map(({ kind }) => kind)).toEqual(['text'])
  const kinds = (await understand('1001')).map(({ kind }) => kind)
  expect(kinds[0]).toBe('number')
})

test('a channel leads to the call in whose events it stands, whichever side it was on', async () => {
  expect(await best('PJSIP/b8r3td0v-0000005c')).toMatchObject({ kind: 'channel', callId: known().id })
  expect(await best('PJSIP/a1x7kq2m-0000005b')).toMatchObject({ kind: 'channel', callId: known().id })
})

test('a channel that no event names leads to the calls of its line', async () => {
  const reading = await best('PJSIP/a1x7kq2m-0000ffff')
  expect(reading).toMatchObject({ kind: 'channel', value: 'pjsip/a1x7kq2m' })
  expect(reading.count).toBeGreaterThan(1)
})

test('half of a Local channel leads to its call or its group', async () => {
  const text = readFileSync(join(SAMPLES_FOLDER, 'wazo-cel.csv'), 'utf8')
  const channels = [...new Set(text.match(/Local\/[^,"\s]+;[12]/g) ?? [])]
  expect(channels.length).toBeGreaterThan(0)
  const found: Understanding[] = []
  for (const channel of channels) found.push(await best(channel))
  expect(found.map(({ kind }) => kind)).toEqual(channels.map(() => 'channel'))
  expect(found.some(({ callId }) => callId !== null)).toBe(true)
  expect(found.some(({ groupId }) => groupId !== null)).toBe(true)
})

test('a recording by uuid, path, file name, download name and the id of its recorder', async () => {
  const text = readFileSync(join(SAMPLES_FOLDER, 'wazo-cel.csv'), 'utf8')
  const row = rows.find(({ recordingCount }) => recordingCount > 0)
  const { callLog } = answered(await app.api['call-logs:detail']({ id: row?.id ?? 0 }))
  const [recording] = callLog.recordings
  if (recording === undefined) throw new Error('The sample has recordings')
  const { uuid, path, mixmonitorId } = recording
  const base = path?.split('/').at(-1) ?? ''
  const names = [
    uuid,
    path ?? '',
    base,
    `2026-03-11T09_02_10UTC-${callLog.id}-${uuid}.wav`,
    mixmonitorId ?? ''
  ]
  expect(text).toContain(mixmonitorId)
  for (const name of names)
    expect(await best(name), name).toMatchObject({ kind: 'recording', callId: callLog.id })
})

test('a number in any spelling, exactly where a call has it so, else as a part', async () => {
  expect(await best('tel:00012125550143')).toMatchObject({
    kind: 'number',
    filter: { numbers: [{ side: 'either', mode: 'exact' }] }
  })
  expect(await best('0001 (212) 555-0143')).toMatchObject({ kind: 'number', value: '0001 (212) 555-0143' })
  expect(await best('212 555 0143')).toMatchObject({ filter: { numbers: [{ mode: 'contains' }] } })
  // Nothing says that the digits in front are a country's: what is left of the number shows that it is a part.
  expect(await best('0033 1 55 50 12 34')).toMatchObject({
    value: '…55501234',
    filter: { numbers: [{ mode: 'ends', value: '55501234' }] }
  })
  expect((await understand('+998 71 000 00 00')).map(({ kind }) => kind)).toEqual(['text'])
})

test('a user by name, in either order and without accents', async () => {
  const user = await best('Alice Moreau')
  expect(user).toMatchObject({ kind: 'user', value: 'Alice Moreau' })
  const [uuid = ''] = user.filter.participantUuids ?? []
  for (const text of ['moreau alice', 'ALICE', uuid])
    expect((await best(text)).filter, text).toEqual({ participantUuids: [uuid] })
  expect(await best('chloe nakamura')).toMatchObject({ kind: 'user', value: 'Chloé Nakamura' })
})

test('a caller id is its number, its user and its name', async () => {
  const kinds = (await understand('"Alice Moreau" <1001>')).map(({ kind, value }) => `${kind} ${value}`)
  expect(kinds.slice(0, 2)).toEqual(['number 1001', 'user Alice Moreau'])
  expect(kinds.at(-1)).toBe('text Alice Moreau')
})

test('a tag in any case', async () => {
  const tag = rows.flatMap(({ tags }) => tags)[0] ?? ''
  const reading = (await understand(tag.toUpperCase())).find(({ kind }) => kind === 'tag')
  expect(reading).toMatchObject({ value: tag, filter: { tags: { mode: 'any', values: [tag] } } })
})

test('an id of events that gave no call leads to their group', async () => {
  const groups = answered(await app.api['skipped-groups:page']({ offset: 0, limit: 1 }))
  const [group] = groups.rows
  if (group === undefined) throw new Error('The sample has groups without call')
  expect(await best(group.conversationId)).toMatchObject({ groupId: group.id, count: 0, callId: null })
})

test('nothing but text is text, nothing at all is everything', async () => {
  expect(await understand('no such thing')).toMatchObject([{ kind: 'text', count: 0 }])
  expect(await understand('  ')).toMatchObject([{ kind: 'text', value: '', filter: {}, count: rows.length }])
})
