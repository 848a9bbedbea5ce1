import { AppError } from '@shared/errors/app-error'
import type { AudioFacts, AudioProblem } from '@shared/model/recording'
import { audioError } from './audio-error'
import {
  lengthOf,
  type AudioSource,
  type DecodeListener,
  type PcmBlock,
  type Recognised
} from './audio-source'
import { ByteReader } from './byte-reader'
import { id3Bytes } from './mp3-header'
import { HEAD_BYTES, recogniseAudio } from './probe'

/** Sound of a file, to be gone through once. */
export interface DecodedAudio {
  readonly facts: AudioFacts
  /** Media type when a browser plays the file as it is. */
  readonly mime: string | null
  /** Samples per channel by header and size; null where only decoding tells. */
  readonly frames: number | null
  /**
   * Samples in blocks of some thousand, so that hours need no memory. Rejects with `audio-damaged` when nothing at all
   * could be decoded, with `cancelled` once the listener's signal says so, with what reading threw else.
   */
  blocks(): AsyncIterable<PcmBlock>
}

/**
 * Recognises a sound file and decodes it. Rejects with `audio-empty`, `audio-damaged` or `audio-unsupported`; a file that
 * is cut or damaged further on gives what can be decoded.
 */
export async function decodeAudio(source: AudioSource, listener: DecodeListener = {}): Promise<DecodedAudio> {
  const found = await recognise(source)
  if (typeof found === 'string') throw audioError(found, source.name, null)
  const { facts, problem, mime, frames, decode } = found
  if (problem !== null || decode === null) {
    throw audioError(problem ?? 'unsupported', source.name, facts.format)
  }
  return { facts, mime, frames, blocks: () => blocksOf(source, facts, frames, decode, listener) }
}

/** By the head; behind a tag that is longer than that (pictures), by what follows it. */
async function recognise(source: AudioSource): Promise<Recognised | AudioProblem> {
  const { sizeBytes, name } = source
  const head = await readHead(source, 0)
  const tag = id3Bytes(head)
  if (tag < head.length || tag >= sizeBytes) return recogniseAudio(head, sizeBytes, name)
  return recogniseAudio(await readHead(source, tag), sizeBytes - tag, name)
}

async function readHead(source: AudioSource, from: number): Promise<Uint8Array> {
  const reader = new ByteReader(source.bytes())
  try {
    await reader.skip(from)
    return (await reader.take(HEAD_BYTES)).slice()
  } finally {
    await reader.close()
  }
}

async function* blocksOf(
  source: AudioSource,
  facts: AudioFacts,
  frames: number | null,
  decode: NonNullable<Recognised['decode']>,
  { onProgress, onBlock, signal }: DecodeListener
): AsyncGenerator<PcmBlock> {
  const reader = new ByteReader(source.bytes())
  const ofUs = frames === null ? facts.lengthUs : lengthOf(frames, facts.rate)
  let done = 0
  try {
    for await (const block of decode(reader)) {
      if (signal?.aborted === true) throw cancelled()
      done += block[0]?.length ?? 0
      onBlock?.(block)
      yield block
      onProgress?.(lengthOf(done, facts.rate), ofUs)
    }
  } catch (error) {
    // What our own decoders and the compiled ones throw of is the file; what reading threw is passed on.
    if (error instanceof AppError || isFromReading(error)) throw error
    throw audioError('damaged', source.name, facts.format)
  } finally {
    await reader.close()
  }
  if (signal?.aborted === true) throw cancelled()
  if (done === 0) throw audioError('damaged', source.name, facts.format)
}

/** Errors of the file system carry a code and a system call. */
const isFromReading = (error: unknown): boolean => error instanceof Error && 'code' in error

const cancelled = (): AppError =>
  new AppError({ code: 'cancelled', message: 'Decoding was stopped.', hint: '' })
