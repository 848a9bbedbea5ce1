import { basename } from 'node:path'
import { AppError } from '@shared/errors/app-error'
import type { AudioFacts, AudioProblem } from '@shared/model/recording'
import { HEAD_BYTES, probeAudio } from '../recordings/decode/probe'
import { FileHeads } from '../recordings/locate/file-heads'
import { safeMember } from '../recordings/locate/member-name'
import { fileName, isSoundName } from '../recordings/locate/sound-name'
import { soundFilesBelow } from '../recordings/locate/walk'
import { archiveMembers } from '../sources/containers/archive-members'
import type { SeenFile } from '../store/link-tables'

/** Files looked at between two pauses: a few milliseconds of work. */
const AT_ONCE = 64
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
  const members = soundFilesBelow(rootPath)
  const heads = new FileHeads(rootPath, HEAD_BYTES)
  let batch: SeenFile[] = []
  for await (const member of members) {
    const file = lookAt(heads, rootId, member, known)
    if (file !== null) batch.push(file)
    if (batch.length < AT_ONCE) continue
    yield batch
    batch = []
  }
  yield batch
}

/** Null for a file that went since its name was read. */
function lookAt(
  heads: FileHeads,
  rootId: number,
  member: string,
  known: LookOptions['known']
): SeenFile | null {
  const name = fileName(member)
  try {
    const place = { rootId, member, ...heads.facts(member) }
    const before = known(place)
    if (before !== null) return { ...place, ...before }
    const { sizeBytes } = place
    const head = heads.head(member, SHORT_HEAD_BYTES)
    const facts = probeAudio(head, sizeBytes, name)
    if (facts.problem === null || sizeBytes <= head.length) return { ...place, ...facts }
    return { ...place, ...probeAudio(heads.head(member, HEAD_BYTES), sizeBytes, name) }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    if (error.code === 'file-not-found') return null
    return { rootId, member, sizeBytes: 0, modifiedAt: 0, ...unreadable('unreadable') }
  }
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
