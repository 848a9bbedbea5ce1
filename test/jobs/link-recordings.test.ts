import { renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Recording } from '@shared/model/call-log'
import { AppError } from '@shared/errors/app-error'
import { linkRecordings } from '../../src-main/jobs/link-recordings'
import { relinkStrays } from '../../src-main/jobs/relink-strays'
import { addRecordingRoot, recordingRoots, removeRecordingRoot } from '../../src-main/store/recording-roots'
import { all, inTransaction } from '../../src-main/store/store'
import { attachRecording, detachRecording } from '../../src-main/store/stray-files'
import {
  addRecordings,
  linkAgain,
  linkRoot,
  linksOf,
  MONITOR,
  recording,
  straysOf,
  TENANT,
  uuidOf,
  wav,
  writeFiles
} from '../support/recordings'
import { temporaryFolder } from '../support/temporary-folder'
import { writeTar } from '../support/tar-writer'
import { writeZip } from '../support/zip-writer'
import { addCallLogs, callLog } from '../store/call-logs'
import { call } from '../store/cels'
import { addCels, memoryStore } from '../store/workspace'
import { quiet } from './quiet'

describe('what tells that a file is that of a recording', () => {
  it('the whole path, where the place stands for the beginning of the server’s', async () => {
    const store = memoryStore()
    addRecordings(store, [recording(1)], [recording(2, { path: `${MONITOR}/call.wav` })])
    const folder = temporaryFolder()
    writeFiles(folder, { [`monitor/${uuidOf(1)}.wav`]: null, 'monitor/call.wav': null })
    const report = await linkRoot(store, folder, { prefix: `/var/lib/wazo/sounds/tenants/${TENANT}` })
    expect(report).toEqual({ files: 2, linked: 2, strays: 0, unreadable: 0 })
    expect(linksOf(store)).toEqual({
      [uuidOf(1)]: `path monitor/${uuidOf(1)}.wav`,
      [uuidOf(2)]: 'path monitor/call.wav'
    })
  })

  it('its name, whatever its ending and folder', async () => {
    const store = memoryStore()
    addRecordings(
      store,
      [recording(1)],
      [recording(2, { path: 'sales-12.gsm' })],
      [recording(3, { path: '/srv/calls/user-1001-1002-1614679342.wav' })]
    )
    const folder = temporaryFolder()
    writeFiles(folder, {
      [`old/${uuidOf(1)}.wav.mp3`]: 'ID3 nothing',
      'sales-12.WAV': null,
      'user-1001-1002-1614679342.wav': null
    })
    await linkRoot(store, folder)
    expect(linksOf(store)).toMatchObject({
      [uuidOf(1)]: expect.stringContaining(`name old/${uuidOf(1)}.wav.mp3`),
      [uuidOf(2)]: 'name sales-12.WAV',
      [uuidOf(3)]: 'name user-1001-1002-1614679342.wav'
    })
  })

  it('of several files of that name the one whose folders are those of the path', async () => {
    const store = memoryStore()
    addRecordings(
      store,
      [recording(1, { path: '/srv/2026/03/call.wav' })],
      [recording(2, { path: '/srv/2026/04/call.wav' })]
    )
    const folder = temporaryFolder()
    writeFiles(folder, { '03/call.wav': null, '04/call.wav': null, 'elsewhere/call.wav': null })
    await linkRoot(store, folder)
    expect(linksOf(store)).toEqual({ [uuidOf(1)]: 'name 03/call.wav', [uuidOf(2)]: 'name 04/call.wav' })
    expect(straysOf(store)).toEqual(['elsewhere/call.wav'])
  })

  it('a uuid anywhere in its name, as in that of a download', async () => {
    const store = memoryStore()
    addRecordings(store, [recording(1, { path: '/somewhere/else.wav' })], [recording(2, { path: null })])
    const folder = temporaryFolder()
    writeFiles(folder, {
      [`412/2026-03-11T09_02_10UTC-412-${uuidOf(1).toUpperCase()}.wav`]: null,
      [`kept ${uuidOf(2)} (copy).wav`]: null
    })
    await linkRoot(store, folder)
    expect(linksOf(store)).toEqual({
      [uuidOf(1)]: `uuid 412/2026-03-11T09_02_10UTC-412-${uuidOf(1).toUpperCase()}.wav`,
      // The server deleted its own, and here it is.
      [uuidOf(2)]: `uuid kept ${uuidOf(2)} (copy).wav`
    })
  })

  it('a mixmonitor id, as long as only one recording has it', async () => {
    const store = memoryStore()
    addRecordings(
      store,
      [recording(1, { mixmonitorId: '0x7f1c3c0a41e0' })],
      [recording(2, { mixmonitorId: '0x7f1c3c0a5b40' })],
      [recording(3, { mixmonitorId: '0x7f1c3c0a5b40' })]
    )
    const folder = temporaryFolder()
    writeFiles(folder, { 'rec-0x7f1c3c0a41e0.wav': null, 'rec-0x7f1c3c0a5b40.wav': null })
    await linkRoot(store, folder)
    expect(linksOf(store)).toEqual({
      [uuidOf(1)]: 'mixmonitor rec-0x7f1c3c0a41e0.wav',
      [uuidOf(2)]: 'missing',
      [uuidOf(3)]: 'missing'
    })
    expect(straysOf(store)).toEqual(['rec-0x7f1c3c0a5b40.wav'])
  })

  it('the uniqueid of a channel in a name of FreePBX, below year, month and day', async () => {
    const store = memoryStore()
    addCels(store, call('1773220512.46', {}))
    addCallLogs(store, [callLog(1, { recordings: [recording(1, { path: '/mnt/rec/other.wav' })] })])
    store.db.exec('UPDATE cel SET call_log_id = 1')
    const folder = temporaryFolder()
    const name = '2026/03/11/external-1003-+33155501234-20260311-101524-1773220512.46.wav'
    writeFiles(folder, { [name]: null, '2026/03/11/out-5-6-20260311-101600-1773220999.1.wav': null })
    await linkRoot(store, folder)
    expect(linksOf(store)).toEqual({ [uuidOf(1)]: `uniqueid ${name}` })
    expect(straysOf(store)).toEqual(['2026/03/11/out-5-6-20260311-101600-1773220999.1.wav'])
  })

  it('no uniqueid where the recording has a name of that kind itself: a channel can be recorded twice', async () => {
    const store = memoryStore()
    addCels(store, call('1773220512.46', {}))
    const path = '2026/03/11/external-1003-5-20260311-101647-1773220512.46.wav'
    addCallLogs(store, [callLog(1, { recordings: [recording(1, { path })] })])
    store.db.exec('UPDATE cel SET call_log_id = 1')
    const folder = temporaryFolder()
    const other = 'external-1003-5-20260311-101524-1773220512.46.wav'
    writeFiles(folder, { [other]: null })
    await linkRoot(store, folder)
    expect(linksOf(store)).toEqual({ [uuidOf(1)]: 'missing' })
    expect(straysOf(store)).toEqual([other])
  })

  it('never the time alone, and never for the recording of a conference', async () => {
    const store = memoryStore()
    addRecordings(store, [recording(1, { path: `${MONITOR}/conference-12.wav` })], [recording(2)])
    const folder = temporaryFolder()
    writeFiles(folder, { 'conference-12.wav': null, 'someone.wav': null })
    await linkRoot(store, folder)
    expect(linksOf(store)).toEqual({ [uuidOf(1)]: 'missing', [uuidOf(2)]: 'missing' })
    expect(straysOf(store)).toEqual(['conference-12.wav', 'someone.wav'])
  })
})

