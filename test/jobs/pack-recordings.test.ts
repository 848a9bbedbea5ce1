import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test } from 'vitest'
import type { JobControl } from '../../src-main/jobs/control'
import { packRecordings } from '../../src-main/jobs/pack-recordings'
import { archiveFiles } from '../../src-main/recordings/archive'
import { openStore } from '../../src-main/store/open-store'
import type { ExportStep, PackRequest } from '../../src-main/store/recording-exports'
import { closeStore, inTransaction, run, type WriteStore } from '../../src-main/store/store'
import { errorData } from '../../src-shared/errors/app-error'
import { bundleScript } from '../support/bundle-script.mjs'
import { CACHE } from '../support/node-worker-plugin'
import { linkFiles, recordedCall, recordingUuid, smallWav, workspaceOf } from '../support/recorded-calls'
import { temporaryFolder } from '../support/temporary-folder'
import { writeTar } from '../support/tar-writer'
import { testWithUnzip, unzip } from '../support/unzip'
import { writeZip } from '../support/zip-writer'
import { callLog } from '../store/call-logs'
import { quiet } from './quiet'

const UUID = 'e0e0e0e0-0000-4000-8000-000000000001'
const ALL: PackRequest = { calls: { filter: {}, except: [] }, by: 'call', target: 'original', fetch: false }

interface Place {
  readonly folder: string
  readonly out: string
  readonly sounds: string
  readonly workspace: string
  readonly store: WriteStore
}

function place(calls: Parameters<typeof workspaceOf>[1]): Place {
  const folder = temporaryFolder()
  const workspace = join(folder, 'one.calltrail')
  const sounds = join(folder, 'sounds')
  const out = join(folder, 'out')
  for (const made of [sounds, out]) mkdirSync(made)
  workspaceOf(workspace, calls)
  const store = openStore(workspace, { mode: 'write' })
  onTestFinished(() => {
    if (store.db.open) closeStore(store)
  })
  return { folder, workspace, sounds, out: join(out, 'recordings.zip'), store }
}

async function pack(
  { store, out }: Place,
  request: Partial<PackRequest> = {},
  control: JobControl = quiet
): Promise<{
  readonly steps: readonly ExportStep[]
  readonly outcome: Awaited<ReturnType<typeof packRecordings>> | null
  readonly error: ReturnType<typeof errorData> | null
}> {
  const steps: ExportStep[] = []
  const order = { exportUuid: UUID, path: out, requestedAt: 0, request: { ...ALL, ...request } }
  const note = (step: ExportStep): number => steps.push(step)
  return packRecordings(store, order, null, note, control).then(
    (outcome) => ({ steps, outcome, error: null }),
    (error: unknown) => ({ steps, outcome: null, error: errorData(error) })
  )
}

const inFolder = (path: string): readonly string[] => readdirSync(resolve(path, '..')).sort()

function csvOf(content: Buffer | undefined): readonly (readonly string[])[] {
  const lines = (content ?? Buffer.alloc(0)).toString().split('\r\n').slice(1, -1)
  return lines.map((line) => line.split(','))
}

test('the reference’s layout: a folder for each call log, its download name, and nothing else', async () => {
  const at = place([recordedCall(1, 2), recordedCall(2), callLog(3)])
  const sound = smallWav(0.5)
  linkFiles(
    at.store,
    { path: at.sounds },
    [recordingUuid(1), recordingUuid(1, 1), recordingUuid(2)].map((uuid) => ({ uuid, content: sound }))
  )
  const { outcome, steps } = await pack(at)
  expect(outcome).toEqual({ recordings: 3, missing: 0, bytes: statSync(at.out).size })
  expect(steps.map(({ status }) => status)).toEqual(['processing', 'finished'])
  const members = await unzip(at.out)
  expect(members.map(({ name }) => name)).toEqual([
    expect.stringMatching(
      /^1\/20\d\d-\d\d-\d\dT\d\d_\d\d_\d\dUTC-1-00000001-0000-4000-8000-000000000000\.wav$/
    ),
    expect.stringMatching(/^1\/.*UTC-1-00000001-0000-4000-8000-000000000001\.wav$/),
    expect.stringMatching(/^2\/.*UTC-2-00000002-0000-4000-8000-000000000000\.wav$/)
  ])
  for (const { content } of members) expect(content.equals(sound)).toBe(true)
  expect(inFolder(at.out)).toEqual(['recordings.zip'])
  await testWithUnzip(at.out)
})

