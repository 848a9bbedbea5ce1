import type { TranscriptLine } from '@shared/model/transcript'
import { positionText } from '../../components/position-text'

export const SAVED_FORMATS = ['vtt', 'srt', 'text'] as const
export type SavedFormat = (typeof SAVED_FORMATS)[number]

/** Shown where a line does not say how long it is. */
const USUAL_LENGTH = 3_000_000

const two = (value: number): string => String(value).padStart(2, '0')

/** Hours, minutes, seconds and milliseconds; VTT has a point before the last, SRT a comma. */
function cueTime(us: number, mark: '.' | ','): string {
  const ms = Math.floor(us / 1000)
  const seconds = Math.floor(ms / 1000)
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(':')
  return `${clock}${mark}${String(ms % 1000).padStart(3, '0')}`
}

/** True when at least one line has a time, without which there are no subtitles. */
export const hasTimes = (lines: readonly TranscriptLine[]): boolean =>
  lines.some(({ fromUs }) => fromUs !== null)

/** A transcript as a file. Lines without time get no cue in VTT and SRT. */
export function transcriptAs(format: SavedFormat, lines: readonly TranscriptLine[]): string {
  if (format === 'text') return plainText(lines)
  const mark = format === 'vtt' ? '.' : ','
  const timed = lines.flatMap((line) => (line.fromUs === null ? [] : [{ ...line, fromUs: line.fromUs }]))
  const cues = timed.map((line, index) => {
    const next = timed[index + 1]?.fromUs
    const until =
      line.untilUs ?? (next === undefined || next <= line.fromUs ? line.fromUs + USUAL_LENGTH : next)
    return [
      String(index + 1),
      `${cueTime(line.fromUs, mark)} --> ${cueTime(Math.max(until, line.fromUs), mark)}`,
      format === 'vtt' ? vttWords(line) : srtWords(line)
    ].join('\n')
  })
  return `${[...(format === 'vtt' ? ['WEBVTT'] : []), ...cues].join('\n\n')}\n`
}

/** One line each: time, speaker, words. */
export const plainText = (lines: readonly TranscriptLine[]): string =>
  lines
    .map(({ fromUs, speaker, text }) =>
      [fromUs === null ? '' : positionText(fromUs), speaker === null ? '' : `${speaker}:`, oneLine(text)]
        .filter(Boolean)
        .join(' ')
    )
    .join('\n')

/** An empty line would end the cue. */
const oneLine = (text: string): string => text.replace(/\s*[\r\n]+\s*/g, ' ')

const vttEscaped = (text: string): string =>
  oneLine(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

const vttWords = ({ speaker, text }: TranscriptLine): string =>
  speaker === null ? vttEscaped(text) : `<v ${vttEscaped(speaker)}>${vttEscaped(text)}`

const srtWords = ({ speaker, text }: TranscriptLine): string =>
  speaker === null ? oneLine(text) : `${oneLine(speaker)}: ${oneLine(text)}`