describe('several recordings and several files', () => {
  it('one file is that of every recording with its path: a pause starts it again', async () => {
    const store = memoryStore()
    const path = '/srv/calls/sales.wav'
    addRecordings(store, [recording(1, { path }), recording(2, { path })], [recording(3, { path })])
    const folder = temporaryFolder()
    writeFiles(folder, { 'sales.wav': null })
    const report = await linkRoot(store, folder)
    expect(report).toMatchObject({ files: 1, linked: 3, strays: 0 })
    expect(Object.values(linksOf(store))).toEqual(['name sales.wav', 'name sales.wav', 'name sales.wav'])
  })

  it('a name that two paths share is nobody’s', async () => {
    const store = memoryStore()
    addRecordings(store, [recording(1, { path: '/a/x/call.wav' })], [recording(2, { path: '/a/y/call.wav' })])
    const folder = temporaryFolder()
    writeFiles(folder, { 'call.wav': null })
    await linkRoot(store, folder)
    expect(linksOf(store)).toEqual({ [uuidOf(1)]: 'missing', [uuidOf(2)]: 'missing' })
    expect(straysOf(store)).toEqual(['call.wav'])
  })

  it('a common name in two folders is not guessed, a uuid’s copies are one recording', async () => {
    const store = memoryStore()
    addRecordings(store, [recording(1, { path: 'call.wav' })], [recording(2)])
    const folder = temporaryFolder()
    writeFiles(folder, {
      'a/call.wav': null,
      'b/call.wav': null,
      [`a/${uuidOf(2)}.wav`]: null,
      [`b/${uuidOf(2)}.wav`]: null
    })
    await linkRoot(store, folder)
    expect(linksOf(store)).toEqual({ [uuidOf(1)]: 'missing', [uuidOf(2)]: `name a/${uuidOf(2)}.wav` })
    expect(straysOf(store)).toEqual(['a/call.wav', 'b/call.wav'])
  })

  it('a conversion is taken where the original is broken', async () => {
    const store = memoryStore()
    addRecordings(store, [recording(1)])
    const folder = temporaryFolder()
    writeFiles(folder, { [`${uuidOf(1)}.wav`]: wav(0), [`${uuidOf(1)}.sln`]: Buffer.alloc(1600) })
    const report = await linkRoot(store, folder)
    expect(report).toEqual({ files: 2, linked: 1, strays: 0, unreadable: 1 })
    expect(linksOf(store)).toEqual({ [uuidOf(1)]: `name ${uuidOf(1)}.sln` })
  })

  it('a file that says nothing is unreadable, not missing', async () => {
    const store = memoryStore()
    addRecordings(store, [recording(1)])
    const folder = temporaryFolder()
    writeFiles(folder, { [`${uuidOf(1)}.wav`]: '' })
    await linkRoot(store, folder)
    expect(linksOf(store)).toEqual({ [uuidOf(1)]: `name ${uuidOf(1)}.wav unreadable` })
  })
})

