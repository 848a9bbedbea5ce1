import { isUtf8 } from 'node:buffer'

const LF = 0x0a

export type Encoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'Windows-1252'

export interface DetectedEncoding {
  readonly encoding: Encoding
  /** Bytes of the byte order mark, 0 without one. */
  readonly bomBytes: number
}

/** Encoding of a text by its first bytes; null when they are no text. */
export function detectEncoding(head: Buffer): DetectedEncoding | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'UTF-8', bomBytes: 3 }
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'UTF-16LE', bomBytes: 2 }
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'UTF-16BE', bomBytes: 2 }
  const zeros = [0, 0]
  let controls = 0
  for (const [index, byte] of head.entries()) {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
    else if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x1b) controls += 1
  }
  const [even = 0, odd = 0] = zeros
  // Text in Latin letters as UTF-16 has a zero in nearly every second byte, and no others.
  if (odd > head.length / 4 && even < odd / 20) return { encoding: 'UTF-16LE', bomBytes: 0 }
  if (even > head.length / 4 && odd < even / 20) return { encoding: 'UTF-16BE', bomBytes: 0 }
  if (even + odd + controls > head.length / 100) return null
  const text = wholeCharacters(head)
  return { encoding: isUtf8(text) || isDamagedUtf8(text) ? 'UTF-8' : 'Windows-1252', bomBytes: 0 }
}

/** Damage: wrong bytes here and there in UTF-8. Texts in one byte per character next to never form characters of it. */
function isDamagedUtf8(head: Buffer): boolean {
  const foreign = head.toString('utf8').match(/\ufffd+|[\u0080-\uffff]/g) ?? []
  const wrong = foreign.filter((one) => one.startsWith('\ufffd')).length
  return foreign.length - wrong > wrong
}

/** The head may end within a character: leave its last bytes out of the judgement. */
function wholeCharacters(head: Buffer): Buffer {
  let end = head.length
  for (let back = 1; back <= 3 && back <= head.length; back += 1) {
    const byte = head[head.length - back] as number
    if (byte >= 0xc0) {
      end = head.length - back
      break
    }
    if (byte < 0x80) break
  }
  return head.subarray(0, end)
}

const LABELS = {
  'UTF-8': 'utf-8',
  'UTF-16LE': 'utf-16le',
  'UTF-16BE': 'utf-16be',
  'Windows-1252': 'windows-1252'
} as const satisfies Record<Encoding, string>

/** TextDecoder, because StringDecoder takes two to ten times as long for the same bytes. */
const decoderOf = (encoding: Encoding): InstanceType<typeof TextDecoder> =>
  new TextDecoder(LABELS[encoding], { ignoreBOM: true })

/** Text of a piece of content that may end within a character. */
export function decodeHead(head: Buffer, detected: DetectedEncoding): string {
  return decoderOf(detected.encoding).decode(head.subarray(detected.bomBytes), { stream: true })
}

/** No server stores this character, and a call log that held one could not be kept: damage, and no value. */
export function withoutNul(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '') : text
}

/** Text of content, piece by piece, without its byte order mark and without NUL. Pieces end with a line where they can. */
export async function* decodeText(
  source: AsyncIterable<Buffer>,
  detected: DetectedEncoding
): AsyncGenerator<string> {
  const decoder = decoderOf(detected.encoding)
  const pieces = detected.encoding.startsWith('UTF-16') ? source : wholeLines(source)
  let skip = detected.bomBytes
  for await (const piece of pieces) {
    const cut = Math.min(skip, piece.length)
    skip -= cut
    const text = decoder.decode(cut > 0 ? piece.subarray(cut) : piece, { stream: true })
    if (text !== '') yield withoutNul(text)
  }
  const rest = decoder.decode()
  if (rest !== '') yield rest
}

/**
 * Moves the beginning of a line from the end of one piece to the next. As bytes, because two strings put together stay
 * two strings inside, and every look at a character of them costs twice.
 */
async function* wholeLines(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let carried: Buffer | null = null
  for await (const chunk of source) {
    const end = chunk.lastIndexOf(LF) + 1
    const head = end === 0 ? chunk : chunk.subarray(0, end)
    yield carried === null ? head : Buffer.concat([carried, head])
    carried = end === 0 || end === chunk.length ? null : chunk.subarray(end)
  }
  if (carried !== null) yield carried
}
