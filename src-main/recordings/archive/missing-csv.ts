import type { RecordingState } from '@shared/model/recording'
import type { PlannedRecording } from './archive-files'

/** Name of the list in the archive of what is not in it. */
export const MISSING_NAME = 'missing.csv'

const COLUMNS = ['call_log_id', 'conversation_id', 'uuid', 'path', 'state', 'reason', 'hint'] as const

/** Why a recording is not in the archive, or is there in an older form. */
export interface MissingReason {
  readonly state: RecordingState
  readonly reason: string
  readonly hint: string
}

/** The line that names the columns. */
export const missingHeader = (): string => line(COLUMNS)

/** One recording, as a line of the list. */
export function missingLine(recording: PlannedRecording, { state, reason, hint }: MissingReason): string {
  const { callLogId, conversationId, uuid, path } = recording
  return line([String(callLogId), conversationId, uuid, path ?? '', state, reason, hint])
}

const line = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`

/** Quoted where needed. Paths come from data: a spreadsheet must not take one for a formula. */
function cell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
