import { realpath, stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { AppError } from '@shared/errors/app-error'
import type { RootChoice, RootProposal } from '@shared/model/recording'
import { placeFailure } from '../recordings/locate/failures'
import { ignoresCase } from '../recordings/locate/match-keys'
import { safeMember } from '../recordings/locate/member-name'
import { PlaceProposal, sharedParts } from '../recordings/locate/propose'
import { fileName, isSoundName } from '../recordings/locate/sound-name'
import { soundFilesBelow } from '../recordings/locate/walk'
import { archiveMembers, isArchive } from '../sources/containers/archive-members'
import { eachRecording } from '../store/seeking-recordings'
import type { ReadStore } from '../store/store'

/** What is looked at before a proposal is made: a person waits for it. */
const MAX_FILES = 20_000
const MAX_MS = 4000
/** Folders above a file that may become the root. */
const MAX_LEVELS = 8

export type Proposed = Omit<RootProposal, 'proposalId'>

/**
 * Looks through a folder or archive, or around one file that a person found, and says what it could stand for (data
 * formats, 6.1). Throws where it is not there, cannot be read, or is a file that is neither sound nor archive.
 */
export async function proposeRoot(store: ReadStore, { path }: { readonly path: string }): Promise<Proposed> {
  const real = await realpath(path).catch((cause: unknown) => {
    throw placeFailure(path, cause)
  })
  const deadline = performance.now() + MAX_MS
  if ((await stat(real)).isDirectory()) return proposal(store, real, 'folder', [real], deadline)
  if (!isSoundName(basename(real))) {
    if (!(await isArchive(real, basename(real)))) throw neither(basename(real))
    return proposal(store, real, 'archive', [real], deadline)
  }
  return proposal(store, dirname(real), 'folder', foldersAround(store, real), deadline)
}

async function proposal(
  store: ReadStore,
  path: string,
  kind: 'folder' | 'archive',
  roots: readonly string[],
  deadline: number
): Promise<Proposed> {
  const choices: RootChoice[] = []
  let files = 0
  let inside = -1
  let truncated = false
  for (const [level, root] of roots.entries()) {
    if (level > 0 && (truncated || performance.now() > deadline)) break
    const place = new PlaceProposal(root, ignoresCase())
    const whole = await fill(place, kind, deadline)
    if (level === 0) files = place.files
    // What is above the folder of the file is only worth it where it is small enough to be seen whole.
    if (level > 0 && !whole) break
    truncated ||= !whole
    // A folder above that holds no other sound finds nothing more either.
    if (place.files === inside) continue
    inside = place.files
    for (const recording of eachRecording(store)) place.addRecording(recording)
    choices.push(...place.choices())
  }
  // Stable: where two find as many, the one with less to look through stands first, and a prefix before names alone.
  choices.sort((a, b) => b.found - a.found || Number(a.prefix === null) - Number(b.prefix === null))
  // Files whose names say nothing can still be attached by hand.
  if (choices.length === 0 && files > 0) choices.push(byHandOnly(store, path))
  return { path, kind, files, truncated, choices }
}

/** A place in which no file is found by its name. */
function byHandOnly(store: ReadStore, root: string): RootChoice {
  let of = 0
  for (const { path } of eachRecording(store)) if (path !== null) of += 1
  return { root, prefix: null, found: 0, of, examples: [] }
}

/** False where there is more than was looked at. */
async function fill(place: PlaceProposal, kind: 'folder' | 'archive', deadline: number): Promise<boolean> {
  for await (const member of kind === 'folder' ? soundFilesBelow(place.root) : soundsInArchive(place.root)) {
    if (place.files === MAX_FILES || performance.now() > deadline) return false
    place.addFile(member)
  }
  return true
}

async function* soundsInArchive(path: string): AsyncGenerator<string> {
  for await (const { name } of archiveMembers(path, basename(path))) {
    const member = safeMember(name)
    if (member !== null && isSoundName(fileName(member))) yield member
  }
}

/** The folder of a file, and those above it as far as the path of a recording goes the same way. */
function foldersAround(store: ReadStore, path: string): string[] {
  let levels = 1
  for (const recording of eachRecording(store)) {
    if (recording.path !== null) levels = Math.max(levels, sharedParts(recording.path, path, ignoresCase()))
  }
  const folders: string[] = []
  let folder = dirname(path)
  while (folders.length < Math.min(levels, MAX_LEVELS) && dirname(folder) !== folder) {
    folders.push(folder)
    folder = dirname(folder)
  }
  return folders.length === 0 ? [dirname(path)] : folders
}

function neither(name: string): AppError {
  return new AppError({
    code: 'format-unknown',
    message: `${name} is neither a sound file by its name nor an archive (ZIP, tar).`,
    hint: 'Choose a folder with recordings, an archive of them, or one of the files.',
    details: { file: name }
  })
}
