import { open } from 'node:fs/promises'
import type { AudioFacts, AudioProblem } from '@shared/model/recording'
import { HEAD_BYTES, probeAudio } from '../decode/probe'
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

/** What lies in the cache, by its head. */
async function described(folder: CacheFolder, uuid: string, member: string): Promise<CachedRecording> {
  const file = await open(folder.pathOf(member), 'r')
  try {
    const { size: sizeBytes, mtimeMs } = await file.stat()
    const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(HEAD_BYTES, sizeBytes)), 0)
    return {
      recordingUuid: uuid,
      rootPath: folder.path,
      member,
      sizeBytes,
      modifiedAt: Math.round(mtimeMs * 1000),
      ...probeAudio(buffer.subarray(0, bytesRead), sizeBytes, member)
    }
  } finally {
    await file.close()
  }
}
