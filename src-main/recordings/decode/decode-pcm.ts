import type { PcmBlock } from './audio-source'
import { portions, type ByteReader } from './byte-reader'
import { G722Decoder } from './g722'
import { GSM_FRAME_BYTES, GSM_SAMPLES, GsmDecoder, WAV49_BLOCK_BYTES, WAV49_BLOCK_SAMPLES } from './gsm'
import { SAMPLE_KINDS, splitChannels, type SampleKindName } from './pcm'

/** Where the sound lies in a file. */
export interface Stretch {
  readonly offset: number
  readonly length: number
}

/** Interleaved samples of one kind. */
export async function* decodePcm(
  bytes: ByteReader,
  { offset, length }: Stretch,
  kind: SampleKindName,
  channels: number
): AsyncGenerator<PcmBlock> {
  await bytes.skip(offset)
  const frame = SAMPLE_KINDS[kind].bytes * channels
  for await (const part of portions(bytes, frame, length)) yield splitChannels(part, kind, channels)
}

/** Frames of `.gsm`; one without the mark of a frame is 20 ms of silence, so that what follows keeps its time. */
export async function* decodeGsm(bytes: ByteReader, { offset, length }: Stretch): AsyncGenerator<PcmBlock> {
  await bytes.skip(offset)
  const decoder = new GsmDecoder()
  for await (const part of portions(bytes, GSM_FRAME_BYTES, length)) {
    const frames = part.length / GSM_FRAME_BYTES
    const samples = new Int16Array(frames * GSM_SAMPLES)
    for (let i = 0; i < frames; i += 1) decoder.frame(part, i * GSM_FRAME_BYTES, samples, i * GSM_SAMPLES)
    yield [samples]
  }
}

/** Blocks of wav49; `frames` leaves out what fills the last block up. */
export async function* decodeWav49(
  bytes: ByteReader,
  { offset, length }: Stretch,
  frames: number
): AsyncGenerator<PcmBlock> {
  await bytes.skip(offset)
  const decoder = new GsmDecoder()
  let left = frames
  for await (const part of portions(bytes, WAV49_BLOCK_BYTES, length)) {
    const blocks = part.length / WAV49_BLOCK_BYTES
    const samples = new Int16Array(blocks * WAV49_BLOCK_SAMPLES)
    for (let i = 0; i < blocks; i += 1) {
      decoder.block(part, i * WAV49_BLOCK_BYTES, samples, i * WAV49_BLOCK_SAMPLES)
    }
    yield [samples.length > left ? samples.subarray(0, left) : samples]
    left -= Math.min(left, samples.length)
  }
}

/** Bytes of G.722. */
export async function* decodeG722(bytes: ByteReader, { offset, length }: Stretch): AsyncGenerator<PcmBlock> {
  await bytes.skip(offset)
  const decoder = new G722Decoder()
  for await (const part of portions(bytes, 1, length)) yield [decoder.decode(part)]
}
