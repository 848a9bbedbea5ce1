import { Command, CommanderError } from 'commander'
import { AppError, errorData } from '@shared/errors/app-error'
import { applicationVersion } from '../locate'
import { addConnect } from './connect-command'
import { addDelete } from './delete-command'
import { addDeleteCopies } from './delete-copies-command'
import { addDiff } from './diff-command'
import { addAnonymise } from './anonymise-command'
import { addExport } from './export-command'
import { addForget } from './forget-command'
import { addGenerate } from './generate-command'
import { addImport } from './import-command'
import { addInterpret } from './interpret-command'
import { EXIT } from './io'
import type { CliIo } from './io'
import { addList } from './list-command'
import { addMerge } from './merge-command'
import { addOpen } from './open-command'
import { commandOf } from './probe-text'
import { addPurge } from './purge-command'
import { addQuality } from './quality-command'
import { addRecordingsCheck } from './recordings-check-command'
import { addRecordingsExport } from './recordings-export-command'
import { addRecordingsLink } from './recordings-link-command'
import { addRecordingsList } from './recordings-list-command'
import { addRecordingsFetch } from './recordings-fetch-command'
import { addRecordingsStack } from './recordings-stack-command'
import { addRetention } from './retention-command'
import { addReportCheck, addReportRun } from './report-command'
import { addReportNew } from './report-new-command'
import { addServe } from './serve-command'
import { addShow } from './show-command'
import { addSourcesDelete } from './sources-delete-command'
import { addSourcesList } from './sources-list-command'
import { addStats } from './stats-command'
import { usageError } from '../../api/options/usage-error'

const HELP = `
Results go to standard output, everything else to standard error. Without --workspace the workspace "My calls" is used.
Exit codes: 0 done, 1 failed, 2 usage, 130 cancelled;
report run: 3 when no calls are in it; diff --exit-code: 0 equal, 1 differences, 3 nothing could be compared.`

/** Runs one command line (without `node` and the script) and answers the exit code. */
export async function runCli(args: readonly string[], io: CliIo): Promise<number> {
  let exitCode: number = EXIT.done
  const program = createProgram(io, (code) => (exitCode = code))
  try {
    await program.parseAsync([...args], { from: 'user' })
    return exitCode
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.done
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
    addConnect,
    addGenerate,
    addDelete,
    addList,
    addShow,
    addExport,
    addQuality,
    addDiff,
    addStats,
    addAnonymise,
    addReportRun,
    addReportNew,
    addReportCheck,
    addInterpret,
    addMerge,
    addServe,
    addOpen,
    addRecordingsLink,
    addRecordingsCheck,
    addRecordingsList,
    addRecordingsExport,
    addRecordingsFetch,
    addRecordingsStack,
    addSourcesList,
    addSourcesDelete,
    addDeleteCopies,
    addRetention,
    addPurge,
    addForget
  ]) {
    add(program, io, finish)
  }
  return program
}

function fail(error: unknown, args: readonly string[], io: CliIo): number {
  // The parser prints its own sentence.
  const data = error instanceof CommanderError ? usageError(error.message).toData() : errorData(error)
  const cancelled = data.code === 'cancelled' || (io.signal.aborted && error instanceof AppError)
  if (args.includes('--json')) io.stdout.write(`${JSON.stringify({ error: data })}\n`)
  if (cancelled) {
    io.stderr.write('Cancelled. What was finished stays; an unfinished import leaves nothing behind.\n')
    return EXIT.cancelled
  }
  if (!(error instanceof CommanderError)) {
    io.stderr.write(`${data.message}\n`)
    for (const line of [...(data.hint ? [data.hint] : []), ...commandOf(data.details)])
      io.stderr.write(`${line}\n`)
  }
  if (data.code === 'usage') return EXIT.usage
  return args.includes('--exit-code') ? EXIT.notCompared : EXIT.failed
}