test('what is missing, remote, empty or unreadable does not stop it, and missing.csv says why', async () => {
  const at = place([1, 2, 3, 4, 5, 6].map((n) => recordedCall(n)))
  linkFiles(at.store, { path: at.sounds }, [
    { uuid: recordingUuid(1), content: smallWav(0.2) },
    { uuid: recordingUuid(2), member: 'gone.wav' },
    { uuid: recordingUuid(3), content: 'RIFF', problem: 'empty' },
    { uuid: recordingUuid(4), member: '../../etc/hostname' },
    { uuid: recordingUuid(5), member: 'call.g729', content: 'g729', problem: 'unsupported' }
  ])
  inTransaction(at.store, () =>
    run(at.store, 'UPDATE recording SET path = ? WHERE uuid = ?', '=cmd|x,"y"', recordingUuid(6))
  )
  const { outcome } = await pack(at)
  expect(outcome).toMatchObject({ recordings: 2, missing: 4 })
  const members = await unzip(at.out)
  expect(members.map(({ name }) => name.replace(/.*\./, ''))).toEqual(['wav', 'g729', 'csv'])
  expect(members.at(-1)?.name).toBe('missing.csv')
  expect(members.at(-1)?.content.toString().split('\r\n')[0]).toBe(
    'call_log_id,conversation_id,uuid,path,state,reason,hint'
  )
  const rows = csvOf(members.at(-1)?.content)
  expect(rows.map((row) => [row[0], row[1], row[2]])).toEqual(
    [2, 3, 4, 5, 6].map((n) => [String(n), `${n}.1`, recordingUuid(n)])
  )
  expect(rows.slice(0, 4).map((row) => row[4])).toEqual(['missing', 'unreadable', 'unreadable', 'unreadable'])
  // Nothing that a spreadsheet would run.
  expect(members.at(-1)?.content.toString()).toContain(`"'=cmd|x,""y"""`)
})

test('missing.csv speaks French when it is asked to; columns and states stay', async () => {
  const at = place([1, 2, 3].map((n) => recordedCall(n)))
  linkFiles(at.store, { path: at.sounds }, [
    { uuid: recordingUuid(1), content: 'RIFF', problem: 'empty' },
    { uuid: recordingUuid(2), member: 'gone.wav' }
  ])
  await pack(at, { language: 'fr' })
  const content = (await unzip(at.out)).at(-1)?.content
  expect(content?.toString().split('\r\n')[0]).toBe('call_log_id,conversation_id,uuid,path,state,reason,hint')
  expect(csvOf(content).map((cells) => cells.slice(4, 6))).toEqual([
    ['unreadable', 'Le fichier ne contient aucun son.'],
    ['missing', 'Le fichier n’est plus là.'],
    ['missing', 'Aucun fichier n’a été trouvé.']
  ])
})

test('a file that was gone when it was looked for is packed when it is back', async () => {
  const at = place([recordedCall(1), recordedCall(2)])
  linkFiles(at.store, { path: at.sounds }, [
    { uuid: recordingUuid(1), content: smallWav(0.1), problem: 'gone' },
    { uuid: recordingUuid(2), member: 'away.wav', problem: 'gone' }
  ])
  expect((await pack(at)).outcome).toMatchObject({ recordings: 1, missing: 1 })
  const members = await unzip(at.out)
  expect(csvOf(members.at(-1)?.content).map((row) => [row[2], row[4]])).toEqual([
    [recordingUuid(2), 'missing']
  ])
})

test('blocked calls and media that the server deleted stay out, unless they are asked for or here', async () => {
  const at = place([
    recordedCall(1),
    recordedCall(2, 1, { blocked: true, callStatus: 'blocked' }),
    recordedCall(3),
    recordedCall(4)
  ])
  const content = smallWav(0.1)
  linkFiles(
    at.store,
    { path: at.sounds },
    [1, 2, 4].map((n) => ({ uuid: recordingUuid(n), content }))
  )
  inTransaction(at.store, () => run(at.store, 'UPDATE recording SET path = NULL WHERE call_log_id IN (3, 4)'))
  const names = async (calls: PackRequest['calls']): Promise<readonly string[]> => {
    await pack(at, { calls })
    return (await unzip(at.out)).map(({ name }) => name.split('/')[0] ?? '')
  }
  expect(await names({ filter: {}, except: [] })).toEqual(['1', '4'])
  expect(await names({ filter: { statuses: ['blocked', 'answered'] }, except: [] })).toEqual(['1', '2', '4'])
  expect(await names({ ids: [2] })).toEqual(['2'])
  expect(await names({ filter: {}, except: [1] })).toEqual(['4'])
})

