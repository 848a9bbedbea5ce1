import type { AudioTarget } from '@shared/model/recording'
import type { AudioSource, DecodeListener } from './audio-source'
import { decodeAudio, type DecodedAudio } from './decode-audio'
import { extensionOf } from './probe'
import { writeWav, type WavKind } from './wav-writer'

/** A sound file in the form that was asked for. */
export interface ConvertedAudio {
  /** Without the dot: `wav`; of the original its own, as it is written. */
  readonly extension: string
  readonly mime: string
  /** Bytes in all; null for none that can be told. */
  readonly sizeBytes: number
  /** The file, in portions; to be gone through once. */
  bytes(): AsyncIterable<Uint8Array>
}

const KINDS: Readonly<Record<Exclude<AudioTarget, 'original'>, WavKind>> = {
  wav: 'pcm',
  'wav-ulaw': 'ulaw',
  'wav-alaw': 'alaw'
}

/**
 * A sound file as it lies there, or as WAV with 16 bits, µ-law or A-law; rate and channels stay. Rejects at once with
 * `audio-empty`, `audio-damaged` or `audio-unsupported` where it cannot be converted; the original is never looked into.
 * Formats whose length only decoding tells are decoded twice, so that no sound has to be kept.
 */
export async function convertAudio(
  source: AudioSource,
  target: AudioTarget,
  listener: DecodeListener = {}
): Promise<ConvertedAudio> {
  if (target === 'original') {
    const extension = originalExtension(source.name)
    const mime = MIMES[extension.toLowerCase()] ?? 'application/octet-stream'
    return { extension, mime, sizeBytes: source.sizeBytes, bytes: () => source.bytes() }
  }
  const kind = KINDS[target]
  const decoded = await decodeAudio(source, listener)
  const { rate, channels, frames } = await shapeOf(decoded, source, listener)
  return {
    extension: 'wav',
    mime: 'audio/wav',
    sizeBytes: (kind === 'pcm' ? 44 : 58) + evenBytes(frames * channels * (kind === 'pcm' ? 2 : 1)),
    bytes: () => writeWav(kind, { rate, channels, frames }, decoded.blocks())
  }
}

/** Rate, channels and samples as decoding gives them; header of compressed files may say something else. */
async function shapeOf(
  decoded: DecodedAudio,
  source: AudioSource,
  listener: DecodeListener
): Promise<{ readonly rate: number; readonly channels: number; readonly frames: number }> {
  const { rate, channels } = decoded.facts
  if (decoded.frames !== null) return { rate, channels, frames: decoded.frames }
  const signal = listener.signal
  const counted = await decodeAudio(source, signal === undefined ? {} : { signal })
  let frames = 0
  let found = channels
  for await (const block of counted.blocks()) {
    frames += block[0]?.length ?? 0
    found = block.length
  }
  return { rate, channels: found, frames }
}

const evenBytes = (bytes: number): number => bytes + (bytes & 1)

/** Ending as written in the name; `wav` for a name without. */
function originalExtension(name: string): string {
  const length = extensionOf(name).length
  return length === 0 ? 'wav' : name.slice(-length)
}

const MIMES: Readonly<Record<string, string>> = {
  wav: 'audio/wav',
  wav16: 'audio/wav',
  wav49: 'audio/wav',
  mp3: 'audio/mpeg',
  ogg: 'audio/ogg',
  opus: 'audio/ogg',
  au: 'audio/basic',
  gsm: 'audio/gsm'
}
