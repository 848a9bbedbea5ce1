import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { changedPlaces, isPlaceThere } from '../../src-main/jobs/check-places'
import { knownRoots, noteRoots } from '../../src-main/store/away-roots'
import { bestRecordingStates } from '../../src-main/store/best-recording-state'
import { facet } from '../../src-main/store/facet'
import { countCallLogs } from '../../src-main/store/call-log-ids'
import { openStore } from '../../src-main/store/open-store'
import { recordingCounts } from '../../src-main/store/recording-rows'
import { inTransaction, type WriteStore } from '../../src-main/store/store'
import {
  addRecordings,
  linkAgain,
  linkRoot,
  linksOf,
  recording,
  uuidOf,
  writeFiles
} from '../support/recordings'
import { temporaryFolder } from '../support/temporary-folder'

let store: WriteStore
let place: string

/** Two recordings of a call each, one sound and one file that says nothing, in a folder. */
beforeEach(async () => {
  store = openStore(':memory:', { mode: 'write' })
  place = join(temporaryFolder(), 'mount')
  addRecordings(store, [recording(1)], [recording(2)])
  writeFiles(place, { [`${uuidOf(1)}.wav`]: null, [`${uuidOf(2)}.wav`]: 'no sound' })
  await linkRoot(store, place)
})

/** Looks for the places, and notes what changed. */
async function check(): Promise<void> {
  const changed = await changedPlaces(knownRoots(store))
  if (changed !== null) inTransaction(store, () => noteRoots(store, changed))
}

/** What list, filter, facet and counts say of the recordings. */
function states(): unknown {
  const ids = [1, 2]
  return {
    best: ids.map((id) => bestRecordingStates(store, ids).get(id)),
    counts: recordingCounts(store),
    playable: countCallLogs(store, { recordingStates: ['playable'] }),
    missing: countCallLogs(store, { recordingStates: ['missing'] }),
    facet: facet(store, { name: 'recordingStates', filter: {} }).values.map(({ value, count }) => [
      value,
      count
    ])
  }
}

describe('a place that goes and comes back', () => {
  test('its recordings are missing everywhere, and then what they were, without a look', async () => {
    const before = states()
    expect(before).toMatchObject({ best: ['playable', 'unreadable'], playable: 1, missing: 0 })
    const links = linksOf(store)
    renameSync(place, `${place}-gone`)
    expect(states()).toEqual(before)
    await check()
    expect(states()).toMatchObject({
      best: ['missing', 'missing'],
      counts: { playable: 0, unreadable: 0, missing: 2 },
      playable: 0,
      missing: 2,
      facet: [['missing', 2]]
    })
    renameSync(`${place}-gone`, place)
    await check()
    expect(states()).toEqual(before)
    expect(linksOf(store)).toEqual(links)
  })

  test('an empty mount point is no place', async () => {
    renameSync(place, `${place}-gone`)
    mkdirSync(place)
    await check()
    expect(states()).toMatchObject({ missing: 2 })
  })

  test('a look that does not find it says the same, and one that does has it back', async () => {
    const before = states()
    renameSync(place, `${place}-gone`)
    await linkAgain(store)
    expect(states()).toMatchObject({ missing: 2 })
    renameSync(`${place}-gone`, place)
    await linkAgain(store)
    expect(states()).toEqual(before)
  })

  test('nothing is written while nothing changes', async () => {
    expect(await changedPlaces(knownRoots(store))).toBeNull()
    rmSync(place, { recursive: true })
    await check()
    expect(await changedPlaces(knownRoots(store))).toBeNull()
    expect(knownRoots(store)).toMatchObject([{ isAway: true, files: 2 }])
  })

  test('a copy of the file elsewhere is taken meanwhile', async () => {
    renameSync(place, `${place}-gone`)
    await check()
    const other = join(temporaryFolder(), 'backup')
    writeFiles(other, { [`${uuidOf(1)}.wav`]: null })
    await linkRoot(store, other)
    expect(states()).toMatchObject({ best: ['playable', 'missing'] })
  })
})

test('what is there: a folder, one that was always empty, an archive; what is not: none, and one that lost its files', async () => {
  const empty = temporaryFolder()
  const archive = join(empty, 'sub', 'a.zip')
  const held = { kind: 'folder', files: 3 } as const
  expect(await isPlaceThere({ ...held, path: place })).toBe(true)
  expect(await isPlaceThere({ ...held, path: empty })).toBe(false)
  expect(await isPlaceThere({ kind: 'folder', files: 0, path: empty })).toBe(true)
  expect(await isPlaceThere({ kind: 'archive', files: 3, path: archive })).toBe(false)
  mkdirSync(join(empty, 'sub'))
  writeFileSync(archive, '')
  expect(await isPlaceThere({ kind: 'archive', files: 3, path: archive })).toBe(true)
})

test('on Windows no other computer is asked without being told to: that would sign in to it', async () => {
  const share = (id: number, path: string) => ({ id, kind: 'folder', path, files: 1, isAway: false }) as const
  const roots = [share(1, '//203.0.113.9/monitor'), share(2, '\\\\203.0.113.9\\monitor')]
  expect(await changedPlaces(roots, 'win32')).toBeNull()
  // Elsewhere these are names like others, here of nothing.
  expect(await changedPlaces(roots, 'linux')).toEqual({ there: [], away: [1, 2] })
})
