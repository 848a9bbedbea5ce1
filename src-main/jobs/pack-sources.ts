import { stat } from 'node:fs/promises'
import { AppError, errorData } from '@shared/errors/app-error'
import { recordingFileName } from '@shared/format/rest-json'
import type { AudioProblem, AudioTarget } from '@shared/model/recording'
import { writeFailure } from '../exports/atomic-file'
import { convertAudio } from '../recordings/decode/convert-audio'
import { memberName, type MissingReason, type PlannedRecording, type SourceMark } from '../recordings/archive'
import type { PackRequest } from '../store/recording-exports'
import type { RecordingWhereabouts } from '../store/recording-selection'
import { errorWords, missingWords, type PackLanguage } from './missing-words'
import type { OpenedRecordingFile, RecordingPlace } from './open-recording-file'
import { openRecordingFile } from './open-recording-file'

/** Gets the file of a recording that only the stack has; null where no stack may be asked. Throws `AppError`s. */
export type FetchRecording =
  ((recording: PlannedRecording, signal: AbortSignal) => Promise<OpenedRecordingFile>) | null

/** A file that can be packed. */
export interface Packable {
  /** Without the dot. */
  readonly extension: string
  readonly expectedBytes: number
  readonly mark: SourceMark
  /** What is to be said about it although it is packed. */
  readonly told: MissingReason | null
  bytes(): AsyncIterable<Uint8Array>
  close(): Promise<void>
}

/** The source of a member failed, and not the archive: the export goes on without it. */
export class SourceFailure extends Error {
  constructor(readonly why: MissingReason) {
    super(why.reason)
  }
}

/** Opens the file of a recording, which is fetched first where only the stack has it; or says why there is none. */
export async function findPackable(
  recording: PlannedRecording,
  where: RecordingWhereabouts,
  request: Pick<PackRequest, 'target' | 'fetch' | 'language'>,
  fetch: FetchRecording,
  signal: AbortSignal
): Promise<Packable | MissingReason> {
  const { place, problem, state } = where
  const words = missingWords(languageOf(request))
  try {
    if (place !== null && isWorthTrying(problem, request.target)) {
      const file = await openRecordingFile(place).catch((error: unknown) => {
        if (state !== 'remote') throw error
        return null
      })
      if (file !== null) return await preparePackable(problem, place.member, request, file, signal)
    }
    if (state === 'remote') {
      if (!request.fetch || fetch === null)
        return { state, ...(request.fetch ? words.notSignedIn : words.notFetched) }
      // A stack answers WAV, whatever the path says.
      return await preparePackable(null, 'recording.wav', request, await fetch(recording, signal), signal)
    }
    return problem === null ? { state: 'missing', ...words.notFound } : problemReason(problem, request)
  } catch (error) {
    if (isNoRoom(error)) throw error
    return whyNot(error, state === 'remote', request)
  }
}

/** Makes an opened file ready to be packed, converted where that was asked for. */
export async function preparePackable(
  problem: AudioProblem | null,
  name: string,
  request: Pick<PackRequest, 'target' | 'language'>,
  file: OpenedRecordingFile,
  signal: AbortSignal
): Promise<Packable> {
  const mark = { sizeBytes: file.sizeBytes, modifiedAt: await modifiedAt(file.path) }
  const isSilent = problem === 'unsupported' || problem === 'damaged'
  const { packedAsItIs: reason } = missingWords(languageOf(request))
  const told = isSilent ? { ...problemReason(problem, request), reason } : null
  try {
    const source = { name, sizeBytes: file.sizeBytes, bytes: () => file.bytes() }
    const { extension, sizeBytes, bytes } = await convertAudio(source, request.target, { signal })
    return { extension, expectedBytes: sizeBytes, mark, told, bytes, close: () => file.close() }
  } catch (error) {
    await file.close()
    throw error
  }
}

/**
 * What was gone or could not be read when it was looked at may be back: a drive is connected again. What cannot be decoded
 * here may be played elsewhere, and cannot be converted.
 */
const isWorthTrying = (problem: AudioProblem | null, target: AudioTarget): boolean =>
  problem === null ||
  problem === 'gone' ||
  problem === 'unreadable' ||
  (target === 'original' && problem !== 'empty')

