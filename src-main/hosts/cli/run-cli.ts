import { Command, CommanderError } from 'commander'
import { AppError, errorData } from '@shared/errors/app-error'
import { applicationVersion } from '../locate'
import { addDelete } from './delete-command'
import { addExport } from './export-command'
import { addGenerate } from './generate-command'
import { addImport } from './import-command'
import { addInterpret } from './interpret-command'
import { EXIT } from './io'
import type { CliIo } from './io'
import { addList } from './list-command'
import { addServe } from './serve-command'
import { addShow } from './show-command'

const HELP = `
Results go to standard output, everything else to standard error. Without --workspace the workspace "My calls" is used.
Exit codes: 0 done, 1 failed, 2 usage, 130 cancelled.`

/** Runs one command line (without `node` and the script) and answers the exit code. */
export async function runCli(args: readonly string[], io: CliIo): Promise<number> {
  let exitCode: number = EXIT.done
  const program = createProgram(io, (code) => (exitCode = code))
  try {
    await program.parseAsync([...args], { from: 'user' })
    return exitCode
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage
    return fail(error, args, io)
  }
}

function createProgram(io: CliIo, finish: (exitCode: number) => void): Command {
  const program = new Command('calltrail')
    .description('Offline call-log analysis: from Asterisk CEL dumps to call logs.')
    .version(applicationVersion())
    .option('--workspace <file>', 'workspace to work on')
    .option('--json', 'print the result as JSON')
    .option('--progress', 'show progress although standard error is no terminal')
    .addHelpText('after', HELP)
    .showHelpAfterError('(--help shows what is possible)')
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text)
    })
    .exitOverride()
  for (const add of [
    addImport,
    addGenerate,
    addDelete,
    addList,
    addShow,
    addExport,
    addInterpret,
    addServe
  ]) {
    add(program, io, finish)
  }
  return program
}

function fail(error: unknown, args: readonly string[], io: CliIo): number {
  const data = errorData(error)
  const cancelled = data.code === 'cancelled' || (io.signal.aborted && error instanceof AppError)
  if (args.includes('--json')) io.stdout.write(`${JSON.stringify({ error: data })}\n`)
  if (cancelled) io.stderr.write('Cancelled; the workspace is as it was.\n')
  else {
    io.stderr.write(`${data.message}\n`)
    if (data.hint) io.stderr.write(`${data.hint}\n`)
  }
  if (cancelled) return EXIT.cancelled
  return data.code === 'usage' ? EXIT.usage : EXIT.failed
}
