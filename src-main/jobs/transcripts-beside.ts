import { stat } from 'node:fs/promises'
import { AppError } from '@shared/errors/app-error'
import type { CallTranscript, Transcript } from '@shared/model/transcript'
import { openFolderFile } from '../recordings/locate/open-file'
import { fileName, isSoundName } from '../recordings/locate/sound-name'
import { transcriptBeside, transcriptNames } from '../sources/transcript/beside'
import { readTranscriptBytes } from '../sources/transcript/read-transcript'
import { linkedPlace } from '../store/linked-place'
import type { ReadStore } from '../store/store'
import type { Recorded } from '../store/transcripts'
import { recordingFilesIn, type RecordingPlace } from './open-recording-file'

/** Larger archives that must be read from their beginning are not searched each time a call is opened. */
const MAX_ARCHIVE_BYTES = 50_000_000

/**
 * Transcripts that lie beside the files of recordings: beside the file that is linked, in a folder or an archive, or
 * beside that of the server's path when it is on this disk.
 */
export async function transcriptsBeside(
  store: ReadStore,
  { recordings }: Pick<Recorded, 'recordings'>
): Promise<readonly CallTranscript[]> {
  const found: CallTranscript[] = []
  for (const { uuid, path } of recordings) {
    const place = linkedPlace(store, uuid)
    const linked = place === null ? null : await besideLinked(place)
    const transcript = linked ?? (path === null ? null : await transcriptBeside(path))
    if (transcript !== null) found.push({ recordingUuid: uuid, transcript, attachedBy: 'beside' })
  }
  return found
}

async function besideLinked(place: RecordingPlace): Promise<Transcript | null> {
  const name = fileName(place.member)
  // Beside what is no sound there may be anything, in a workspace that a stranger made.
  if (!isSoundName(name)) return null
  const folder = place.member.slice(0, place.member.length - name.length)
  const members = transcriptNames(name).map((candidate) => folder + candidate)
  return place.kind === 'archive' ? inArchive(place.rootPath, members) : inFolder(place, members)
}

async function inFolder(place: RecordingPlace, members: readonly string[]): Promise<Transcript | null> {
  for (const member of members) {
    const transcript = await readable(async () => {
      const file = await openFolderFile({ rootPath: place.rootPath, member })
      return readTranscriptBytes(file.bytes(), fileName(member))
    })
    if (transcript !== null) return transcript
  }
  return null
}

async function inArchive(rootPath: string, members: readonly string[]): Promise<Transcript | null> {
  const isList = /\.zip$/i.test(rootPath)
  return readable(async () => {
    if (!isList && (await stat(rootPath)).size > MAX_ARCHIVE_BYTES) return null
    const found = new Map<string, Transcript>()
    for await (const { member, bytes } of recordingFilesIn({ kind: 'archive', rootPath }, new Set(members))) {
      const transcript = await readable(() => readTranscriptBytes(bytes, fileName(member)))
      if (transcript !== null) found.set(member, transcript)
    }
    return members.map((member) => found.get(member)).find((one) => one !== undefined) ?? null
  })
}

/** Null for what is not there, leads out of its place, or is no transcript. */
async function readable(read: () => Promise<Transcript | null>): Promise<Transcript | null> {
  try {
    return await read()
  } catch (error) {
    const isSystem = typeof (error as { readonly code?: unknown } | null)?.code === 'string'
    if (error instanceof AppError || isSystem) return null
    throw error
  }
}
