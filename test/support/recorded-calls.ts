import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { CallLog } from '@shared/model/call-log'
import { openStore } from '../../src-main/store/open-store'
import { closeStore, inTransaction, run, type WriteStore } from '../../src-main/store/store'
import { addCallLogs, callLog } from '../store/call-logs'

/** Uuid of the recording of a call made by `recordedCalls`. */
export const recordingUuid = (n: number, k = 0): string =>
  `${String(n).padStart(8, '0')}-0000-4000-8000-${String(k).padStart(12, '0')}`

/** A call of which so many recordings were made. */
export function recordedCall(n: number, recordings = 1, given: Partial<CallLog> = {}): CallLog {
  const plain = callLog(n, given)
  return {
    ...plain,
    recordings: Array.from({ length: recordings }, (_, k) => ({
      uuid: recordingUuid(n, k),
      startTime: plain.date + 4_000_000 + k * 1_000_000,
      endTime: plain.date + 20_000_000,
      path: `/var/lib/wazo/sounds/tenants/t/monitor/${recordingUuid(n, k)}.wav`,
      mixmonitorId: `0x${n}${k}`
    }))
  }
}

/** A workspace file with these calls. */
export function workspaceOf(path: string, calls: readonly CallLog[]): void {
  const store = openStore(path, { mode: 'write' })
  try {
    for (let at = 0; at < calls.length; at += 1000) addCallLogs(store, calls.slice(at, at + 1000))
  } finally {
    closeStore(store)
  }
}

/** Links recordings to files of a folder or archive, as looking through it does; the files are written here unless said. */
export function linkFiles(
  store: WriteStore,
  root: { readonly path: string; readonly kind?: 'folder' | 'archive' | 'cache' },
  files: readonly {
    readonly uuid: string
    readonly member?: string
    readonly content?: Uint8Array | string
    readonly problem?: string
  }[]
): void {
  inTransaction(store, () => {
    run(store, 'INSERT INTO recording_root (kind, path) VALUES (?, ?)', root.kind ?? 'folder', root.path)
    for (const { uuid, member = `${uuid}.wav`, content, problem } of files) {
      if (content !== undefined) {
        mkdirSync(dirname(join(root.path, member)), { recursive: true })
        writeFileSync(join(root.path, member), content)
      }
      run(
        store,
        `INSERT INTO recording_file (recording_uuid, root_id, member, matched_by, size_bytes, modified_at, problem)
         VALUES (?, (SELECT max(id) FROM recording_root), ?, 'uuid', ?, 0, ?)`,
        uuid,
        member,
        Buffer.byteLength(content ?? ''),
        problem ?? null
      )
    }
  })
}

/** A WAV file of 16 bits at 8 kHz: some sound that is not the same everywhere. */
export function smallWav(seconds: number, seed = 1): Buffer {
  const samples = Math.round(seconds * 8000)
  const wav = Buffer.alloc(44 + samples * 2)
  wav.write('RIFF', 0)
  wav.writeUInt32LE(wav.length - 8, 4)
  wav.write('WAVEfmt ', 8)
  wav.writeUInt32LE(16, 16)
  wav.writeUInt16LE(1, 20)
  wav.writeUInt16LE(1, 22)
  wav.writeUInt32LE(8000, 24)
  wav.writeUInt32LE(16_000, 28)
  wav.writeUInt16LE(2, 32)
  wav.writeUInt16LE(16, 34)
  wav.write('data', 36)
  wav.writeUInt32LE(samples * 2, 40)
  let noise = seed
  for (let n = 0; n < samples; n += 1) {
    noise = (noise * 1_103_515_245 + 12_345) % 2_147_483_648
    const tone = Math.sin((n * (200 + (seed % 50))) / 1000) * 8000
    wav.writeInt16LE(Math.round(tone + (noise % 500)), 44 + n * 2)
  }
  return wav
}
