import { join } from 'node:path'
import { expect, it } from 'vitest'
import { strayCandidates } from '../../src-main/jobs/stray-candidates'
import { writeSetting } from '../../src-main/store/settings'
import { inTransaction } from '../../src-main/store/store'
import { pageStrays } from '../../src-main/store/stray-files'
import { addRecordings, linkRoot, recording, uuidOf, wav, writeFiles, written } from '../support/recordings'
import { temporaryFolder } from '../support/temporary-folder'
import { START } from '../store/cels'
import { memoryStore } from '../store/workspace'

/** Files, each with the time of its last change, and who each of them may be. */
async function candidates(files: Readonly<Record<string, { at: number; ms?: number }>>) {
  const store = memoryStore()
  inTransaction(store, () => writeSetting(store, 'zone', 'UTC'))
  const shared = { mixmonitorId: '0x7f1c3c0a41e0' }
  addRecordings(
    store,
    [recording(0, { ...shared, path: '/a/sales.wav' })],
    [recording(1, { ...shared, path: '/b/sales.wav' })],
    [recording(2, { endTime: START + 2 * 60_000_000 + 30_000_000 })],
    [recording(600)]
  )
  const folder = temporaryFolder()
  for (const [name, { at, ms }] of Object.entries(files)) {
    writeFiles(folder, { [name]: wav(ms ?? 10_000) })
    written(join(folder, name), at)
  }
  await linkRoot(store, folder)
  const { rows } = pageStrays(store, { offset: 0, limit: 10 })
  return (member: string) =>
    strayCandidates(store, { strayId: rows.find((row) => row.member === member)?.id ?? 0 }).map(
      ({ row, matchedBy, lengthOffUs, timeOffUs }) => [row.recording.uuid, matchedBy, lengthOffUs, timeOffUs]
    )
}

it('what its name says goes before time, and time before nothing', async () => {
  const of = await candidates({
    'sales.wav': { at: START + 70_000_000 },
    'rec 0x7f1c3c0a41e0.wav': { at: START },
    'unnamed.wav': { at: START + 70_000_000 }
  })
  // Two recordings have the name; the one that ended when the file was written stands first.
  expect(of('sales.wav').slice(0, 2)).toEqual([
    [uuidOf(1), 'name', 0, 0],
    [uuidOf(0), 'name', 0, 60_000_000]
  ])
  expect(
    of('rec 0x7f1c3c0a41e0.wav')
      .slice(0, 2)
      .map(([uuid, match]) => [uuid, match])
  ).toEqual([
    [uuidOf(0), 'mixmonitor'],
    [uuidOf(1), 'mixmonitor']
  ])
  expect(of('unnamed.wav')).toEqual([
    [uuidOf(1), 'time', 0, 0],
    [uuidOf(0), 'time', 0, 60_000_000],
    [uuidOf(2), 'time', -20_000_000, -80_000_000]
  ])
})

it('the time in a name is that of the start, and counts more than when the file was copied', async () => {
  const start = new Date((START + 120_000_000) / 1000).toISOString().replace(/[-:T]/g, '').slice(0, 14)
  const name = `out-5-6-${start.slice(0, 8)}-${start.slice(8)}.wav`
  const of = await candidates({ [name]: { at: START + 600 * 60_000_000, ms: 30_000 } })
  expect(of(name)[0]).toEqual([uuidOf(2), 'time', 0, 0])
})

it('a file that is no stray has none', async () => {
  const of = await candidates({ 'a.wav': { at: 0 } })
  expect(of('elsewhere.wav')).toEqual([])
  // Nothing began or ended near 1970.
  expect(of('a.wav')).toEqual([])
})
