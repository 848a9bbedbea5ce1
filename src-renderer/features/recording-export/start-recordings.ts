import type { RequestOf } from '@shared/api/contract'
import type { AudioTarget } from '@shared/model/recording'
import { call } from '../../api/client'
import { noteStartedJob } from '../../api/jobs'
import { chooseTarget, fetchWhenDone, fetchWritten } from '../../api/written-files'

/** Asks where the ZIP goes, then starts packing; answers the job's id, null when the person gave up. */
export async function startRecordingExport(
  request: Omit<RequestOf<'recordings:export'>, 'fileId'>,
  suggestedName: string
): Promise<string | null> {
  const file = await chooseTarget(suggestedName)
  if (!file) return null
  fetchWhenDone(({ fileId }) => fileId === file.fileId)
  const job = await call('recordings:export', { ...request, fileId: file.fileId })
  noteStartedJob(job)
  return job.id
}

/** Goes on with an export that stopped half-way. */
export async function resumeRecordingExport(uuid: string): Promise<void> {
  fetchWhenDone((result) => result.kind === 'pack' && result.exportUuid === uuid)
  noteStartedJob(await call('recordings:resume-export', { uuid }))
}

/** Asks where a recording goes and writes it; answers the name of the file, null when the person gave up. */
export async function saveRecording(
  uuid: string,
  target: AudioTarget,
  suggestedName: string
): Promise<{ readonly fileId: string; readonly name: string } | null> {
  const chosen = await chooseTarget(suggestedName)
  if (!chosen) return null
  const { file } = await call('recordings:save', { uuid, target, fileId: chosen.fileId })
  fetchWritten(file.fileId, file.name)
  return file
}
