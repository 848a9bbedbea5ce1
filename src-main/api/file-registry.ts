import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { access, constants, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { ChosenFile } from '@shared/api/contract'
import { AppError } from '@shared/errors/app-error'
import { findSources, type FoundSource } from '../sources/find-sources'

/** What a file may be used for: read, written where the person said, or written here to be fetched by the page. */
export type FileUse = 'source' | 'target' | 'download'

export interface RegisteredFile {
  readonly fileId: string
  readonly use: FileUse
  readonly name: string
  readonly path: string
  /** Ours: removed when it is released and when the application ends. */
  readonly temporary: boolean
  /** Size when it was chosen; 0 for what is yet to be written. */
  readonly sizeBytes: number
}

export interface FileRegistry {
  /** A file to be read; it must exist. */
  addSource(path: string): Promise<ChosenFile>
  /** A file, or the files below a folder that can be read: directories of users first, then by name. */
  addSources(path: string): Promise<readonly ChosenFile[]>
  /** An empty place for a file that comes in from the page; `adoptUpload` makes it a source. */
  uploadPath(): string
  adoptUpload(path: string, name: string): Promise<ChosenFile>
  /** A path that the person chose to save to. */
  addTarget(path: string): ChosenFile
  /** A place for an export that the page fetches afterwards. */
  addDownload(name: string): ChosenFile
  /** The file behind an id, when it may be used so; throws otherwise. */
  get(fileId: string, ...uses: readonly FileUse[]): RegisteredFile
  /** Forgets a temporary file and removes it from the disk; keeps others. */
  release(fileId: string): Promise<void>
  /** Temporary files that lie here now, with the size that they have. */
  listTemporary(): Promise<readonly ChosenFile[]>
  /** Forgets all temporary files, those that the page may still fetch included, and removes them from the disk. */
  releaseTemporary(): Promise<void>
  close(): void
}

/** Opaque ids for paths: the window never names a path, so it reaches only what the person chose. */
export function createFileRegistry(temporaryRoot: string): FileRegistry {
  removeLeftovers(temporaryRoot)
  const files = new Map<string, RegisteredFile>()
  let folder: string | null = null

  const temporaryPath = (): string => {
    if (folder === null) {
      mkdirSync(temporaryRoot, { recursive: true, mode: 0o700 })
      folder = mkdtempSync(join(temporaryRoot, `${process.pid}-`))
    }
    return join(folder, randomUUID())
  }

  const add = (
    use: FileUse,
    path: string,
    name: string,
    temporary: boolean,
    sizeBytes: number
  ): ChosenFile => {
    const fileId = randomUUID()
    files.set(fileId, { fileId, use, name, path, temporary, sizeBytes })
    return { fileId, name, sizeBytes }
  }

  const release = async (fileId: string): Promise<void> => {
    const file = files.get(fileId)
    if (!file?.temporary) return
    files.delete(fileId)
    await rm(file.path, { force: true })
  }

  return {
    addSource: async (path) => add('source', path, basename(path), false, await sizeOfReadable(path)),
    addSources: async (path) => {
      const found = await sourcesBelow(path)
      if (found === null) {
        return [add('source', path, basename(path), false, await sizeOfReadable(path))]
      }
      return found.map(({ path: file, name, sizeBytes }) => add('source', file, name, false, sizeBytes))
    },
    uploadPath: temporaryPath,
    adoptUpload: async (path, name) => add('source', path, name, true, await sizeOfReadable(path)),
    addTarget: (path) => add('target', path, basename(path), false, 0),
    addDownload: (name) => add('download', temporaryPath(), name, true, 0),
    get: (fileId, ...uses) => {
      const file = files.get(fileId)
      if (file && uses.includes(file.use)) return file
      throw new AppError({
        code: 'file-not-found',
        message: 'This file is no longer known.',
        hint: 'Choose it again.',
        details: { field: 'fileId' }
      })
    },
    release,
    listTemporary: async () => {
      const listed: ChosenFile[] = []
      for (const { fileId, name, path, temporary } of files.values()) {
        const found = temporary ? await stat(path).catch(() => null) : null
        if (found?.isFile() === true) listed.push({ fileId, name, sizeBytes: found.size })
      }
      return listed
    },
    releaseTemporary: async () => {
      for (const fileId of [...files.keys()]) await release(fileId)
    },
    close: () => {
      files.clear()
      if (folder !== null) rmSync(folder, { recursive: true, force: true })
      folder = null
    }
  }
}

/** Each file is previewed on its own; more than this nobody looks through. */
const MAX_FOLDER_FILES = 200

/** Sources in a folder; null for what is none. */
async function sourcesBelow(path: string): Promise<readonly FoundSource[] | null> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false
  )
  if (!isFolder) return null
  const { sources, passedOver } = await findSources(path)
  if (sources.length > 0 && sources.length <= MAX_FOLDER_FILES) return sources
  const name = basename(path)
  throw new AppError({
    code: 'nothing-readable',
    message:
      sources.length === 0
        ? `${name} holds ${passedOver} files, and none of them can be read.`
        : `${name} holds ${sources.length} files that can be read, which is too many to look at one by one.`,
    hint:
      sources.length === 0
        ? 'Choose the dump itself, or the folder in which it lies.'
        : 'Choose some of them, or import the folder by the command line: calltrail import FOLDER.',
    details: { file: name, files: sources.length, passedOver }
  })
}

async function sizeOfReadable(path: string): Promise<number> {
  try {
    const found = await stat(path)
    if (found.isDirectory()) {
      throw new AppError({
        code: 'file-unreadable',
        message: `${path} is a folder.`,
        hint: 'Name the files in it one by one.',
        details: { path }
      })
    }
    if (!found.isFile()) {
      throw new AppError({
        code: 'file-unreadable',
        message: `${path} is no file but a device, a pipe or a socket.`,
        hint: 'Save what comes out of it to a file, or pipe it to the command line: calltrail import -.',
        details: { path }
      })
    }
    await access(path, constants.R_OK)
    return found.size
  } catch (error) {
    if (error instanceof AppError) throw error
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    throw new AppError(
      {
        code: missing ? 'file-not-found' : 'file-unreadable',
        message: missing ? `There is no file ${path}.` : `${path} cannot be read.`,
        hint: missing ? 'Check the path.' : 'Check the permissions of the file.',
        details: { path }
      },
      { cause: error }
    )
  }
}

// A crashed run could not remove its folder; its process id, which is the beginning of the name, is dead by now.
function removeLeftovers(root: string): void {
  if (!existsSync(root)) return
  for (const name of readdirSync(root)) {
    const pid = Number.parseInt(name, 10)
    if (Number.isInteger(pid) && !isAlive(pid)) rmSync(join(root, name), { recursive: true, force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
