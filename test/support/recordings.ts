import { mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Recording } from '@shared/model/call-log'
import type { RecordingState } from '@shared/model/recording'
import { linkRecordings, type LinkReport } from '../../src-main/jobs/link-recordings'
import { addRecordingRoot, type NewRoot } from '../../src-main/store/recording-roots'
import { all, inTransaction, type WriteStore } from '../../src-main/store/store'
import { pageRecordings } from '../../src-main/store/recording-rows'
import { quiet } from '../jobs/quiet'
import { addCallLogs, callLog } from '../store/call-logs'
import { START } from '../store/cels'

export const TENANT = '9fe0f849-8380-4d85-b6d2-59be0ddf8bdd'
export const MONITOR = `/var/lib/wazo/sounds/tenants/${TENANT}/monitor`

/** A uuid that ends in a number. */
export const uuidOf = (n: number): string => `33dfa51f-e6d7-423a-a495-${String(n).padStart(12, '0')}`

/** A mono WAV of 8 kHz silence, as long as told. */
export function wav(milliseconds = 100): Buffer {
  const data = Buffer.alloc(milliseconds * 16)
  const header = Buffer.alloc(44)
  header.write('RIFF', 0)
  header.writeUInt32LE(36 + data.length, 4)
  header.write('WAVEfmt ', 8)
  header.writeUInt32LE(16, 16)
  header.writeUInt16LE(1, 20)
  header.writeUInt16LE(1, 22)
  header.writeUInt32LE(8000, 24)
  header.writeUInt32LE(16_000, 28)
  header.writeUInt16LE(2, 32)
  header.writeUInt16LE(16, 34)
  header.write('data', 36)
  header.writeUInt32LE(data.length, 40)
  return Buffer.concat([header, data])
}

/** A recording of ten seconds that starts `n` minutes after the first. */
export function recording(n: number, given: Partial<Recording> = {}): Recording {
  const startTime = START + n * 60_000_000
  const uuid = given.uuid ?? uuidOf(n)
  return {
    uuid,
    startTime,
    endTime: startTime + 10_000_000,
    path: `${MONITOR}/${uuid}.wav`,
    mixmonitorId: null,
    ...given
  }
}

/** Stores one call for each list of recordings. */
export function addRecordings(store: WriteStore, ...calls: readonly (readonly Recording[])[]): void {
  addCallLogs(
    store,
    calls.map((recordings, n) => callLog(n, { recordings }))
  )
}

/** Writes files below a folder; a path of its own for each, and a WAV unless told otherwise. */
export function writeFiles(folder: string, files: Readonly<Record<string, Buffer | string | null>>): void {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content ?? wav())
  }
}

/** Sets when a file was written last, microseconds. */
export function written(path: string, us: number): void {
  utimesSync(path, us / 1e6, us / 1e6)
}

/** Makes a place a root and looks through all roots. */
export function linkRoot(
  store: WriteStore,
  path: string,
  { kind = 'folder', prefix = null }: Partial<NewRoot> = {}
): Promise<LinkReport> {
  inTransaction(store, () => addRecordingRoot(store, { kind, path, prefix }))
  return linkAgain(store)
}

export const linkAgain = (store: WriteStore): Promise<LinkReport> =>
  linkRecordings(store, { roots: 'all' }, quiet)

/** Links by recording: `match member`, or the state where there is no file. */
export function linksOf(store: WriteStore): Readonly<Record<string, string>> {
  const { rows } = pageRecordings(store, { filter: {}, offset: 0, limit: 1000 })
  return Object.fromEntries(
    rows
      .map(({ recording: { uuid }, file, state }): [string, string] => [
        uuid,
        file === null ? state : `${file.matchedBy} ${file.member}${state === 'playable' ? '' : ` ${state}`}`
      ])
      .sort(([a], [b]) => (a < b ? -1 : 1))
  )
}

/** Files of no recording. */
export const straysOf = (store: WriteStore): string[] =>
  all<{ member: string }>(store, 'SELECT member FROM stray_file ORDER BY member').map(({ member }) => member)

export type { RecordingState }
