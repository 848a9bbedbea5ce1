import { readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import type { AudioSource, PcmBlock } from '../../src-main/recordings/decode/audio-source'
import { decodeAudio } from '../../src-main/recordings/decode/decode-audio'

export const RECORDINGS = resolve(import.meta.dirname, '../fixtures/recordings')

/** So many 16-bit samples of a tone of 440 Hz at 8 kHz, little-endian. */
export function toneOf(samples: number, level = 8000): Buffer {
  const bytes = Buffer.alloc(samples * 2)
  for (let i = 0; i < samples; i += 1) {
    bytes.writeInt16LE(Math.round(level * Math.sin((2 * Math.PI * 440 * i) / 8000)), i * 2)
  }
  return bytes
}

/** Bytes as a file, in portions as a disk gives them. */
export function soundOf(name: string, bytes: Uint8Array, portion = 10_007): AudioSource {
  return {
    name,
    sizeBytes: bytes.length,
    async *bytes() {
      for (let at = 0; at < bytes.length; at += portion) yield bytes.subarray(at, at + portion)
    }
  }
}

/** A file of the fixtures. */
export const fixtureSound = (name: string): AudioSource =>
  soundOf(basename(name), readFileSync(resolve(RECORDINGS, name)))

/** All samples, channels interleaved, 16 bit little-endian. */
export async function samplesOf(source: AudioSource): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const block of (await decodeAudio(source)).blocks()) parts.push(interleaved(block))
  return Buffer.concat(parts)
}

function interleaved(block: PcmBlock): Buffer {
  const length = block[0]?.length ?? 0
  const bytes = Buffer.alloc(length * block.length * 2)
  block.forEach((samples, channel) => {
    samples.forEach((sample, i) => bytes.writeInt16LE(sample, (i * block.length + channel) * 2))
  })
  return bytes
}

/** A chunk of a RIFF file; `size` where the header is to lie about it. */
export function chunk(id: string, body: Uint8Array, size = body.length): Buffer {
  const head = Buffer.alloc(8)
  head.write(id, 'ascii')
  head.writeUInt32LE(size, 4)
  return Buffer.concat([head, body, Buffer.alloc(body.length & 1)])
}

/** Body of a `fmt ` chunk. */
export function waveFormat(tag: number, channels: number, rate: number, bits: number): Buffer {
  const body = Buffer.alloc(16)
  const block = channels * Math.ceil(bits / 8)
  body.writeUInt16LE(tag, 0)
  body.writeUInt16LE(channels, 2)
  body.writeUInt32LE(rate, 4)
  body.writeUInt32LE(rate * block, 8)
  body.writeUInt16LE(block, 12)
  body.writeUInt16LE(bits, 14)
  return body
}

/** A RIFF/WAVE file of chunks; `size` where the header is to lie about it. */
export function waveFile(chunks: readonly Buffer[], size?: number): Buffer {
  const body = Buffer.concat([Buffer.from('WAVE'), ...chunks])
  return chunk('RIFF', body, size)
}
