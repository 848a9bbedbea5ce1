/** Records of the ZIP format (APPNOTE 6.3), with their 64-bit forms. All numbers are little-endian. */

/** A member as it lies in the archive. */
export interface ZipMember {
  /** UTF-8, parts separated by `/`. */
  readonly name: string
  /** Where its local header begins. */
  readonly offset: number
  readonly crc: number
  /** Bytes in the archive, and unpacked. */
  readonly packed: number
  readonly size: number
  readonly method: 'store' | 'deflate'
  /** Time that the member is given, microseconds, UTC. */
  readonly at: number
  /** Whether its header has room for sizes of 64 bits. */
  readonly wide: boolean
}

/** What a field of 32 or 16 bits holds when the value stands in the 64-bit form. */
const SEE_WIDE_32 = 0xffffffff
const SEE_WIDE_16 = 0xffff
const METHODS = { store: 0, deflate: 8 } as const
/** Names are UTF-8. */
const FLAGS = 0x0800
const VERSION = 20
const VERSION_WIDE = 45
/** Made on Unix, so that the mode below is one: a plain file that everybody reads and its owner writes. */
const MADE_ON_UNIX = 3 << 8
const MODE = (0o100644 << 16) >>> 0

/** The header in front of a member's bytes. Its length depends on `name` and `wide` only. */
export function localHeader({
  name,
  crc,
  packed,
  size,
  method,
  at,
  wide
}: Omit<ZipMember, 'offset'>): Buffer {
  const bytes = Buffer.from(name)
  const extra = Buffer.concat([timeField(at), wide ? wideField([size, packed]) : NOTHING])
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04034b50, 0)
  head.writeUInt16LE(wide ? VERSION_WIDE : VERSION, 4)
  head.writeUInt16LE(FLAGS, 6)
  head.writeUInt16LE(METHODS[method], 8)
  writeDosTime(head, at, 10)
  head.writeUInt32LE(crc, 14)
  head.writeUInt32LE(wide ? SEE_WIDE_32 : packed, 18)
  head.writeUInt32LE(wide ? SEE_WIDE_32 : size, 22)
  head.writeUInt16LE(bytes.length, 26)
  head.writeUInt16LE(extra.length, 28)
  return Buffer.concat([head, bytes, extra])
}

/** Where a member ends, and the next one may begin. */
export const endOf = (member: ZipMember): number => member.offset + localHeader(member).length + member.packed

/** A member's entry in the list at the end. */
export function centralRecord({ name, offset, crc, packed, size, method, at, wide }: ZipMember): Buffer {
  const bytes = Buffer.from(name)
  // Only what does not fit stands in the wide field, in this order.
  const large = [size, packed, offset].filter((value) => value >= SEE_WIDE_32)
  const extra = Buffer.concat([timeField(at), large.length > 0 ? wideField(large) : NOTHING])
  const head = Buffer.alloc(46)
  head.writeUInt32LE(0x02014b50, 0)
  const version = wide || large.length > 0 ? VERSION_WIDE : VERSION
  head.writeUInt16LE(MADE_ON_UNIX | version, 4)
  head.writeUInt16LE(version, 6)
  head.writeUInt16LE(FLAGS, 8)
  head.writeUInt16LE(METHODS[method], 10)
  writeDosTime(head, at, 12)
  head.writeUInt32LE(crc, 16)
  head.writeUInt32LE(Math.min(packed, SEE_WIDE_32), 20)
  head.writeUInt32LE(Math.min(size, SEE_WIDE_32), 24)
  head.writeUInt16LE(bytes.length, 28)
  head.writeUInt16LE(extra.length, 30)
  head.writeUInt32LE(MODE, 38)
  head.writeUInt32LE(Math.min(offset, SEE_WIDE_32), 42)
  return Buffer.concat([head, bytes, extra])
}

/** What ends an archive: how many members its list names, and where the list lies. */
export function endRecords(members: number, listOffset: number, listBytes: number): Buffer {
  const isWide = members >= SEE_WIDE_16 || listOffset >= SEE_WIDE_32 || listBytes >= SEE_WIDE_32
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Math.min(members, SEE_WIDE_16), 8)
  end.writeUInt16LE(Math.min(members, SEE_WIDE_16), 10)
  end.writeUInt32LE(Math.min(listBytes, SEE_WIDE_32), 12)
  end.writeUInt32LE(Math.min(listOffset, SEE_WIDE_32), 16)
  return isWide ? Buffer.concat([wideEnd(members, listOffset, listBytes), end]) : end
}

function wideEnd(members: number, listOffset: number, listBytes: number): Buffer {
  const end = Buffer.alloc(56)
  end.writeUInt32LE(0x06064b50, 0)
  // Bytes that follow this field.
  end.writeBigUInt64LE(44n, 4)
  end.writeUInt16LE(MADE_ON_UNIX | VERSION_WIDE, 12)
  end.writeUInt16LE(VERSION_WIDE, 14)
  end.writeBigUInt64LE(BigInt(members), 24)
  end.writeBigUInt64LE(BigInt(members), 32)
  end.writeBigUInt64LE(BigInt(listBytes), 40)
  end.writeBigUInt64LE(BigInt(listOffset), 48)
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(0x07064b50, 0)
  locator.writeBigUInt64LE(BigInt(listOffset + listBytes), 8)
  locator.writeUInt32LE(1, 16)
  return Buffer.concat([end, locator])
}

const NOTHING = Buffer.alloc(0)

function wideField(values: readonly number[]): Buffer {
  const field = Buffer.alloc(4 + values.length * 8)
  field.writeUInt16LE(0x0001, 0)
  field.writeUInt16LE(values.length * 8, 2)
  values.forEach((value, index) => field.writeBigUInt64LE(BigInt(value), 4 + index * 8))
  return field
}

/** The time in UTC: that of the format itself has no zone. Left out where 32 bits do not hold it. */
function timeField(at: number): Buffer {
  const seconds = Math.floor(at / 1e6)
  if (seconds < 0 || seconds > 0x7fffffff) return NOTHING
  const field = Buffer.alloc(9)
  field.writeUInt16LE(0x5455, 0)
  field.writeUInt16LE(5, 2)
  field.writeUInt8(1, 4)
  field.writeInt32LE(seconds, 5)
  return field
}

/** Time and date of DOS, here in UTC: years 1980 to 2107, two seconds to the step. */
function writeDosTime(target: Buffer, at: number, position: number): void {
  const moment = new Date(at / 1000)
  const year = Math.min(2107, Math.max(1980, moment.getUTCFullYear()))
  const time = (moment.getUTCHours() << 11) | (moment.getUTCMinutes() << 5) | (moment.getUTCSeconds() >> 1)
  const date = ((year - 1980) << 9) | ((moment.getUTCMonth() + 1) << 5) | moment.getUTCDate()
  target.writeUInt16LE(time, position)
  target.writeUInt16LE(date, position + 2)
}
