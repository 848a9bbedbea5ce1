import { basename } from 'node:path'
import { AppError } from '@shared/errors/app-error'
import type { AudioFacts, AudioProblem } from '@shared/model/recording'
import { HEAD_BYTES, probeAudio } from '../recordings/decode/probe'
import { safeMember } from '../recordings/locate/member-name'
import { readFolderHead } from '../recordings/locate/open-file'
import { fileName, isSoundName } from '../recordings/locate/sound-name'
import { soundFilesBelow } from '../recordings/locate/walk'
import { archiveMembers } from '../sources/containers/archive-members'
import type { SeenFile } from '../store/link-tables'

/** Files whose heads are read at once. */
const AT_ONCE = 16
/** Enough for the formats that Asterisk writes; the others, and what is odd, are looked at again with all that is allowed. */
const SHORT_HEAD_BYTES = 4096

type Facts = Pick<SeenFile, 'audio' | 'problem'>
type Place = Pick<SeenFile, 'rootId' | 'member' | 'sizeBytes' | 'modifiedAt'>

export interface LookOptions {
  /** What is known of a file that has not changed, so that it need not be read; null for another one. */
  readonly known: (file: Place) => Facts | null
}

/**
 * Sound files of a root, in small batches, each with what its head says. Throws where the root is not there or cannot be
 * read; what is wrong with one file is that file's.
 */
export function lookThrough(
  root: { readonly id: number; readonly kind: string; readonly path: string },
  options: LookOptions
): AsyncGenerator<readonly SeenFile[]> {
  return root.kind === 'archive'
    ? lookThroughArchive(root.id, root.path, options)
    : lookThroughFolder(root.id, root.path, options)
}

async function* lookThroughFolder(
  rootId: number,
  rootPath: string,
  { known }: LookOptions
): AsyncGenerator<readonly SeenFile[]> {
  const seen = async (member: string): Promise<SeenFile | null> => {
    try {
      const { head, sizeBytes, modifiedAt } = await readFolderHead({ rootPath, member }, SHORT_HEAD_BYTES)
      const place = { rootId, member, sizeBytes, modifiedAt }
      const before = known(place)
      if (before !== null) return { ...place, ...before }
      const facts = probeAudio(head, sizeBytes, fileName(member))
      if (facts.problem === null || sizeBytes <= head.length) return { ...place, ...facts }
      const longer = await readFolderHead({ rootPath, member }, HEAD_BYTES)
      return { ...place, ...probeAudio(longer.head, sizeBytes, fileName(member)) }
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      // It went, or became a link that leads out, since its name was read.
      if (error.code === 'file-not-found') return null
      return { rootId, member, sizeBytes: 0, modifiedAt: 0, ...unreadable('unreadable') }
    }
  }
  let batch: string[] = []
  const look = async (): Promise<readonly SeenFile[]> => {
    const found = await Promise.all(batch.map(seen))
    batch = []
    return found.filter((file) => file !== null)
  }
  for await (const member of soundFilesBelow(rootPath)) {
    if (batch.push(member) === AT_ONCE) yield await look()
  }
  if (batch.length > 0) yield await look()
}

async function* lookThroughArchive(
  rootId: number,
  rootPath: string,
  { known }: LookOptions
): AsyncGenerator<readonly SeenFile[]> {
  for await (const { name, sizeBytes, modifiedAt, content } of archiveMembers(rootPath, basename(rootPath))) {
    const member = safeMember(name)
    // Names that lead out of an archive are none of a recording.
    if (member === null || !isSoundName(fileName(member)) || isHidden(member)) {
      yield []
      continue
    }
    const place = { rootId, member, sizeBytes, modifiedAt: modifiedAt ?? 0 }
    const facts = known(place) ?? (await probeMember(content, sizeBytes, fileName(member)))
    yield [{ ...place, ...facts }]
  }
}

async function probeMember(content: AsyncIterable<Buffer>, sizeBytes: number, name: string): Promise<Facts> {
  const parts: Buffer[] = []
  let length = 0
  try {
    for await (const part of content) {
      parts.push(part)
      length += part.length
      if (length >= HEAD_BYTES) break
    }
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'disk-full') throw error
    return unreadable(error.code === 'format-not-yet-supported' ? 'unsupported' : 'damaged')
  }
  return probeAudio(Buffer.concat(parts).subarray(0, HEAD_BYTES), sizeBytes, name)
}

const isHidden = (member: string): boolean => /(?:^|\/)(?:\.|__MACOSX\/)/.test(member)

const unreadable = (
  problem: AudioProblem
): { readonly audio: AudioFacts | null; readonly problem: AudioProblem } => ({
  audio: null,
  problem
})
