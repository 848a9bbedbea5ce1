import { readFile, stat } from 'node:fs/promises'
import { AppError } from '@shared/errors/app-error'
import type { Transcript } from '@shared/model/transcript'
import { parseTranscript } from '@shared/transcript/parse-transcript'
import { decodeHead, detectEncoding } from '../bytes/encoding'
import { fileEmpty, readFailure } from '../failures'

/** A day of speech in any of the formats has less. */
const MAX_TRANSCRIPT_BYTES = 20 * 1024 * 1024

/** Reads a transcript from a file. Throws for what is too large, no text, or holds no words. */
export async function readTranscript({
  path,
  name
}: {
  readonly path: string
  readonly name: string
}): Promise<Transcript> {
  return transcriptOf(await readAll(path, name), name)
}

/** Reads one that comes in pieces, as out of an archive. Throws the same. */
export async function readTranscriptBytes(
  pieces: AsyncIterable<Uint8Array>,
  name: string
): Promise<Transcript> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const piece of pieces) {
    size += piece.length
    if (size > MAX_TRANSCRIPT_BYTES) throw tooLarge(name, size)
    parts.push(piece)
  }
  return transcriptOf(Buffer.concat(parts), name)
}

function transcriptOf(bytes: Buffer, name: string): Transcript {
  if (bytes.length === 0) throw fileEmpty(name)
  const encoding = detectEncoding(bytes)
  if (encoding === null) throw unknown(name, 'it is no text')
  const reading = parseTranscript(decodeHead(bytes, encoding), name)
  if (reading.ok) return reading.transcript
  throw unknown(name, reading.reason === 'empty' ? 'it holds no words' : 'its JSON is none of Whisper')
}

async function readAll(path: string, name: string): Promise<Buffer> {
  try {
    const { size } = await stat(path)
    if (size > MAX_TRANSCRIPT_BYTES) throw tooLarge(name, size)
    return await readFile(path)
  } catch (error) {
    throw readFailure(name, error)
  }
}

const unknown = (name: string, seen: string): AppError =>
  new AppError({
    code: 'format-unknown',
    message: `${name} is no transcript that Calltrail knows: ${seen}.`,
    hint: 'WebVTT, SRT, the JSON of Whisper and plain text can be read.',
    details: { file: name, seen }
  })

const tooLarge = (name: string, sizeBytes: number): AppError =>
  new AppError({
    code: 'file-too-large',
    message: `${name} is larger than 20 MB, which no transcript is.`,
    hint: 'Choose the transcript itself, not the recording.',
    details: { file: name, sizeBytes, limitBytes: MAX_TRANSCRIPT_BYTES }
  })
