import type { AudioFacts, AudioProblem } from '@shared/model/recording'
import { HEAD_BYTES, probeAudio } from '../decode/probe'
import { readFolderHead } from '../locate/open-file'
import type { CacheFolder } from './cache-folder'
import { cacheMember } from './cache-folder'
import { type FetchOptions, fetchWith } from './fetch-recording'
import type { StackSession } from './session'
import type { WantedRecording } from './wanted'

/** A file that lies in a cache, with what its head says. */
export interface CachedRecording {
  readonly recordingUuid: string
  readonly rootPath: string
  readonly member: string
  readonly sizeBytes: number
  /** Microseconds. */
  readonly modifiedAt: number
  readonly audio: AudioFacts | null
  readonly problem: AudioProblem | null
}

/** Fetches a recording into a cache. One that lies there already is not fetched again unless nothing can be heard of it. */
export async function fetchIntoCache(
  session: () => StackSession,
  folder: CacheFolder,
  recording: WantedRecording,
  options: FetchOptions = {}
): Promise<CachedRecording> {
  const member = cacheMember(recording.uuid)
  const here = await described(folder, recording.uuid, member).catch(() => null)
  if (here !== null && here.problem === null) return here
  await folder.make()
  await fetchWith(session(), recording, folder.pathOf(member), options)
  return described(folder, recording.uuid, member)
}

async function described(folder: CacheFolder, uuid: string, member: string): Promise<CachedRecording> {
  const place = { rootPath: folder.path, member }
  const { head, sizeBytes, modifiedAt } = await readFolderHead(place, HEAD_BYTES)
  return { recordingUuid: uuid, ...place, sizeBytes, modifiedAt, ...probeAudio(head, sizeBytes, member) }
}