describe('looking again', () => {
  it('finds what came, forgets what went, and keeps the ids of strays', async () => {
    const store = memoryStore()
    addRecordings(store, [recording(1)], [recording(2)])
    const folder = temporaryFolder()
    writeFiles(folder, { [`${uuidOf(1)}.wav`]: null, 'odd.wav': null })
    await linkRoot(store, folder)
    const before = all(store, 'SELECT id FROM stray_file')
    rmSync(join(folder, `${uuidOf(1)}.wav`))
    writeFiles(folder, { [`${uuidOf(2)}.wav`]: null })
    await linkAgain(store)
    expect(linksOf(store)).toEqual({ [uuidOf(1)]: 'missing', [uuidOf(2)]: `name ${uuidOf(2)}.wav` })
    expect(all(store, 'SELECT id FROM stray_file')).toEqual(before)
    expect(recordingRoots(store)).toMatchObject([{ files: 2, linked: 1 }])
  })

  it('a place that is away keeps its links, which cannot be played until it is back', async () => {
    const store = memoryStore()
    addRecordings(store, [recording(1)])
    const folder = join(temporaryFolder(), 'disk')
    writeFiles(folder, { [`${uuidOf(1)}.wav`]: null, 'odd.wav': null })
    await linkRoot(store, folder)
    renameSync(folder, `${folder}-away`)
    await linkAgain(store)
    expect(linksOf(store)).toEqual({ [uuidOf(1)]: `name ${uuidOf(1)}.wav missing` })
    renameSync(`${folder}-away`, folder)
    await linkAgain(store)
    expect(linksOf(store)).toEqual({ [uuidOf(1)]: `name ${uuidOf(1)}.wav` })
    expect(straysOf(store)).toEqual(['odd.wav'])
  })

  it('what a person attached stays, and what a person refused does not come back', async () => {
    const store = memoryStore()
    addRecordings(store, [recording(1)], [recording(2)])
    const folder = temporaryFolder()
    writeFiles(folder, { [`${uuidOf(1)}.wav`]: null, 'found in a drawer.wav': null })
    await linkRoot(store, folder)
    const [stray] = all<{ id: number }>(store, 'SELECT id FROM stray_file')
    inTransaction(store, () => {
      attachRecording(store, { strayId: stray?.id ?? 0, uuid: uuidOf(2) })
      detachRecording(store, { uuid: uuidOf(1) })
    })
    const after = { [uuidOf(1)]: 'missing', [uuidOf(2)]: 'hand found in a drawer.wav' }
    expect(linksOf(store)).toEqual(after)
    expect(straysOf(store)).toEqual([`${uuidOf(1)}.wav`])
    await linkAgain(store)
    expect(linksOf(store)).toEqual(after)
    expect(straysOf(store)).toEqual([`${uuidOf(1)}.wav`])

    inTransaction(store, () => detachRecording(store, { uuid: uuidOf(2) }))
    expect(linksOf(store)).toEqual({ [uuidOf(1)]: 'missing', [uuidOf(2)]: 'missing' })
    expect(straysOf(store)).toEqual([`${uuidOf(1)}.wav`, 'found in a drawer.wav'])
  })

  it('a root that is removed takes its links and strays along, and no file', async () => {
    const store = memoryStore()
    addRecordings(store, [recording(1)])
    const folder = temporaryFolder()
    writeFiles(folder, { [`${uuidOf(1)}.wav`]: null, 'odd.wav': null })
    await linkRoot(store, folder)
    inTransaction(store, () => removeRecordingRoot(store, { rootId: recordingRoots(store)[0]?.id ?? 0 }))
    expect(linksOf(store)).toEqual({ [uuidOf(1)]: 'missing' })
    expect(straysOf(store)).toEqual([])
    expect((await linkRoot(store, folder)).linked).toBe(1)
  })

  it('a second place is looked through alone, and takes nothing that can be played elsewhere', async () => {
    const store = memoryStore()
    addRecordings(store, [recording(1)], [recording(2)])
    const [first, second] = [temporaryFolder(), temporaryFolder()]
    writeFiles(first, { [`${uuidOf(1)}.wav`]: null })
    writeFiles(second, { [`${uuidOf(1)}.mp3`]: null, [`${uuidOf(2)}.wav`]: null })
    await linkRoot(store, first)
    inTransaction(store, () => addRecordingRoot(store, { kind: 'folder', path: second, prefix: null }))
    const report = await linkRecordings(store, { roots: 'new' }, quiet)
    expect(report).toMatchObject({ files: 2, linked: 1, strays: 0 })
    expect(linksOf(store)).toEqual({
      [uuidOf(1)]: `name ${uuidOf(1)}.wav`,
      [uuidOf(2)]: `name ${uuidOf(2)}.wav`
    })
  })

  it('what people do meanwhile counts: given, refused, a place removed', async () => {
    const store = memoryStore()
    addRecordings(store, [recording(1)], [recording(2)], [recording(3)])
    const [folder, other] = [temporaryFolder(), temporaryFolder()]
    writeFiles(folder, { [`${uuidOf(1)}.wav`]: null, 'drawer.wav': null })
    writeFiles(other, { [`${uuidOf(3)}.wav`]: null })
    await linkRoot(store, folder)
    await linkRoot(store, other)
    const strayId = all<{ id: number }>(store, 'SELECT id FROM stray_file')[0]?.id ?? 0
    const meanwhile = (): void =>
      inTransaction(store, () => {
        attachRecording(store, { strayId, uuid: uuidOf(2) })
        detachRecording(store, { uuid: uuidOf(1) })
        removeRecordingRoot(store, { rootId: recordingRoots(store)[1]?.id ?? 0 })
      })
    // Everything was seen, and nothing is written yet.
    const control = {
      progress: ({ done }: { done: number }) =>
        void (done === 3 && straysOf(store)[0] === 'drawer.wav' && meanwhile()),
      cancelled: () => false
    }
    await linkRecordings(store, { roots: 'all' }, control)
    expect(linksOf(store)).toEqual({
      [uuidOf(1)]: 'missing',
      [uuidOf(2)]: 'hand drawer.wav',
      [uuidOf(3)]: 'missing'
    })
    expect(straysOf(store)).toEqual([`${uuidOf(1)}.wav`])
  })

  it('cancelled, it leaves the links as they were', async () => {
    const store = memoryStore()
    addRecordings(store, [recording(1)], [recording(2)])
    const folder = temporaryFolder()
    writeFiles(folder, { [`${uuidOf(1)}.wav`]: null })
    await linkRoot(store, folder)
    writeFiles(folder, { [`${uuidOf(2)}.wav`]: null })
    rmSync(join(folder, `${uuidOf(1)}.wav`))
    let asked = 0
    const control = { progress: () => undefined, cancelled: () => (asked += 1) > 1 }
    await expect(linkRecordings(store, { roots: 'all' }, control)).rejects.toMatchObject({
      code: 'cancelled'
    })
    expect(linksOf(store)).toEqual({ [uuidOf(1)]: `name ${uuidOf(1)}.wav`, [uuidOf(2)]: 'missing' })
  })
})

