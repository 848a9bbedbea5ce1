import { crc32 } from 'node:zlib'
import { columnFor, SECTION_KINDS, type Column, type ColumnOf, type SectionName } from './sections'

/**
 * How a section stands in the file: whole numbers as their distance from the least in as few bytes as hold it (0 where
 * all are the same), everything else as 64-bit numbers. The greatest number of a width stands for an empty value: null,
 * or code 0.
 */
export interface Packing {
  readonly width: 0 | 1 | 2 | 4 | 8
  readonly base: number
}

export interface PackedSection extends Packing {
  readonly bytes: Buffer
}

const EMPTY = { 1: 0xff, 2: 0xffff, 4: 0xffff_ffff } as const

/** A section as it is saved. */
export function packSection(name: SectionName, column: Column): PackedSection {
  if (SECTION_KINDS.get(name) === 'byte') return { width: 1, base: 0, bytes: bytesOf(column) }
  const isNumber = SECTION_KINDS.get(name) === 'number'
  let least = Infinity
  let most = -Infinity
  let whole = true
  let empty = 0
  for (const value of column) {
    if (isNumber ? Number.isNaN(value) : value === 0) empty += 1
    else {
      if (value < least) least = value
      if (value > most) most = value
      if (!Number.isSafeInteger(value)) whole = false
    }
  }
  const base = empty === column.length ? (isNumber ? NaN : 0) : least
  if (empty === column.length || (empty === 0 && least === most)) {
    return { width: 0, base, bytes: Buffer.alloc(0) }
  }
  const range = most - least
  if (!whole || range >= EMPTY[4]) return { width: 8, base: 0, bytes: bytesOf(Float64Array.from(column)) }
  const width = range < EMPTY[1] ? 1 : range < EMPTY[2] ? 2 : 4
  const packed =
    width === 1
      ? new Uint8Array(column.length)
      : width === 2
        ? new Uint16Array(column.length)
        : new Uint32Array(column.length)
  const nothing = EMPTY[width]
  for (let i = 0; i < column.length; i += 1) {
    const value = column[i] ?? 0
    packed[i] = (isNumber ? Number.isNaN(value) : value === 0) ? nothing : value - base
  }
  return { width, base, bytes: bytesOf(packed) }
}

/** The values of a saved section. */
export function unpackSection<S extends SectionName>(
  name: S,
  { width, base }: Packing,
  bytes: Buffer,
  length: number
): ColumnOf<S> {
  const column = columnFor(name, length)
  if (width === 0) {
    column.fill(base)
    return column
  }
  // An array of wider numbers has to begin at a multiple of their width.
  const own = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)
  const kind = SECTION_KINDS.get(name)
  if (width === 8) column.set(new Float64Array(own))
  else if (kind === 'byte') column.set(new Uint8Array(own))
  else {
    const packed =
      width === 1 ? new Uint8Array(own) : width === 2 ? new Uint16Array(own) : new Uint32Array(own)
    const nothing = EMPTY[width]
    const empty = kind === 'number' ? NaN : 0
    for (let i = 0; i < length; i += 1) {
      const value = packed[i] ?? 0
      column[i] = value === nothing ? empty : value + base
    }
  }
  return column
}

/** Tells damaged bytes from whole ones. */
export const checksum = (bytes: Uint8Array): number => crc32(bytes)

/** The memory of an array as bytes, shared. */
export function bytesOf(column: Column | Uint16Array): Buffer {
  return Buffer.from(column.buffer as ArrayBuffer, column.byteOffset, column.byteLength)
}