test('nothing to export leaves nothing', async () => {
  const at = place([callLog(1)])
  const { error, steps } = await pack(at)
  expect(error).toMatchObject({ code: 'nothing-to-export' })
  expect(steps.at(-1)).toMatchObject({ status: 'error' })
  expect(inFolder(at.out)).toEqual([])
})

test('by conversation, converted: names are safe, sound is WAV, other endings keep theirs as they are', async () => {
  const hostile = '../../x\\y:1.1'
  const at = place([recordedCall(1, 1, { conversationId: hostile }), recordedCall(2)])
  const ulaw = Buffer.alloc(8000, 0x55)
  linkFiles(at.store, { path: at.sounds }, [
    { uuid: recordingUuid(1), member: 'a.ulaw', content: ulaw },
    { uuid: recordingUuid(2), content: smallWav(0.3) }
  ])
  await pack(at, { by: 'conversation', target: 'wav-alaw' })
  const members = await unzip(at.out)
  expect(members.map(({ name }) => name.split('/')[0])).toEqual(['___.._x_y_1.1', '2.1'])
  for (const { name, content } of members) {
    expect(name.endsWith('.wav')).toBe(true)
    expect(content.toString('latin1', 0, 4)).toBe('RIFF')
    expect(content.readUInt16LE(20)).toBe(6)
  }
  await pack(at, { target: 'original' })
  expect((await unzip(at.out))[0]?.name).toMatch(/\.ulaw$/)
})

test('recordings in an archive are read in one pass, and converted too', async () => {
  const at = place([1, 2, 3].map((n) => recordedCall(n)))
  const backup = join(at.folder, 'backup.zip')
  const content = smallWav(0.2)
  writeFileSync(backup, writeZip([3, 1].map((n) => ({ name: `m/${recordingUuid(n)}.wav`, content }))))
  linkFiles(
    at.store,
    { path: backup, kind: 'archive' },
    [1, 2, 3].map((n) => ({ uuid: recordingUuid(n), member: `m/${recordingUuid(n)}.wav` }))
  )
  for (const target of ['original', 'wav-ulaw'] as const) {
    expect((await pack(at, { target })).outcome).toMatchObject({ recordings: 2, missing: 1 })
    const members = await unzip(at.out)
    expect(members.map(({ name }) => name.split('/')[0])).toEqual(['3', '1', 'missing.csv'])
    if (target === 'original') expect(members[0]?.content.equals(content)).toBe(true)
    expect(csvOf(members.at(-1)?.content)[0]?.[2]).toBe(recordingUuid(2))
  }
  expect(inFolder(at.out)).toEqual(['recordings.zip'])
})

test('what lies behind the damage of an archive is named with it, and what shares a file is packed with it', async () => {
  const at = place([1, 2, 3, 4].map((n) => recordedCall(n)))
  const backup = join(at.folder, 'backup.tar')
  const tar = writeTar([1, 2].map((n) => ({ name: `${recordingUuid(n)}.wav`, content: smallWav(1, n) })))
  writeFileSync(backup, tar.subarray(0, tar.length * 0.6))
  const members = [1, 2, 1].map((n) => `${recordingUuid(n)}.wav`)
  linkFiles(
    at.store,
    { path: backup, kind: 'archive' },
    members.map((member, n) => ({ uuid: recordingUuid(n + 1), member }))
  )
  linkFiles(at.store, { path: join(at.folder, 'gone.tar'), kind: 'archive' }, [{ uuid: recordingUuid(4) }])
  expect((await pack(at)).outcome).toMatchObject({ recordings: 2, missing: 2 })
  const packed = await unzip(at.out)
  expect(packed.map(({ name }) => name.split('/')[0]).sort()).toEqual(['1', '3', 'missing.csv'])
  const rows = csvOf(packed.find(({ name }) => name === 'missing.csv')?.content)
  expect(rows.map((row) => row[2]).sort()).toEqual([recordingUuid(2), recordingUuid(4)])
  expect(rows.find((row) => row[2] === recordingUuid(2))?.join()).toContain('unreadable')
  expect(rows.find((row) => row[2] === recordingUuid(4))?.join()).toContain('gone.tar is not there')
})