describe('archives', () => {
  const entries = [
    { name: `tenants/${TENANT}/monitor/${uuidOf(1)}.wav`, content: wav() },
    { name: `./${uuidOf(2)}.wav`, content: wav(200) },
    { name: '../../outside.wav', content: wav() },
    { name: `/etc/${uuidOf(3)}.wav`, content: wav() },
    { name: `C:\\sounds\\${uuidOf(3)}.wav`, content: wav() },
    { name: `notes:${uuidOf(3)}.wav`, content: wav() },
    { name: `mail/${uuidOf(1)}.txt`, content: 'no sound' }
  ]
  const expected = {
    [uuidOf(1)]: `path tenants/${TENANT}/monitor/${uuidOf(1)}.wav`,
    [uuidOf(2)]: `name ${uuidOf(2)}.wav`,
    [uuidOf(3)]: 'missing'
  }

  it.each([
    ['ZIP', 'copy.zip', writeZip(entries)],
    ['tar', 'data.tar', writeTar(entries)]
  ])('in a %s names that lead out of it are passed over', async (_kind, name, bytes) => {
    const store = memoryStore()
    addRecordings(store, [recording(1)], [recording(2)], [recording(3)])
    const path = join(temporaryFolder(), name)
    writeFileSync(path, bytes)
    const report = await linkRoot(store, path, { kind: 'archive', prefix: '/var/lib/wazo/sounds' })
    expect(report).toEqual({ files: 2, linked: 2, strays: 0, unreadable: 0 })
    expect(linksOf(store)).toEqual(expected)
  })

  it('cut short, what lies before the cut is linked and the job says what is wrong', async () => {
    const store = memoryStore()
    addRecordings(store, [recording(1)], [recording(2)])
    const path = join(temporaryFolder(), 'data.tar')
    const whole = writeTar(entries.slice(0, 2))
    writeFileSync(path, whole.subarray(0, whole.length - 1024 - 3000))
    await expect(
      linkRoot(store, path, { kind: 'archive', prefix: '/var/lib/wazo/sounds' })
    ).rejects.toMatchObject({
      code: 'file-damaged'
    })
    expect(linksOf(store)).toEqual({ [uuidOf(1)]: expected[uuidOf(1)], [uuidOf(2)]: expect.any(String) })
  })
})

