import type { TranscriptLine } from '../model/transcript'
import { clockUs, secondsUs } from './clock'
import type { LineCollector } from './collect-lines'

type Values = Readonly<Record<string, unknown>>

/**
 * The JSON of Whisper and its kin: `segments` with seconds (openai-whisper, whisperX, whisper-ctranslate2),
 * `transcription` with milliseconds (whisper.cpp), or the segments alone, as objects or, as Python writes faster-whisper's
 * tuples, as lists. False for JSON of another kind.
 */
export function parseWhisper(json: unknown, into: LineCollector): boolean {
  const passages = passagesOf(json)
  if (passages === null) return false
  for (const [index, passage] of passages.entries()) {
    const line = Array.isArray(passage) ? fromTuple(passage) : isValues(passage) ? fromObject(passage) : null
    if (line === null) into.problem('words', index + 1)
    else {
      if (line.fromUs === null) into.problem('time', index + 1)
      into.add(line, index + 1)
    }
  }
  return true
}

const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function passagesOf(json: unknown): readonly unknown[] | null {
  if (Array.isArray(json)) return json.some((one) => isPassage(one)) ? json : null
  if (!isValues(json)) return null
  const { segments, transcription, text } = json
  if (Array.isArray(segments) && (segments.length > 0 || typeof text !== 'string')) return segments
  if (Array.isArray(transcription)) return transcription
  // Only the whole text was kept.
  return typeof text === 'string' ? [{ text, start: null }] : null
}

const isPassage = (value: unknown): boolean =>
  Array.isArray(value) ? fromTuple(value) !== null : isValues(value) && typeof value['text'] === 'string'

function fromObject(passage: Values): TranscriptLine | null {
  const { text, start, end, speaker } = passage
  if (typeof text !== 'string') return null
  return {
    fromUs: secondsUs(start) ?? offsetUs(passage, 'from'),
    untilUs: secondsUs(end) ?? offsetUs(passage, 'to'),
    speaker: typeof speaker === 'string' && speaker.trim() !== '' ? speaker.trim() : null,
    text
  }
}

/** whisper.cpp writes milliseconds, and the same as a clock time. */
function offsetUs({ offsets, timestamps }: Values, side: 'from' | 'to'): number | null {
  const offset = isValues(offsets) ? offsets[side] : null
  if (typeof offset === 'number' && Number.isFinite(offset) && offset >= 0) return Math.round(offset * 1000)
  const clock = isValues(timestamps) ? timestamps[side] : null
  return typeof clock === 'string' ? clockUs(clock) : null
}

/** faster-whisper's tuple: id, seek, start, end, text, and more. */
function fromTuple(passage: readonly unknown[]): TranscriptLine | null {
  const [, , start, end, text] = passage
  if (typeof text !== 'string') return null
  return { fromUs: secondsUs(start), untilUs: secondsUs(end), speaker: null, text }
}
