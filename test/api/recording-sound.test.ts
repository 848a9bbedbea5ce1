import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { FIRST, SECOND, withSampleRecordings, type SampleRecordings } from '../support/sample-recordings'
import { toneOf } from '../support/sound'
import { writeZip } from '../support/zip-writer'
import { openTestApplication, type TestApplication } from '../support/test-application'

const FORMATS = resolve(import.meta.dirname, '../fixtures/recordings/formats')

interface Opened extends SampleRecordings {
  readonly app: TestApplication
}

async function open(): Promise<Opened> {
  const app = await openTestApplication()
  return { app, ...(await withSampleRecordings(app)) }
}

const linkSample = ({ folder, link }: Opened, ending: string): void => {
  copyFileSync(join(FORMATS, `${FIRST}.${ending}`), join(folder, `a.${ending}`))
  link(FIRST, `a.${ending}`)
}

test.each([
  ['gsm', { format: 'GSM', rate: 8000, channels: 1 }, 'audio/wav', true],
  ['WAV', { format: 'wav49', rate: 8000, channels: 1 }, 'audio/wav', true],
  ['sln16', { format: 'sln16', rate: 16_000, channels: 1 }, 'audio/wav', true],
  ['mp3', { format: 'MP3', rate: 8000, channels: 1 }, 'audio/mpeg', false],
  ['opus.ogg', { format: 'Opus', rate: 48_000, channels: 1 }, 'audio/ogg', false]
])('%s is made ready for a browser', async (ending, facts, mime, converted) => {
  const opened = await open()
  linkSample(opened, ending)
  const sound = await opened.ask('recordings:open', { uuid: FIRST })
  expect(sound).toMatchObject({ uuid: FIRST, mime, converted, audio: facts })
  const file = await opened.app.media.get(sound.mediaId)
  const bytes = readFileSync(file?.path ?? '')
  expect(bytes).toHaveLength(sound.sizeBytes)
  if (converted) expect(bytes.toString('latin1', 0, 4)).toBe('RIFF')
  else expect(bytes).toEqual(readFileSync(join(FORMATS, `${FIRST}.${ending}`)))
  // Again is the same sound under the same id, decoded once.
  expect((await opened.ask('recordings:open', { uuid: FIRST })).mediaId).toBe(sound.mediaId)
  expect((await opened.app.media.get(sound.mediaId))?.path).toBe(file?.path)
})

test('only what was opened can be fetched, and decoded sound is gone with the session', async () => {
  const opened = await open()
  linkSample(opened, 'gsm')
  expect(await opened.app.media.get(FIRST)).toBeNull()
  const { mediaId } = await opened.ask('recordings:open', { uuid: FIRST })
  const path = (await opened.app.media.get(mediaId))?.path ?? ''
  expect(existsSync(path)).toBe(true)
  await opened.app.close()
  expect(existsSync(path)).toBe(false)
})

test('what is decoded to be heard is drawn in the same go, and drawn the same otherwise', async () => {
  const opened = await open()
  linkSample(opened, 'gsm')
  const [sound, together] = await Promise.all([
    opened.ask('recordings:open', { uuid: FIRST }),
    opened.ask('recordings:peaks', { uuid: FIRST })
  ])
  expect(sound.converted).toBe(true)
  const folder = join(opened.app.folder, 'test.calltrail-recordings', 'peaks')
  expect(readdirSync(folder)).toHaveLength(1)
  rmSync(folder, { recursive: true })
  expect(await opened.ask('recordings:peaks', { uuid: FIRST })).toEqual(together)
})

test('a file that is replaced is heard and drawn anew', async () => {
  const opened = await open()
  const path = join(opened.folder, 'a.sln')
  writeFileSync(path, toneOf(8000))
  opened.link(FIRST, 'a.sln')
  const before = await opened.ask('recordings:open', { uuid: FIRST })
  const drawn = await opened.ask('recordings:peaks', { uuid: FIRST })
  expect(drawn.lengthUs).toBe(1_000_000)
  writeFileSync(path, toneOf(16_000))
  const after = await opened.ask('recordings:open', { uuid: FIRST })
  expect(after.sizeBytes).toBe(before.sizeBytes + 16_000)
  expect((await opened.ask('recordings:peaks', { uuid: FIRST })).lengthUs).toBe(2_000_000)
})

test('peaks are kept beside the workspace, and a damaged file of them is made anew', async () => {
  const opened = await open()
  linkSample(opened, 'gsm')
  const first = await opened.ask('recordings:peaks', { uuid: FIRST })
  const folder = join(opened.app.folder, 'test.calltrail-recordings', 'peaks')
  const [name = ''] = readdirSync(folder)
  const kept = readFileSync(join(folder, name))
  expect(await opened.ask('recordings:peaks', { uuid: FIRST })).toEqual(first)
  const damaged = Buffer.from(kept)
  damaged[damaged.length - 1]! ^= 0xff
  writeFileSync(join(folder, name), damaged)
  expect(await opened.ask('recordings:peaks', { uuid: FIRST })).toEqual(first)
  expect(readFileSync(join(folder, name))).toEqual(kept)
})

