import type { Head, Recognised } from './audio-source'
import { startsWith } from './starts-with'

/** Formats known by their first bytes: text, place, name. */
const BY_CONTENT: readonly (readonly [string, number, string])[] = [
  ['fLaC', 0, 'FLAC'],
  ['FORM', 0, 'AIFF'],
  ['#!AMR', 0, 'AMR'],
  ['ftyp', 4, 'MP4'],
  ['caff', 0, 'CAF'],
  ['\x1aE\xdf\xa3', 0, 'WebM'],
  ['#!iLBC', 0, 'iLBC'],
  ['0&\xb2\x75', 0, 'WMA']
]

/** Formats that Asterisk writes and that have no header, by their endings, with rate. */
const BY_NAME: Readonly<Record<string, readonly [string, number]>> = {
  g729: ['G.729', 8000],
  ilbc: ['iLBC', 8000],
  g719: ['G.719', 48_000],
  g723: ['G.723.1', 8000],
  g723sf: ['G.723.1', 8000],
  siren7: ['Siren 7', 16_000],
  siren14: ['Siren 14', 32_000],
  'g726-16': ['G.726', 8000],
  'g726-24': ['G.726', 8000],
  'g726-32': ['G.726', 8000],
  'g726-40': ['G.726', 8000],
  g726: ['G.726', 8000],
  vox: ['Dialogic VOX', 8000],
  wma: ['WMA', 0],
  aac: ['AAC', 0]
}

/** A format that is known and not decoded here. Rate 0 where only its own decoder could tell. */
export function recogniseForeign({ bytes, extension, sizeBytes }: Head): Recognised | null {
  const content = BY_CONTENT.find(([text, at]) => startsWith(bytes, text, at))?.[2]
  const named = Object.hasOwn(BY_NAME, extension) ? BY_NAME[extension] : undefined
  const format = content ?? named?.[0]
  if (format === undefined) return null
  return {
    facts: { format, rate: content === undefined ? (named?.[1] ?? 0) : 0, channels: 1, lengthUs: null },
    problem: sizeBytes === 0 ? 'empty' : 'unsupported',
    mime: null,
    frames: null,
    decode: null
  }
}
