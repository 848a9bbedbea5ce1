import { expect, test } from 'vitest'
import { readSetup } from '../../../../src-main/recordings/decode/vorbis/setup'

/** Fields of so many bits each, lowest bit first, as Vorbis packs them. */
function packed(fields: readonly (readonly [bits: number, value: number])[]): Uint8Array {
  const bits = fields.flatMap(([count, value]) =>
    Array.from({ length: count }, (_, at) => Math.floor(value / 2 ** at) % 2)
  )
  const bytes = new Uint8Array(Math.ceil(bits.length / 8))
  bits.forEach((bit, at) => (bytes[at >> 3]! |= bit << (at & 7)))
  return bytes
}

/** A book of 65,536 vectors of 64 values, all of which are one value: a hundred bits. */
const LARGE = [
  [24, 0x564342],
  [16, 64],
  [24, 65_536],
  [1, 1],
  [5, 15],
  [17, 65_536],
  [4, 1],
  [32, 0],
  [32, 0],
  [4, 0],
  [1, 0],
  [1, 0]
] as const

test('a header of a few bytes that asks for gigabytes of books is refused before they are made', () => {
  const header = packed([[8, 255], ...LARGE, ...LARGE])
  const packet = new Uint8Array([...Buffer.from('\x05vorbis', 'latin1'), ...header])
  expect(() => readSetup(packet, 1)).toThrow('book too large')
})
