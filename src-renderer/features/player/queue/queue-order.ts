import type { RecordingRow } from '@shared/model/recording'

/** Rows with those of one call in order of their start; calls stay in the order in which they come. */
export function inOrder(rows: readonly RecordingRow[]): readonly RecordingRow[] {
  const calls = new Map<number, RecordingRow[]>()
  for (const row of rows) {
    const known = calls.get(row.callLogId)
    if (known) known.push(row)
    else calls.set(row.callLogId, [row])
  }
  return [...calls.values()].flatMap((own) =>
    own.sort((a, b) => a.recording.startTime - b.recording.startTime)
  )
}
