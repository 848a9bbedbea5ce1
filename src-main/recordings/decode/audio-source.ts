import type { AudioFacts, AudioProblem } from '@shared/model/recording'
import type { ByteReader } from './byte-reader'

/** A sound file, wherever it lies: a folder, a member of an archive, memory. */
export interface AudioSource {
  /** File name; its ending tells the raw formats apart. */
  readonly name: string
  readonly sizeBytes: number
  /** The bytes from the beginning; may be asked for more than once. */
  bytes(): AsyncIterable<Uint8Array>
}

/** Some consecutive samples: one array per channel, all of the same length, 16 bit. */
export type PcmBlock = readonly Int16Array[]

/** Who waits for decoding. */
export interface DecodeListener {
  /** Microseconds of sound decoded, and in all; null while unknown. */
  onProgress?(doneUs: number, ofUs: number | null): void
  /** The samples themselves, as they go by. */
  onBlock?(block: PcmBlock): void
  /** Stops the work: the next block rejects with `cancelled`. */
  readonly signal?: AbortSignal
}

/** What a head was recognised as. */
export interface Recognised {
  readonly facts: AudioFacts
  readonly problem: AudioProblem | null
  /** Media type when a browser plays the file as it is; null when it has to be decoded. */
  readonly mime: string | null
  /** Samples per channel by header and size; null where only decoding tells. */
  readonly frames: number | null
  /** Null for a format that is known and not decoded here. */
  readonly decode: ((bytes: ByteReader) => AsyncIterable<PcmBlock>) | null
}

/** The beginning of a file, with what is known beside it. */
export interface Head {
  readonly bytes: Uint8Array
  readonly sizeBytes: number
  /** Lower case, without the dot; empty when the name has none. */
  readonly extension: string
}

/** Microseconds of so many samples. */
export const lengthOf = (frames: number, rate: number): number => Math.round((frames * 1e6) / rate)
