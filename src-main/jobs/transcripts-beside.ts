import type { CallTranscript } from '@shared/model/transcript'
import { transcriptBeside } from '../sources/transcript/beside'
import type { Recorded } from '../store/transcripts'

/** Transcripts that lie beside the files of recordings, for those that are on this disk. */
export async function transcriptsBeside({
  recordings
}: Pick<Recorded, 'recordings'>): Promise<readonly CallTranscript[]> {
  const found: CallTranscript[] = []
  for (const { uuid, path } of recordings) {
    const transcript = path === null ? null : await transcriptBeside(path)
    if (transcript !== null) found.push({ recordingUuid: uuid, transcript, attachedBy: 'beside' })
  }
  return found
}