it('a link that leads out of the place is not looked at, one within it is', async () => {
  const store = memoryStore()
  addRecordings(store, [recording(1)], [recording(2)], [recording(3)])
  const outside = temporaryFolder()
  writeFiles(outside, { [`${uuidOf(1)}.wav`]: null, [`deep/${uuidOf(2)}.wav`]: null })
  const folder = temporaryFolder()
  writeFiles(folder, { 'store/a.bin': wav() })
  symlinkSync(join(outside, `${uuidOf(1)}.wav`), join(folder, `${uuidOf(1)}.wav`))
  symlinkSync(join(outside, 'deep'), join(folder, 'deep'))
  symlinkSync(join(folder, 'store/a.bin'), join(folder, `${uuidOf(3)}.wav`))
  symlinkSync('..', join(folder, 'up'))
  const report = await linkRoot(store, folder)
  expect(report).toMatchObject({ files: 1, linked: 1 })
  expect(linksOf(store)).toEqual({
    [uuidOf(1)]: 'missing',
    [uuidOf(2)]: 'missing',
    [uuidOf(3)]: `name ${uuidOf(3)}.wav`
  })
})

it('a file that is no stray any more cannot be attached', () => {
  const store = memoryStore()
  addRecordings(store, [recording(1)])
  expect(() => attachRecording(store, { strayId: 7, uuid: uuidOf(1) })).toThrow(AppError)
})

