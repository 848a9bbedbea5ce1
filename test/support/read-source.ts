import { readFileSync, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { type AppErrorData, errorData } from '@shared/errors/app-error'
import type { DirectorySnapshot } from '@shared/model/directory'
import type { ImportOptions, ImportPreview } from '@shared/model/import-preview'
import type { RowProblem } from '@shared/model/job'
import type { ServerCallLog, ServerHistory } from '@shared/model/server-call-log'
import { openSource } from '../../src-main/sources/open-source'
import type { IncomingCel, SourceInput } from '../../src-main/sources/source'

const SAMPLES = resolve(import.meta.dirname, '../fixtures/samples')

/** A sample file as a source. */
export function sample(name: string): SourceInput {
  const path = resolve(SAMPLES, name)
  return { kind: 'file', path, name: basename(path), sizeBytes: statSync(path).size }
}

export const sampleBytes = (name: string): Buffer => readFileSync(resolve(SAMPLES, name))

/** Content as it comes through a pipe, in pieces that respect no line and no character. */
export function piped(content: Buffer | string, pieceBytes = 1000): SourceInput {
  const bytes = Buffer.from(content)
  function* pieces(): Generator<Buffer> {
    for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes)
  }
  return { kind: 'stream', stream: Readable.from(pieces()), name: 'piped', sizeBytes: null }
}

export interface ReadSource {
  readonly preview: ImportPreview
  readonly cels: readonly IncomingCel[]
  readonly problems: readonly RowProblem[]
  readonly directory: DirectorySnapshot | null
  /** Call logs that the server had stored, with their parts. */
  readonly callLogs: readonly ServerCallLog[]
  readonly read: number
  readonly ignored: number
  readonly bytesRead: number
  readonly largestBatch: number
}

/** Opens a source and reads it to its end. */
export async function readSource(input: SourceInput, options: ImportOptions = {}): Promise<ReadSource> {
  const { preview, batches } = await openSource(input, options)
  const cels: IncomingCel[] = []
  const problems: RowProblem[] = []
  let directory: DirectorySnapshot | null = null
  const histories: ServerHistory[] = []
  let read = 0
  let ignored = 0
  let bytesRead = 0
  let largestBatch = 0
  for await (const batch of batches()) {
    cels.push(...batch.cels)
    problems.push(...batch.problems)
    directory = batch.directory ?? directory
    if (batch.history) histories.push(batch.history)
    read += batch.read
    ignored += batch.ignored
    bytesRead = batch.bytesRead
    largestBatch = Math.max(largestBatch, batch.read)
  }
  const callLogs = joinParts(histories)
  return { preview, cels, problems, directory, callLogs, read, ignored, bytesRead, largestBatch }
}

/** The error with which a source refuses to be read. */
export async function refusalOf(input: SourceInput, options: ImportOptions = {}): Promise<AppErrorData> {
  try {
    await readSource(input, options)
  } catch (error) {
    return errorData(error)
  }
  throw new Error('the source was read without an error')
}

/** Line, code and text of each problem, for comparison. */
export const outline = (problems: readonly RowProblem[]): string[] =>
  problems.map(({ line, code, text }) => `${line} ${code} ${text.slice(0, 40)}`)

/** Call logs with the parts that came in other batches. */
function joinParts(histories: readonly ServerHistory[]): ServerCallLog[] {
  const parts = histories.flatMap((history) => history.parts)
  return histories
    .flatMap((history) => history.callLogs)
    .map((callLog) => {
      const own = parts.filter((part) => part.callLogId === callLog.id)
      return {
        ...callLog,
        participants: [
          ...callLog.participants,
          ...own.flatMap((part) => (part.kind === 'participant' ? [part.participant] : []))
        ],
        recordings: [
          ...callLog.recordings,
          ...own.flatMap((part) => (part.kind === 'recording' ? [part.recording] : []))
        ],
        destinationDetails: {
          ...callLog.destinationDetails,
          ...Object.fromEntries(
            own.flatMap((part) => (part.kind === 'destination-detail' ? [[part.key, part.value]] : []))
          )
        }
      }
    })
}