test('nothing but sounds is packed, whatever a workspace of somebody else names', async () => {
  const at = place([recordedCall(1)])
  linkFiles(at.store, { path: at.sounds }, [
    { uuid: recordingUuid(1), member: 'passwords.txt', content: 'secret' }
  ])
  expect((await pack(at)).outcome).toMatchObject({ recordings: 0, missing: 1 })
  const [list] = await unzip(at.out)
  expect(csvOf(list?.content)[0]?.join()).toContain('is no sound file by its name')
})

/** A control that cancels once so many are done. */
function cancelAt(count: number): JobControl {
  let cancelled = false
  return {
    progress: ({ done }) => (cancelled ||= done >= count),
    cancelled: () => cancelled
  }
}

test('a cancelled export goes on with the same recordings and writes only what is missing', async () => {
  const at = place(Array.from({ length: 30 }, (_, n) => recordedCall(n + 1)))
  const uuids = Array.from({ length: 30 }, (_, n) => recordingUuid(n + 1))
  linkFiles(
    at.store,
    { path: at.sounds },
    uuids.filter((uuid) => uuid !== recordingUuid(2)).map((uuid) => ({ uuid, content: smallWav(0.1) }))
  )
  const stopped = await pack(at, {}, cancelAt(10))
  expect(stopped.error).toMatchObject({ code: 'cancelled' })
  expect(stopped.steps.at(-1)).toMatchObject({ status: 'error', written: 9, missing: 1 })
  expect(inFolder(at.out)).not.toContain('recordings.zip')

  // Meanwhile: one that was packed changes, one that was missing is found, one is gone, and a call comes in.
  writeFileSync(join(at.sounds, `${recordingUuid(1)}.wav`), smallWav(0.4))
  linkFiles(at.store, { path: at.sounds }, [{ uuid: recordingUuid(2), content: smallWav(0.1) }])
  rmSync(join(at.sounds, `${recordingUuid(20)}.wav`))
  workspaceOf(at.workspace, [recordedCall(31)])

  const { outcome } = await pack(at)
  expect(outcome).toMatchObject({ recordings: 29, missing: 1 })
  const members = await unzip(at.out)
  expect(members.filter(({ name }) => name.endsWith('.wav'))).toHaveLength(29)
  expect(new Set(members.map(({ name }) => name)).size).toBe(30)
  expect(members.find(({ name }) => name.startsWith('1/'))?.content.equals(smallWav(0.1))).toBe(true)
  const told = csvOf(members.at(-1)?.content)
  expect(told.map((row) => [row[2], row[4]])).toEqual([
    [recordingUuid(1), 'playable'],
    [recordingUuid(20), 'missing']
  ])
  expect(told[0]?.[5]).toContain('changed')
  expect(inFolder(at.out)).toEqual(['recordings.zip'])
  await testWithUnzip(at.out)
})

test('a file that hangs is not waited for', async () => {
  const at = place([recordedCall(1)])
  const steps: ExportStep[] = []
  let asked = false
  const hangs = async (): Promise<never> => {
    asked = true
    return new Promise(() => undefined)
  }
  inTransaction(at.store, () =>
    run(at.store, "INSERT INTO setting (key, value) VALUES ('recording-stack', '{}')")
  )
  const bytes = (): AsyncIterable<Uint8Array> => ({ [Symbol.asyncIterator]: () => ({ next: hangs }) })
  const file = { sizeBytes: 10, path: null, bytes, close: async () => undefined }
  // Asked to stop while the file hangs, and not before.
  const control: JobControl = { progress: () => undefined, cancelled: () => asked }
  const order = { exportUuid: UUID, path: at.out, requestedAt: 0, request: { ...ALL, fetch: true } }
  const packing = packRecordings(
    at.store,
    order,
    async () => file,
    (step) => steps.push(step),
    control
  )
  await expect(packing).rejects.toMatchObject({ code: 'cancelled' })
})

