import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { readFile, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { finished } from 'node:stream/promises'
import { AppError } from '@shared/errors/app-error'
import type {
  AudioFacts,
  AudioTarget,
  OpenRecording,
  RecordingPeaks,
  RecordingRow
} from '@shared/model/recording'
import { writeAtomically, writeFailure } from '../exports/atomic-file'
import { besideFolder, boundBeside, touchBeside, writeBeside } from '../recordings/beside'
import type { AudioSource, DecodeListener, PcmBlock } from '../recordings/decode/audio-source'
import { peaksName } from '../recordings/kept-peaks'
import { convertAudio } from '../recordings/decode/convert-audio'
import { decodeAudio } from '../recordings/decode/decode-audio'
import { PeakCollector } from '../recordings/decode/peaks'
import { packPeaks, unpackPeaks } from '../recordings/decode/peaks-file'
import { recordingRoots } from '../store/recording-roots'
import { recordingRows } from '../store/recording-rows'
import { strayFile } from '../store/stray-files'
import type { ReadStore } from '../store/store'
import { openRecordingFile } from './open-recording-file'

/** Sound of one recording or of a file without call, wherever it lies. */
export interface RecordingMedia {
  /** Uuid of the recording, or the name that `strayMediaName` gives. */
  readonly uuid: string
  readonly source: AudioSource
  /** Path of a plain file on this disk, null for a member of an archive. */
  readonly path: string | null
  /** The same as long as the file is: uuid, place, size and time of the last change. */
  readonly version: string
  close(): Promise<void>
}

const STRAY = /^stray:(\d+)$/

/** How a file without call is named where recordings are named by their uuids, which hold no colon. */
export const strayMediaName = (strayId: number): string => `stray:${strayId}`

/** What is listened to at a time, as a number: the call of a recording, or a file without call. */
export function listenedTo(store: ReadStore, uuid: string): number {
  const stray = STRAY.exec(uuid)?.[1]
  return stray === undefined ? recordingRow(store, uuid).callLogId : -1 - Number(stray)
}

/** Where the sound lies. Throws `file-not-found` for what is not known, or has no file. */
function placeOf(store: ReadStore, uuid: string): { readonly rootId: number; readonly member: string } {
  const stray = STRAY.exec(uuid)?.[1]
  if (stray === undefined) {
    const row = recordingRow(store, uuid)
    if (row.file === null) throw noFile(row)
    return row.file
  }
  const file = strayFile(store, Number(stray))
  if (file === null) throw noStray(Number(stray))
  return file
}

/** Call of a recording. Throws `file-not-found` for an unknown uuid. */
function recordingRow(store: ReadStore, uuid: string): RecordingRow {
  const row = recordingRows(store, [uuid])[0]
  if (row !== undefined) return row
  throw new AppError({
    code: 'file-not-found',
    message: `There is no recording ${uuid}.`,
    hint: 'Its call may have been made anew: open the call again.',
    details: { uuid }
  })
}

/** Opens the file of a recording. Throws `file-not-found` where it has none, and what opening throws. */
export async function openRecordingMedia(store: ReadStore, uuid: string): Promise<RecordingMedia> {
  const file = placeOf(store, uuid)
  const root = recordingRoots(store).find(({ id }) => id === file.rootId)
  if (root === undefined) throw noPlace(file.member)
  const opened = await openRecordingFile({ kind: root.kind, rootPath: root.path, member: file.member })
  const { sizeBytes, path } = opened
  const { mtimeMs } = await stat(path ?? root.path)
  const version = createHash('sha256')
    .update(JSON.stringify([uuid, root.path, file.member, sizeBytes, mtimeMs]))
    .digest('hex')
    .slice(0, 40)
  return {
    uuid,
    source: { name: basename(file.member), sizeBytes, bytes: () => opened.bytes() },
    path,
    version,
    close: () => opened.close()
  }
}

/** A file that a browser can play: the recording's own, or one that was written to the draft's path. */
export interface PlayableFile extends Omit<OpenRecording, 'mediaId'> {
  readonly path: string
  readonly isDraft: boolean
}

/**
 * Makes a recording ready to be heard; `draftPath` takes what has to be decoded or taken out of an archive. What is decoded
 * is drawn at once, so that its peaks are there when they are asked for.
 */
export async function makePlayable(
  media: RecordingMedia,
  { draftPath, workspacePath }: { readonly draftPath: string; readonly workspacePath: string },
  listener: DecodeListener
): Promise<PlayableFile> {
  const { uuid } = media
  const decoded = await decodeAudio(media.source, listener)
  const plays = decoded.mime !== null
  if (plays && media.path !== null) {
    const { sizeBytes } = media.source
    return {
      uuid,
      mime: decoded.mime,
      sizeBytes,
      audio: decoded.facts,
      converted: false,
      path: media.path,
      isDraft: false
    }
  }
  const peaks = plays ? null : peaksWhile(decoded.facts)
  const converted = await convertAudio(media.source, plays ? 'original' : 'wav', {
    ...listener,
    ...(peaks === null ? {} : { onBlock: peaks.add })
  })
  const sizeBytes = await writeDraft(draftPath, converted.bytes(), listener)
  if (peaks !== null) await keepPeaks(workspacePath, media, peaks.finish())
  return {
    uuid,
    mime: decoded.mime ?? converted.mime,
    sizeBytes,
    audio: decoded.facts,
    converted: !plays,
    path: draftPath,
    isDraft: true
  }
}

async function writeDraft(
  path: string,
  bytes: AsyncIterable<Uint8Array>,
  { signal }: DecodeListener
): Promise<number> {
  const file = createWriteStream(path, { mode: 0o600 })
  const end = finished(file)
  // Waited for below; until then a failure must not count as one that nobody saw.
  end.catch(() => undefined)
  try {
    for await (const part of bytes) {
      if (signal?.aborted === true) throw stopped()
      if (!file.write(part)) await Promise.race([once(file, 'drain'), end])
    }
    file.end()
    await end
    return file.bytesWritten
  } catch (error) {
    file.destroy()
    await rm(path, { force: true })
    throw writeFailure(path, error)
  }
}

/** Peaks of all recordings of a workspace together; about 10,000 recordings. */
const PEAKS_LIMIT_BYTES = 128 * 1024 * 1024

/** Drops the peaks that were not used for longest, where there are too many. */
export async function boundPeaks(workspacePath: string): Promise<void> {
  await boundBeside(besideFolder(workspacePath, 'peaks'), PEAKS_LIMIT_BYTES)
}

const peaksPath = (workspacePath: string, { uuid, version }: RecordingMedia): string =>
  join(besideFolder(workspacePath, 'peaks'), peaksName(uuid, version))

/** A disk that is full or read-only costs time the next time, nothing else. */
async function keepPeaks(workspacePath: string, media: RecordingMedia, peaks: RecordingPeaks): Promise<void> {
  const path = peaksPath(workspacePath, media)
  await writeBeside(dirname(path), basename(path), packPeaks(peaks)).catch(() => undefined)
}

function peaksWhile(facts: AudioFacts): { add(block: PcmBlock): void; finish(): RecordingPeaks } {
  let collector: PeakCollector | null = null
  return {
    add: (block) => {
      // As many channels as were decoded; the header of a compressed file may say something else.
      collector ??= new PeakCollector(facts.rate, block.length)
      collector.add(block)
    },
    finish: () => (collector ?? new PeakCollector(facts.rate, facts.channels)).finish()
  }
}

/** Shape of a recording's sound; kept beside the workspace, where it can be written, until the file changes. */
export async function recordingPeaks(
  workspacePath: string,
  media: RecordingMedia,
  listener: DecodeListener
): Promise<RecordingPeaks> {
  const path = peaksPath(workspacePath, media)
  const kept = await readFile(path).then(unpackPeaks, () => null)
  if (kept !== null) {
    await touchBeside(path)
    return kept
  }
  const { facts, blocks } = await decodeAudio(media.source, listener)
  const { add, finish } = peaksWhile(facts)
  for await (const block of blocks()) add(block)
  const peaks = finish()
  await keepPeaks(workspacePath, media, peaks)
  return peaks
}

/** Writes one recording to a path; it is there whole or not at all. Bytes written. */
export async function saveRecording(
  media: RecordingMedia,
  target: AudioTarget,
  path: string,
  listener: DecodeListener
): Promise<number> {
  const converted = await convertAudio(media.source, target, listener)
  return writeAtomically(path, async (file) => {
    let bytes = 0
    for await (const part of converted.bytes()) {
      if (listener.signal?.aborted === true) throw stopped()
      await file.writeFile(part)
      bytes += part.length
    }
    return bytes
  })
}

const stopped = (): AppError => new AppError({ code: 'cancelled', message: 'It was stopped.', hint: '' })

const noStray = (strayId: number): AppError =>
  new AppError({
    code: 'file-not-found',
    message: 'There is no such file without a call.',
    hint: 'Look through the places again.',
    details: { strayId }
  })

const noPlace = (member: string): AppError =>
  new AppError({
    code: 'file-not-found',
    message: 'The place in which this file lies is not known any more.',
    hint: 'Choose the folder or archive in which the recordings lie.',
    details: { member }
  })

function noFile({ state, recording }: RecordingRow): AppError {
  const deleted = state === 'deleted'
  return new AppError({
    code: 'file-not-found',
    message: deleted
      ? `The server deleted the sound of recording ${recording.uuid}.`
      : `No file was found for recording ${recording.uuid}.`,
    hint: deleted
      ? 'A backup that is older may still have it.'
      : state === 'remote'
        ? 'Fetch it from the stack first.'
        : 'Choose the folder or archive in which the recordings lie.',
    details: { uuid: recording.uuid, state }
  })
}
