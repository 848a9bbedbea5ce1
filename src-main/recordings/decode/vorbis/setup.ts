import { startsWith } from '../starts-with'
import { Bits, bitsOf, VorbisError } from './bits'
import { bookRoom, Codebook } from './codebook'
import { Floor } from './floor'
import { Residue } from './residue'

/** What the first packet says. */
export interface Identification {
  readonly channels: number
  readonly rate: number
  /** Samples of a short block and of a long one. */
  readonly blocks: readonly [number, number]
}

/** How channels of a block are joined. */
export interface Mapping {
  readonly couplings: readonly { readonly magnitude: number; readonly angle: number }[]
  /** Part of each channel. */
  readonly parts: readonly number[]
  readonly floors: readonly Floor[]
  readonly residues: readonly Residue[]
}

/** Everything that packets of sound need (Vorbis I, 4.2). */
export interface Setup {
  readonly books: readonly Codebook[]
  readonly modes: readonly { readonly isLong: boolean; readonly mapping: Mapping }[]
}

/** Reads the first packet. */
export function readIdentification(packet: Uint8Array): Identification {
  if (!startsWith(packet, '\x01vorbis') || packet.length < 29) throw new VorbisError('no Vorbis')
  const view = new DataView(packet.buffer, packet.byteOffset, packet.byteLength)
  const short = packet[28]! & 15
  const long = packet[28]! >> 4
  const channels = packet[11]!
  if (short < 6 || long > 13 || short > long || channels === 0) throw new VorbisError('bad block sizes')
  return { channels, rate: view.getUint32(12, true), blocks: [1 << short, 1 << long] }
}

/** Reads the third packet. */
export function readSetup(packet: Uint8Array, channels: number): Setup {
  if (!startsWith(packet, '\x05vorbis')) throw new VorbisError('no setup')
  const bits = new Bits(packet.subarray(7))
  const list = <T>(width: number, read: () => T): T[] => {
    const made: T[] = []
    for (let left = bits.read(width) + 1; left > 0; left -= 1) {
      made.push(read())
      if (bits.ended) throw new VorbisError('header is cut')
    }
    return made
  }
  const room = bookRoom()
  const books = list(8, () => Codebook.read(bits, room))
  list(6, () => bits.read(16))
  const floors = list(6, () => Floor.read(bits, books.length))
  const residues = list(6, () => Residue.read(bits, books))
  const mappings = list(6, () => readMapping(bits, channels, floors, residues))
  const modes = list(6, () => {
    const isLong = bits.bit() === 1
    bits.read(32)
    return { isLong, mapping: at(mappings, bits.read(8)) }
  })
  return { books, modes }
}

function readMapping(
  bits: Bits,
  channels: number,
  floors: readonly Floor[],
  residues: readonly Residue[]
): Mapping {
  if (bits.read(16) !== 0) throw new VorbisError('mapping of an unknown kind')
  const parts = bits.bit() === 1 ? bits.read(4) + 1 : 1
  const width = bitsOf(channels - 1)
  const couplings = Array.from({ length: bits.bit() === 1 ? bits.read(8) + 1 : 0 }, () => {
    const magnitude = bits.read(width)
    const angle = bits.read(width)
    if (magnitude === angle || magnitude >= channels || angle >= channels)
      throw new VorbisError('bad coupling')
    return { magnitude, angle }
  })
  bits.read(2)
  const partOf = Array.from({ length: channels }, () => (parts > 1 ? bits.read(4) : 0))
  if (partOf.some((part) => part >= parts)) throw new VorbisError('no such part')
  const own = Array.from({ length: parts }, () => {
    bits.read(8)
    return { floor: at(floors, bits.read(8)), residue: at(residues, bits.read(8)) }
  })
  return {
    couplings,
    parts: partOf,
    floors: own.map(({ floor }) => floor),
    residues: own.map(({ residue }) => residue)
  }
}

function at<T>(list: readonly T[], index: number): T {
  const found = list[index]
  if (found === undefined) throw new VorbisError('no such part of the setup')
  return found
}