describe('call logs that are made after the look', () => {
  const later = async (files: readonly string[], recordings: readonly Recording[], prefix: string | null) => {
    const store = memoryStore()
    const folder = temporaryFolder()
    writeFiles(folder, Object.fromEntries(files.map((name) => [name, null])))
    await linkRoot(store, folder, { prefix })
    expect(straysOf(store)).toEqual([...files].sort())
    addRecordings(store, ...recordings.map((one) => [one]))
    // The disk is not asked: what was seen is enough.
    rmSync(folder, { recursive: true })
    await relinkStrays(store, 0, async () => undefined)
    return store
  }

  it('get the files that wait for them, by whole path, uuid or a name that is one recording’s', async () => {
    const fax = 'in-5-6-20260311-101524-1773220512.46.wav'
    const store = await later(
      ['calls/sales.wav', `copy of ${uuidOf(2)}.wav`, fax],
      [
        recording(1, { path: '/srv/calls/sales.wav' }),
        recording(2, { path: null }),
        recording(3, { path: `/mnt/elsewhere/${fax}` })
      ],
      '/srv'
    )
    expect(linksOf(store)).toEqual({
      [uuidOf(1)]: 'path calls/sales.wav',
      [uuidOf(2)]: `uuid copy of ${uuidOf(2)}.wav`,
      [uuidOf(3)]: `name ${fax}`
    })
    expect(straysOf(store)).toEqual([])
  })

  it('get no file by a common name: that waits for a look at everything', async () => {
    const store = await later(['sales.wav'], [recording(1, { path: '/srv/calls/sales.wav' })], null)
    expect(linksOf(store)).toEqual({ [uuidOf(1)]: 'missing' })
    expect(straysOf(store)).toEqual(['sales.wav'])
  })
})
