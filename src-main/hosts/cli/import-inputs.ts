import type { Readable } from 'node:stream'
import { AppError } from '@shared/errors/app-error'
import { findSources } from '../../sources/find-sources'
import type { SourceInput } from '../../sources/source'
import type { CliIo } from './io'

/** A source named on the command line, or met in a folder that was. */
export interface ImportInput {
  readonly input: SourceInput
  /** True in a folder: nobody named this file, so that it may turn out to be nothing of ours. */
  readonly isMet: boolean
}

export interface ImportInputs {
  readonly inputs: readonly ImportInput[]
  /** Files in folders that are nothing of ours at first sight. */
  readonly passedOver: number
}

/** Files, the files of folders, and standard input for `-`: directories of users first, then as they were named. */
export async function importInputs(paths: readonly string[], io: CliIo): Promise<ImportInputs> {
  const first: ImportInput[] = []
  const others: ImportInput[] = []
  let passedOver = 0
  for (const path of paths) {
    if (path === '-') {
      others.push({ input: standardInput(io), isMet: false })
      continue
    }
    const found = await findSources(path)
    passedOver += found.passedOver
    if (found.sources.length === 0) throw emptyFolder(path, found.passedOver)
    for (const { path: file, name, sizeBytes, isDirectory } of found.sources) {
      const input = { kind: 'file', path: file, name, sizeBytes } as const
      ;(isDirectory ? first : others).push({ input, isMet: file !== path })
    }
  }
  return { inputs: [...first, ...others], passedOver }
}

function standardInput({ stdin, signal }: CliIo): SourceInput {
  // Otherwise a pipe that is open but silent would keep a cancelled import waiting.
  const leave = (): void => void (stdin as Readable).destroy(cancelled())
  if (signal.aborted) leave()
  else signal.addEventListener('abort', leave, { once: true })
  return { kind: 'stream', stream: stdin, name: 'standard input', sizeBytes: null }
}

const cancelled = (): AppError =>
  new AppError({ code: 'cancelled', message: 'The import was cancelled.', hint: '' })

function emptyFolder(path: string, passedOver: number): AppError {
  const files = passedOver === 1 ? '1 file' : `${passedOver} files`
  return new AppError({
    code: 'nothing-readable',
    message:
      passedOver === 0 ? `${path} holds no files.` : `${path} holds ${files}, and none of them can be read.`,
    hint: 'Name the dump itself, or the folder in which it lies.',
    details: { path, passedOver }
  })
}
