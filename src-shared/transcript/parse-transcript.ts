import type { Transcript, TranscriptFormat } from '../model/transcript'
import { LineCollector } from './collect-lines'
import { nameSpeakers } from './name-speakers'
import { parseSrt, parseVtt } from './parse-cues'
import { parseText } from './parse-text'
import { parseWhisper } from './parse-whisper'

/** `empty`: there are no words in it; `json`: damaged JSON, or of a kind that is no transcript. */
export type TranscriptReading =
  | { readonly ok: true; readonly transcript: Transcript }
  | { readonly ok: false; readonly reason: 'empty' | 'json' }

// Blanks of its own line only: over line ends, a file of blank lines would be searched anew from each of them.
const SRT_TIMES = /^[\t ]*\d{1,3}:\d{2}:\d{2}[,.]\d{1,3}[\t ]*-->[\t ]*\d/m

/**
 * Reads a transcript of any of the formats, told apart by content. `name` is that of the file. What cannot be read of it
 * stands in the transcript's problems.
 */
export function parseTranscript(content: string, name: string): TranscriptReading {
  const text = content.replace(/^\ufeff/, '').replaceAll('\0', '')
  const into = new LineCollector()
  const format = formatOf(text)
  switch (format) {
    case 'vtt':
      parseVtt(text, into)
      break
    case 'srt':
      parseSrt(text, into)
      break
    case 'text':
      parseText(text, into)
      break
    case 'whisper':
      if (!parseWhisper(jsonOf(text), into)) return { ok: false, reason: 'json' }
  }
  if (into.lines.length === 0) return { ok: false, reason: 'empty' }
  const { lines, problems } = into
  return { ok: true, transcript: { source: name, format, lines: nameSpeakers(lines), problems } }
}

function formatOf(text: string): TranscriptFormat {
  if (/^\s*WEBVTT(?:\s|$)/.test(text)) return 'vtt'
  // A text may begin with a bracket, for instance that of a time.
  if (/^\s*(?:\{|\[\s*[[{\]])/.test(text)) return 'whisper'
  return SRT_TIMES.test(text) ? 'srt' : 'text'
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