test('notes that say more than the archive holds count for nothing', async () => {
  const at = place(Array.from({ length: 12 }, (_, n) => recordedCall(n + 1)))
  linkFiles(
    at.store,
    { path: at.sounds },
    Array.from({ length: 12 }, (_, n) => ({ uuid: recordingUuid(n + 1), content: smallWav(0.1) }))
  )
  await pack(at, {}, cancelAt(8))
  const { part } = archiveFiles(at.out, UUID)
  truncateSync(part, Math.round(statSync(part).size / 2))
  expect((await pack(at)).outcome).toMatchObject({ recordings: 12, missing: 0 })
  expect(await unzip(at.out)).toHaveLength(12)
  await testWithUnzip(at.out)
})

interface Child {
  readonly code: number | null
  readonly last: string
  /** Recordings that were done when it began. */
  readonly first: number
}

async function child(
  at: Place,
  options: { readonly killAt?: number; readonly blocks?: number } = {}
): Promise<Child> {
  const script = await bundleScript(resolve(import.meta.dirname, 'pack-child.ts'), CACHE)
  const args = [script, at.workspace, at.out, UUID, String(options.killAt ?? '')]
  const limit = `ulimit -f ${options.blocks}; exec "$0" "$@"`
  const made =
    options.blocks === undefined
      ? spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
      : spawn('bash', ['-c', limit, process.execPath, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const exit = once(made, 'exit')
  let last = ''
  let first: number | null = null
  for await (const line of createInterface({ input: made.stdout })) {
    last = line
    const packed = line.startsWith('packing ') ? Number(line.slice(8)) : 0
    first ??= packed
  }
  const [code] = (await exit) as [number | null]
  return { code, last, first: first ?? 0 }
}

function many(count: number, seconds: number): Place {
  const at = place(Array.from({ length: count }, (_, n) => recordedCall(n + 1)))
  linkFiles(
    at.store,
    { path: at.sounds },
    Array.from({ length: count }, (_, n) => ({
      uuid: recordingUuid(n + 1),
      member: `${n % 100}/${recordingUuid(n + 1)}.wav`,
      content: smallWav(seconds, n + 1)
    }))
  )
  closeStore(at.store)
  return at
}

test(
  'after kill -9 half-way the export goes on, and only then the file has its name',
  { timeout: 60_000 },
  async () => {
    const at = many(1200, 0.25)
    expect((await child(at, { killAt: 700 })).code).toBe(null)
    expect(inFolder(at.out)).not.toContain('recordings.zip')
    const { last, first } = await child(at)
    // At most 500 are not noted yet; they are packed again.
    expect(first).toBeGreaterThanOrEqual(200)
    expect(JSON.parse(last.replace('done ', ''))).toMatchObject({ recordings: 1200, missing: 0 })
    expect(await unzip(at.out, 0)).toHaveLength(1200)
    expect(inFolder(at.out)).toEqual(['recordings.zip'])
    await testWithUnzip(at.out)
  }
)

test.skipIf(process.platform === 'win32')(
  'when there is no room left it says so, keeps what is packed, and goes on later',
  { timeout: 60_000 },
  async () => {
    const at = many(60, 10)
    // Blocks of 1024 bytes: no file may become larger than 5 MB.
    const { last } = await child(at, { blocks: 5000 })
    expect(JSON.parse(last.replace('failed ', ''))).toMatchObject({
      code: 'disk-full',
      hint: expect.stringContaining('resume')
    })
    expect(inFolder(at.out)).not.toContain('recordings.zip')
    const again = await child(at)
    expect(again.first).toBeGreaterThan(10)
    expect(JSON.parse(again.last.replace('done ', ''))).toMatchObject({ recordings: 60 })
    await testWithUnzip(at.out)
  }
)

test('10,000 recordings need no more memory than a few', { timeout: 180_000 }, async () => {
  const at = many(10_000, 0.25)
  const { last } = await child(at)
  const { recordings, before, most } = JSON.parse(last.replace('done ', '')) as Record<string, number>
  expect(recordings).toBe(10_000)
  expect(((most ?? 0) - (before ?? 0)) / 1e6).toBeLessThan(120)
  expect(await unzip(at.out, 0)).toHaveLength(10_000)
})
