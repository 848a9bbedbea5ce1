import { open } from 'node:fs/promises'
import { AppError } from '@shared/errors/app-error'
import { onRun } from './globals'
import type { AddCommand } from './globals'
import { interpret } from './interpret'
import { EXIT } from './io'

/** `calltrail interpret [FILE|-]`: cases in, call logs out, no workspace. */
export const addInterpret: AddCommand = (program, io, finish) => {
  const command = program
    .command('interpret [file]')
    .description('turn cases (NDJSON, one object per line) into call logs, without a workspace')
  onRun(command, io, finish, async (_context, [file = '-']) => {
    const { errors } = await interpret(file === '-' ? io.stdin : await readable(file), io.stdout)
    return errors > 0 ? EXIT.failed : EXIT.done
  })
}

async function readable(path: string): Promise<NodeJS.ReadableStream> {
  try {
    const file = await open(path)
    if ((await file.stat()).isDirectory()) {
      await file.close()
      throw unreadable(path, 'It is a folder: name a file.')
    }
    return file.createReadStream()
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') {
      throw unreadable(path, 'Check the permissions of the file.', cause)
    }
    throw new AppError(
      {
        code: 'file-not-found',
        message: `There is no file ${path}.`,
        hint: 'Check the path.',
        details: { path }
      },
      { cause }
    )
  }
}

const unreadable = (path: string, hint: string, cause?: unknown): AppError =>
  new AppError(
    { code: 'file-unreadable', message: `${path} cannot be read.`, hint, details: { path } },
    { cause }
  )
