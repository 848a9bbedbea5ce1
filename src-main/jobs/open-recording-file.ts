import { basename } from 'node:path'
import { type OpenedRecordingFile, openFolderFile, type RecordingPlace } from '../recordings/locate/open-file'
import { leadsOut, noSoundName, placeFailure } from '../recordings/locate/failures'
import { safeMember } from '../recordings/locate/member-name'
import { fileName, isSoundName } from '../recordings/locate/sound-name'
import { archiveMembers } from '../sources/containers/archive-members'
import type { Member } from '../sources/containers/member'

export type { OpenedRecordingFile, RecordingPlace }

/**
 * Opens the file of a recording wherever it lies. One that leads out of its root, or is no sound by its name, is refused: a
 * workspace may come from a stranger, and must not get other files into what is exported. For many files of one archive
 * use `recordingFilesIn`: here each one passes over what lies before it. Throws `AppError`s: `file-not-found` where it is
 * gone, `file-unreadable`, `file-damaged`.
 */
export async function openRecordingFile(place: RecordingPlace): Promise<OpenedRecordingFile> {
  if (!isSoundName(fileName(place.member))) throw noSoundName(place.member)
  if (place.kind !== 'archive') return openFolderFile(place)
  if (safeMember(place.member) !== place.member) throw leadsOut(place.member)
  const found = await findMember(place)
  let first: AsyncIterable<Uint8Array> | null = found.bytes
  return {
    sizeBytes: found.sizeBytes,
    path: null,
    async *bytes() {
      const held = first
      first = null
      const { bytes, close } = held === null ? await findMember(place) : { bytes: held, close: found.close }
      try {
        yield* bytes
      } finally {
        await close()
      }
    },
    close: async () => {
      if (first === null) return
      first = null
      await found.close()
    }
  }
}

/**
 * Those files of an archive or folder that are named, each once, archives in their own order: one pass over the archive,
 * however many are wanted. A file is read, if at all, before the next one is asked for. What is not there is left out.
 */
export async function* recordingFilesIn(
  { kind, rootPath }: Omit<RecordingPlace, 'member'>,
  members: ReadonlySet<string>
): AsyncGenerator<{
  readonly member: string
  readonly sizeBytes: number
  readonly bytes: AsyncIterable<Uint8Array>
}> {
  if (kind !== 'archive') {
    for (const member of members) {
      const { sizeBytes, bytes } = await openFolderFile({ rootPath, member })
      yield { member, sizeBytes, bytes: bytes() }
    }
    return
  }
  const missing = new Set(members)
  for await (const { name, sizeBytes, content } of archiveMembers(rootPath, basename(rootPath))) {
    const member = safeMember(name)
    if (member === null || !missing.delete(member)) continue
    yield { member, sizeBytes, bytes: content }
    if (missing.size === 0) return
  }
}

interface FoundMember {
  readonly sizeBytes: number
  readonly bytes: AsyncIterable<Uint8Array>
  close(): Promise<void>
}

async function findMember({ rootPath, member }: RecordingPlace): Promise<FoundMember> {
  const members: AsyncGenerator<Member> = archiveMembers(rootPath, basename(rootPath))
  const close = async (): Promise<void> => void (await members.return(undefined))
  try {
    for (;;) {
      const next = await members.next()
      if (next.done) break
      const { name, sizeBytes, content } = next.value
      if (safeMember(name) === member) return { sizeBytes, bytes: content, close }
    }
  } catch (error) {
    await close()
    throw error
  }
  throw placeFailure(member, { code: 'ENOENT' })
}
