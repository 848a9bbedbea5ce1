// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- other rooms' type checks come here without it
/// <reference path="./wasm-file.d.ts" />
import wasmAddress from 'minimp3-wasm/dist/decoder.opt.wasm?url&inline'
import { Decoder } from 'minimp3-wasm'
import type { PcmBlock } from './audio-source'
import type { ByteReader } from './byte-reader'
import { readMp3Header, type Mp3Header } from './mp3-header'

/** What the encoder put around the sound, in samples. */
export interface Mp3Edges {
  /** Samples before the sound. */
  readonly before: number
  /** Samples of the sound; null: all there are. */
  readonly samples: number | null
}

/** Seconds of sound per step. */
const STEP_SECONDS = 2
/** The decoder holds the whole file; what is beyond this, days of speech, is not decoded. */
const LARGEST_BYTES = 512 * 1024 * 1024

/**
 * MPEG audio by minimp3, which passes over tags and over what it cannot read. `edges` says what the encoder put around the
 * sound; it is left out.
 */
export async function* decodeMp3(bytes: ByteReader, edges: Mp3Edges): AsyncGenerator<PcmBlock> {
  const data = await bytes.takeRest(LARGEST_BYTES)
  const frames = wholeFrames(data)
  if (frames.length === 0) return
  const decoder = new Decoder(await instance(), frames)
  let skip = edges.before
  let left = edges.samples ?? Infinity
  while (left > 0) {
    const { pcm, numChannels, numSamples } = decoder.decode(STEP_SECONDS)
    if (numSamples === 0) return
    const count = Math.floor(numSamples / numChannels)
    const from = Math.min(skip, count)
    const to = Math.min(count, from + left)
    skip -= from
    left -= to - from
    if (to > from) yield channelsOf(pcm, numChannels, from, to)
  }
}

/**
 * The frames alone, whole and of the first one's kind: what stands between them, tags or damage, makes minimp3 look for
 * frames of kinds that nobody writes, without end at worst.
 */
function wholeFrames(data: Uint8Array): Uint8Array {
  const frames = new Uint8Array(data.length)
  let size = 0
  let first: Mp3Header | null = null
  for (let at = 0; at + 4 <= data.length;) {
    const header = readMp3Header(data, at)
    const end = at + (header?.frameBytes ?? 0)
    const fits =
      header !== null &&
      end <= data.length &&
      (first === null ||
        (header.rate === first.rate &&
          header.channels === first.channels &&
          header.frameSamples === first.frameSamples))
    if (!fits) {
      at += 1
      continue
    }
    first ??= header
    frames.set(data.subarray(at, end), size)
    size += end - at
    at = end
  }
  return frames.subarray(0, size)
}

function channelsOf(pcm: Int16Array, channels: number, from: number, to: number): Int16Array[] {
  return Array.from({ length: channels }, (_, channel) => {
    const samples = new Int16Array(to - from)
    for (let i = from; i < to; i += 1) samples[i - from] = pcm[i * channels + channel] ?? 0
    return samples
  })
}

let compiled: Promise<object> | null = null

/** A decoder of its own: each has a memory. */
async function instance(): Promise<Record<string, unknown>> {
  compiled ??= WebAssembly.compile(Buffer.from(wasmAddress.slice(wasmAddress.indexOf(',') + 1), 'base64'))
  const { exports } = await WebAssembly.instantiate(await compiled, {})
  return exports
}
