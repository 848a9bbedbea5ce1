import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, join, relative, sep } from 'node:path'
import { AppError } from '@shared/errors/app-error'
import { byteInput } from './bytes/byte-input'
import { decodeHead, detectEncoding } from './bytes/encoding'
import { peel } from './bytes/peel'
import { meaningOf } from './bytes/signatures'
import { DIALECTS } from './dialects/dialects'
import { readFailure } from './failures'

/** A file that may be a source. */
export interface FoundSource {
  readonly path: string
  /** File name; in a folder the path from that folder on, with slashes. */
  readonly name: string
  readonly sizeBytes: number
  /** True for a directory of users, which is to be read before events. */
  readonly isDirectory: boolean
}

/** What a path stands for. */
export interface FoundSources {
  /** Directories first, then by name; numbers in names count as numbers. */
  readonly sources: readonly FoundSource[]
  /** Files of a folder that are nothing of ours: recordings, texts, settings. */
  readonly passedOver: number
}

/** A dump in directory format is opened by this file; the others beside it are its parts. */
const DUMP_CONTENTS = 'toc.dat'
const BY_NAME = new Intl.Collator('en', { numeric: true })

/**
 * A file as it is, or the files below a folder whose first bytes are of a kind that can be read. Links are not followed:
 * what they lead to lies in the folder anyway, or outside of what was named. Hidden files are left alone. Throws where the
 * path cannot be read.
 */
export async function findSources(path: string): Promise<FoundSources> {
  const { isFolder, sizeBytes } = await look(path)
  if (!isFolder) {
    const isDirectory = (await firstLook(path, sizeBytes)) === 'directory'
    return { sources: [{ path, name: basename(path), sizeBytes, isDirectory }], passedOver: 0 }
  }
  const root = await realpath(path)
  const sources: FoundSource[] = []
  let passedOver = 0
  for await (const file of filesBelow(root)) {
    const { sizeBytes: size } = await look(file)
    const kind = await firstLook(file, size)
    if (kind === 'nothing') passedOver += 1
    else {
      const name = join(basename(root), relative(root, file)).replaceAll(sep, '/')
      sources.push({ path: file, name, sizeBytes: size, isDirectory: kind === 'directory' })
    }
  }
  sources.sort((a, b) => Number(b.isDirectory) - Number(a.isDirectory) || BY_NAME.compare(a.name, b.name))
  return { sources, passedOver }
}

async function look(path: string): Promise<{ isFolder: boolean; sizeBytes: number }> {
  const found = await stat(path).catch((cause: unknown) => {
    throw readFailure(path, cause)
  })
  return { isFolder: found.isDirectory(), sizeBytes: found.size }
}

async function* filesBelow(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    throw readFailure(folder, cause)
  })
  if (entries.some((entry) => entry.name === DUMP_CONTENTS && entry.isFile())) {
    yield join(folder, DUMP_CONTENTS)
    return
  }
  for (const entry of entries.sort((a, b) => BY_NAME.compare(a.name, b.name))) {
    const path = join(folder, entry.name)
    if (entry.name.startsWith('.')) continue
    if (entry.isDirectory()) yield* filesBelow(path)
    else if (entry.isFile()) yield path
  }
}

/** What the first bytes promise. Damaged files are worth an error, so they are told when they are read. */
async function firstLook(path: string, sizeBytes: number): Promise<'directory' | 'other' | 'nothing'> {
  const name = basename(path)
  try {
    const bytes = byteInput({ kind: 'file', path, name, sizeBytes })
    const { head, complete, close } = await peel(bytes.read(true).chunks, name)
    await close()
    const meaning = meaningOf(head)
    if (meaning) return 'recording' in meaning || 'refused' in meaning ? 'nothing' : 'other'
    const encoding = detectEncoding(head)
    if (!encoding) return 'nothing'
    const text = decodeHead(head, encoding)
    for (const dialect of DIALECTS) {
      const recognised = dialect.recognise({ fileName: name, text, complete }, {})
      if (recognised) return recognised.kind === 'directory' ? 'directory' : 'other'
    }
    return 'nothing'
  } catch (error) {
    if (error instanceof AppError) return error.code === 'file-empty' ? 'nothing' : 'other'
    throw error
  }
}
