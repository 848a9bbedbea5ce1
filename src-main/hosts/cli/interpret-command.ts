import { createReadStream } from 'node:fs'
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
    const { errors } = await interpret(file === '-' ? io.stdin : readable(file), io.stdout)
    return errors > 0 ? EXIT.failed : EXIT.done
  })
}

function readable(path: string): NodeJS.ReadableStream {
  const stream = createReadStream(path)
  // Reading a line at a time meets the error where nothing can name the file any more.
  stream.on('error', (cause) =>
    stream.destroy(
      new AppError(
        { code: 'file-not-found', message: `${path} cannot be read.`, hint: 'Check the path.' },
        { cause }
      )
    )
  )
  return stream
}
