import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { packFetcher } from '../../src-main/jobs/pack-fetch'
import { packRecordings, type PackOutcome } from '../../src-main/jobs/pack-recordings'
import { openStore } from '../../src-main/store/open-store'
import { chooseStack } from '../../src-main/store/recording-stack'
import { closeStore, inTransaction, type WriteStore } from '../../src-main/store/store'
import type { CallLog } from '@shared/model/call-log'
import {
  type CallLogdOptions,
  type CallLogdServer,
  startCallLogd,
  type TestCall
} from '../support/call-logd-server'
import { recordedCall, recordingUuid, smallWav, workspaceOf } from '../support/recorded-calls'
import { temporaryFolder } from '../support/temporary-folder'
import { unzip } from '../support/unzip'
import { stackOf } from '../recordings/stack/stack-calls'
import { quiet } from './quiet'

const TOKEN = 'b2c6b8e0-1111-4222-8333-444455556666'
const COUNT = 4
const SOUND = smallWav(0.3)

const iso = (us: number): string => new Date(us / 1000).toISOString()

/** The same call as a stack lists it. */
function onStack(call: CallLog, n: number): TestCall {
  const recordings = call.recordings.map(({ uuid, startTime, endTime }) => ({
    uuid,
    start_time: iso(startTime),
    end_time: iso(endTime),
    deleted: false,
    filename: `recording-${n}-${uuid}.wav`
  }))
  return { id: n, start: iso(call.date), conversation_id: call.conversationId, recordings }
}

interface Made {
  readonly store: WriteStore
  readonly server: CallLogdServer
  readonly out: string
  pack(secret?: string): Promise<PackOutcome>
}

async function made(options: CallLogdOptions = {}): Promise<Made> {
  const folder = temporaryFolder()
  const out = join(folder, 'out')
  mkdirSync(out)
  const calls = Array.from({ length: COUNT }, (_, n) => recordedCall(n + 1))
  workspaceOf(join(folder, 'one.calltrail'), calls)
  const store = openStore(join(folder, 'one.calltrail'), { mode: 'write' })
  onTestFinished(() => closeStore(store))
  const sounds = Object.fromEntries(calls.map((_, n) => [recordingUuid(n + 1), SOUND]))
  const server = await startCallLogd({
    calls: calls.map((call, n) => onStack(call, 70 + n)),
    sounds,
    tokens: [TOKEN],
    ...options
  })
  const stack = stackOf(server)
  inTransaction(store, () => chooseStack(store, { stack, cacheLimitBytes: 0 }))
  const request = { calls: { filter: {}, except: [] }, by: 'call', target: 'original', fetch: true } as const
  const order = { exportUuid: 'e0e0e0e0', path: join(out, 'r.zip'), requestedAt: 0, request }
  const pack: Made['pack'] = async (secret = TOKEN) => {
    const fetcher = packFetcher(store, order, { stack, secret })
    return packRecordings(store, order, fetcher?.fetch ?? null, () => undefined, quiet).finally(() =>
      fetcher?.close()
    )
  }
  return { store, server, out, pack }
}

test('what only the stack has is fetched into the archive, and stays nowhere else', async () => {
  const { out, pack } = await made()
  expect(await pack()).toMatchObject({ recordings: COUNT, missing: 0 })
  const members = await unzip(join(out, 'r.zip'))
  expect(members.map(({ name }) => name.split('/')[0])).toEqual(['1', '2', '3', '4'])
  for (const { content } of members) expect(content.equals(SOUND)).toBe(true)
  expect(readdirSync(out)).toEqual(['r.zip'])
})

test('one that the stack has not either is named, and the others are packed', async () => {
  const { out, pack } = await made({ sounds: { [recordingUuid(1)]: SOUND, [recordingUuid(3)]: SOUND } })
  expect(await pack()).toMatchObject({ recordings: 2, missing: 2 })
  const list = (await unzip(join(out, 'r.zip'))).at(-1)
  expect(list?.name).toBe('missing.csv')
  const rows = list?.content.toString().split('\r\n').slice(1, -1) ?? []
  expect(rows.map((row) => row.split(',').slice(2, 3)[0])).toEqual([recordingUuid(2), recordingUuid(4)])
  for (const row of rows) expect(row).toContain(',remote,')
})

test('a sign-in that is refused is not tried again and again: an account would be locked', async () => {
  const { out, server, pack } = await made()
  expect(await pack('wrong')).toMatchObject({ recordings: 0, missing: COUNT })
  expect((await unzip(join(out, 'r.zip'))).map(({ name }) => name)).toEqual(['missing.csv'])
  const asked = server.requests.length
  expect(asked).toBeGreaterThan(0)
  expect(asked).toBeLessThan(COUNT)
})