test('a recording in an archive is taken out of it to be heard, drawn and saved', async () => {
  const opened = await open()
  const sent = readFileSync(join(FORMATS, `${FIRST}.mp3`))
  const path = join(opened.app.folder, 'backup.zip')
  writeFileSync(
    path,
    writeZip([
      { name: 'monitor/other.txt', content: 'x' },
      { name: 'monitor/a.mp3', content: sent }
    ])
  )
  opened.change("UPDATE recording_root SET kind = 'archive', path = ?", path)
  opened.link(FIRST, 'monitor/a.mp3')
  const sound = await opened.ask('recordings:open', { uuid: FIRST })
  expect(sound).toMatchObject({ converted: false, mime: 'audio/mpeg', sizeBytes: sent.length })
  const file = await opened.app.media.get(sound.mediaId)
  expect(readFileSync(file?.path ?? '').equals(sent)).toBe(true)
  expect((await opened.ask('recordings:peaks', { uuid: FIRST })).lengthUs).toBe(3_997_750)
  const fileId = (await opened.ask('files:choose-save', { suggestedName: 'one.mp3' }))?.fileId ?? ''
  await opened.ask('recordings:save', { uuid: FIRST, target: 'original', fileId })
  expect(readFileSync(opened.app.files.get(fileId, 'download').path).equals(sent)).toBe(true)
})

test('decoded sound that made room for newer is decoded again when it is fetched', async () => {
  const opened = await open()
  linkSample(opened, 'gsm')
  const { mediaId } = await opened.ask('recordings:open', { uuid: FIRST })
  const before = (await opened.app.media.get(mediaId))?.path ?? ''
  const bytes = readFileSync(before)
  rmSync(before)
  const after = (await opened.app.media.get(mediaId))?.path ?? ''
  expect(after).not.toBe(before)
  expect(readFileSync(after).equals(bytes)).toBe(true)
})

test('a broken file says what is wrong with it', async () => {
  const opened = await open()
  const broken: readonly (readonly [string, Uint8Array, string])[] = [
    ['empty.sln', Buffer.alloc(0), 'audio-empty'],
    ['header.wav', readFileSync(join(FORMATS, `${FIRST}.WAV`)).subarray(0, 60), 'audio-empty'],
    ['noise.wav', Buffer.from('this is no sound at all'), 'audio-damaged'],
    ['a.g729', Buffer.alloc(100), 'audio-unsupported']
  ]
  for (const [name, bytes, code] of broken) {
    writeFileSync(join(opened.folder, name), bytes)
    opened.link(FIRST, name)
    expect(await opened.refusal('recordings:open', { uuid: FIRST }), name).toBe(code)
    expect(await opened.refusal('recordings:peaks', { uuid: FIRST }), name).toBe(code)
  }
  opened.link(FIRST, 'nowhere.wav')
  expect(await opened.refusal('recordings:open', { uuid: FIRST })).toBe('file-not-found')
  expect(await opened.refusal('recordings:open', { uuid: SECOND })).toBe('file-not-found')
})

test('opening a recording of another call stops what was decoded; asking twice decodes once', async () => {
  const opened = await open()
  // Ten hours of GSM: half a minute of work.
  const frame = readFileSync(join(FORMATS, `${FIRST}.gsm`)).subarray(0, 33)
  writeFileSync(join(opened.folder, 'long.gsm'), Buffer.alloc(33 * 50 * 36_000, frame))
  opened.link(FIRST, 'long.gsm')
  writeFileSync(join(opened.folder, 'b.sln'), toneOf(8000))
  opened.link(SECOND, 'b.sln')
  opened.change(
    'UPDATE recording SET call_log_id = (SELECT min(id) FROM call_log WHERE id <> call_log_id) WHERE uuid = ?',
    SECOND
  )
  const long = opened.refusal('recordings:open', { uuid: FIRST })
  const same = opened.refusal('recordings:open', { uuid: FIRST })
  await expect
    .poll(() => opened.app.events.some(({ event }) => event === 'recording:progress'), { timeout: 10_000 })
    .toBe(true)
  const other = opened.ask('recordings:open', { uuid: SECOND })
  expect(await long).toBe('cancelled')
  expect(await same).toBe('cancelled')
  expect((await other).sizeBytes).toBe(44 + 16_000)
  const steps = opened.app.events.filter(({ event }) => event === 'recording:progress')
  expect(steps[0]?.payload).toMatchObject({ uuid: FIRST, step: 'decoding', of: 36_000e6 })
})

test('one recording is saved as it is or as WAV, under the name that was chosen', async () => {
  const opened = await open()
  linkSample(opened, 'gsm')
  const original = readFileSync(join(FORMATS, `${FIRST}.gsm`))
  for (const [target, size] of [
    ['original', original.length],
    ['wav', 44 + 64_000],
    ['wav-ulaw', 58 + 32_000],
    ['wav-alaw', 58 + 32_000]
  ] as const) {
    const chosen = await opened.ask('files:choose-save', { suggestedName: 'one.wav' })
    const fileId = chosen?.fileId ?? ''
    const { file } = await opened.ask('recordings:save', { uuid: FIRST, target, fileId })
    expect(file).toEqual({ fileId, name: 'one.wav', sizeBytes: size })
    const saved = readFileSync(opened.app.files.get(fileId, 'download').path)
    if (target === 'original') expect(saved).toEqual(original)
    else expect(saved.readUInt32LE(4)).toBe(saved.length - 8)
  }
})
