import type { AudioProblem, RecordingState } from '../model/recording'

/**
 * What can be done with a recording: the one rule, for lists, filters, exports and the command line. `path` is that of the
 * server, null once the media was deleted there; `file` is the recording's file here, null where none was found. A file
 * that is here counts more than what the server did with its own.
 */
export function recordingState(
  { path }: { readonly path: string | null },
  file: { readonly problem: AudioProblem | null } | null,
  stackKnown: boolean
): RecordingState {
  if (file !== null && file.problem === null) return 'playable'
  if (file !== null && file.problem !== 'gone') return 'unreadable'
  if (path === null) return 'deleted'
  return stackKnown ? 'remote' : 'missing'
}
