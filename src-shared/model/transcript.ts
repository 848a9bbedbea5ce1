export type TranscriptFormat = 'vtt' | 'srt' | 'whisper' | 'text'

/** What was said, as written down by a program or a person. */
export interface Transcript {
  /** Name of the file that it was read from. */
  readonly source: string
  readonly format: TranscriptFormat
  readonly lines: readonly TranscriptLine[]
  /** What of the file could not be read, at most `MAX_TRANSCRIPT_PROBLEMS`. */
  readonly problems: readonly TranscriptProblem[]
}

/** Times in microseconds from the beginning of the recording; null in texts without times. */
export interface TranscriptLine {
  readonly fromUs: number | null
  readonly untilUs: number | null
  readonly speaker: string | null
  readonly text: string
}

/**
 * `time`: a time that is none, the words were kept without it; `order`: an end before its beginning, left out; `words`: a
 * passage that holds no words where there should be some; `size`: more lines than are kept, the rest was left out.
 */
export interface TranscriptProblem {
  readonly code: 'time' | 'order' | 'words' | 'size'
  /** Counted from 1; for JSON the number of the passage. */
  readonly line: number
}

export const MAX_TRANSCRIPT_PROBLEMS = 100

/** A transcript of a call: that of one recording, or of the whole conversation (`recordingUuid` null). */
export interface CallTranscript {
  readonly recordingUuid: string | null
  readonly transcript: Transcript
  /** By hand, or found beside the file of the recording. */
  readonly attachedBy: 'hand' | 'beside'
}
