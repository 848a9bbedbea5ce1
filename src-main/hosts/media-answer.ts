import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import type { MediaFile } from '../api/media-shelf'

/** Answer to a request for sound, for either host to send. */
export interface MediaAnswer {
  readonly status: 200 | 206 | 404 | 416
  readonly headers: Readonly<Record<string, string>>
  readonly body: ReadableStream<Uint8Array> | null
}

/**
 * The file, or the part that `Range` asks for (RFC 9110, one range; anything else is answered with the whole). Written by
 * hand for both hosts: what Electron fetches from files ignores `Range`, and playing could not be moved.
 */
export function mediaAnswer(
  file: MediaFile | null,
  method: string,
  range: string | null | undefined
): MediaAnswer {
  if (file === null) return { status: 404, headers: { 'Cache-Control': 'no-store' }, body: null }
  const { path, mime, sizeBytes } = file
  const part = range === null || range === undefined ? 'whole' : readRange(range, sizeBytes)
  const headers = {
    'Content-Type': mime,
    'Accept-Ranges': 'bytes',
    'Cache-Control': 'no-store'
  }
  if (part === 'outside') {
    return { status: 416, headers: { ...headers, 'Content-Range': `bytes */${sizeBytes}` }, body: null }
  }
  const { start, end } = part === 'whole' ? { start: 0, end: sizeBytes - 1 } : part
  const length = end - start + 1
  const isEmpty = method === 'HEAD' || length <= 0
  return {
    status: part === 'whole' ? 200 : 206,
    headers: {
      ...headers,
      'Content-Length': String(length),
      ...(part === 'whole' ? {} : { 'Content-Range': `bytes ${start}-${end}/${sizeBytes}` })
    },
    body: isEmpty ? null : read(path, start, end)
  }
}

function read(path: string, start: number, end: number): ReadableStream<Uint8Array> {
  return Readable.toWeb(createReadStream(path, { start, end })) as ReadableStream<Uint8Array>
}

function readRange(
  range: string,
  size: number
): 'whole' | 'outside' | { readonly start: number; readonly end: number } {
  const match = /^bytes=(\d*)-(\d*)$/.exec(range.trim())
  const [, first = '', last = ''] = match ?? []
  if (match === null || (first === '' && last === '')) return 'whole'
  if (first === '') {
    const length = Math.min(size, Number(last))
    return length === 0 ? 'outside' : { start: size - length, end: size - 1 }
  }
  const start = Number(first)
  const end = last === '' ? size - 1 : Math.min(size - 1, Number(last))
  if (last !== '' && Number(last) < start) return 'whole'
  return start >= size ? 'outside' : { start, end }
}
