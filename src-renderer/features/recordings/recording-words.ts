import type { AudioFacts, RecordingRoot, RecordingRow } from '@shared/model/recording'
import { formatZoned } from '@shared/format/zone'
import type { Translate } from '../../i18n/use-text'

/** Who is at one end of a recorded call, empty when the call does not say. */
export const fromText = ({ sourceName, sourceExten }: RecordingRow): string => sourceName || sourceExten || ''
/** Who was called: the name, or the extension where there is none. */
export const toText = ({ destinationName, destinationExten }: RecordingRow): string =>
  destinationName || destinationExten || ''

/** Start of a recording as tables show it, in an IANA zone. */
export const startText = ({ recording }: RecordingRow, zone: string): string =>
  formatZoned(recording.startTime, zone)

/** Length of the file where it is known, else from start to end of the recording, microseconds. */
export const lengthUs = ({ file, recording }: RecordingRow): number =>
  file?.audio?.lengthUs ?? recording.endTime - recording.startTime

/** The file where there is one, else the path on the server. */
export const pathOf = ({ file, recording }: RecordingRow): string => file?.member ?? recording.path ?? ''

/** Path of a file on this computer, for one in an archive behind that of the archive; empty without file. */
export function fullPathOf({ file }: RecordingRow, roots: readonly RecordingRoot[]): string {
  const root = roots.find(({ id }) => id === file?.rootId)
  if (file === null || root === undefined) return ''
  const separator = root.path.includes('\\') ? '\\' : '/'
  return [root.path.replace(/[\\/]$/, ''), ...file.member.split('/')].join(separator)
}

/** `WAV, 8 kHz`; empty while unknown. */
export const formatText = (audio: AudioFacts | null): string =>
  audio === null ? '' : `${audio.format}, ${audio.rate / 1000} kHz`

/** Last part of a path. */
export const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** A recording in a few words, for titles and announcements. */
export const titleOf = (row: RecordingRow, zone: string, text: Translate): string =>
  text('recordings.player.chosen', {
    from: fromText(row) || text('recordings.unknownParty'),
    to: toText(row) || text('recordings.unknownParty'),
    start: startText(row, zone)
  })