/** The member of a recording, with bytes that are given up as soon as the job is told to stop. */
export function memberOf(
  recording: PlannedRecording,
  request: Pick<PackRequest, 'by' | 'language'>,
  packable: Packable,
  signal: AbortSignal
): {
  readonly name: string
  readonly at: number
  readonly method: 'store' | 'deflate'
  readonly expectedBytes: number
  readonly bytes: AsyncIterable<Uint8Array>
} {
  const { callLogId, conversationId, startTime } = recording
  const folder = request.by === 'call' ? String(callLogId) : conversationId
  // The reference names everything `.wav`, as it has nothing else; a wrong ending would make a player fail.
  const name = recordingFileName(recording, callLogId).replace(/\.wav$/, `.${packable.extension}`)
  return {
    name: memberName(folder, name),
    at: startTime,
    method: GIVES_WAY.has(packable.extension.toLowerCase()) ? 'deflate' : 'store',
    expectedBytes: packable.expectedBytes,
    bytes: sourceBytes(packable.bytes(), request, signal)
  }
}

/** Sound that is not compressed already; by measure a fifth to a quarter smaller (docs/decisions/recording-archive.md). */
const GIVES_WAY: ReadonlySet<string> = new Set(
  ['wav', 'wav16', 'ulaw', 'ul', 'mu', 'ulw', 'pcm', 'alaw', 'al', 'alw', 'raw', 'slin', 'sln', 'au'].concat(
    ['12', '16', '24', '32', '44', '48', '96', '192'].map((rate) => `sln${rate}`)
  )
)

async function* sourceBytes(
  bytes: AsyncIterable<Uint8Array>,
  request: Pick<PackRequest, 'language'>,
  signal: AbortSignal
): AsyncGenerator<Uint8Array> {
  const blocks = bytes[Symbol.asyncIterator]()
  let isOver = false
  try {
    for (;;) {
      const next = await orAborted(blocks.next(), signal)
      isOver = next.done === true
      if (next.done === true) return
      yield next.value
    }
  } catch (error) {
    isOver = true
    throw new SourceFailure(whyNot(error, false, request))
  } finally {
    // A source that hangs, on a network drive say, is not waited for.
    if (!isOver) void blocks.return?.()?.catch(() => undefined)
  }
}

async function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  let stop: (() => void) | null = null
  const aborted = new Promise<never>((_resolve, reject) => {
    stop = () => reject(new Error('The job was told to stop.'))
    if (signal.aborted) stop()
    else signal.addEventListener('abort', stop, { once: true })
  })
  try {
    return await Promise.race([work, aborted])
  } finally {
    if (stop !== null) signal.removeEventListener('abort', stop)
    work.catch(() => undefined)
  }
}

/** The disk to which is written is full: no other recording fits either. */
export function isNoRoom(error: unknown): boolean {
  const failure = writeFailure('', error)
  return failure instanceof AppError && failure.code === 'disk-full'
}

/** What a failed source means for the list of what is missing. */
export function whyNot(
  error: unknown,
  isRemote: boolean,
  request: Pick<PackRequest, 'language'>
): MissingReason {
  const words = errorWords(error, languageOf(request))
  if (isRemote) return { state: 'remote', ...words }
  return { state: errorData(error).code === 'file-not-found' ? 'missing' : 'unreadable', ...words }
}

/** What is to be told of a file that is another now than when it was packed; null where it is the same, or gone. */
export async function changedSince(
  place: RecordingPlace,
  mark: SourceMark,
  request: Pick<PackRequest, 'language'>
): Promise<MissingReason | null> {
  try {
    const file = await openRecordingFile(place)
    await file.close()
    const now = { sizeBytes: file.sizeBytes, modifiedAt: await modifiedAt(file.path) }
    const isSame =
      now.sizeBytes === mark.sizeBytes && (mark.modifiedAt === null || now.modifiedAt === mark.modifiedAt)
    if (isSame) return null
  } catch {
    return null
  }
  return { state: 'playable', ...missingWords(languageOf(request)).changed }
}

async function modifiedAt(path: string | null): Promise<number | null> {
  if (path === null) return null
  return stat(path).then(
    ({ mtimeMs }) => Math.round(mtimeMs * 1000),
    () => null
  )
}

function problemReason(problem: AudioProblem, request: Pick<PackRequest, 'language'>): MissingReason {
  const state = problem === 'gone' ? 'missing' : 'unreadable'
  return { state, ...missingWords(languageOf(request)).problems[problem] }
}

const languageOf = ({ language }: Pick<PackRequest, 'language'>): PackLanguage => language ?? 'en'
