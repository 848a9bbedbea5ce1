import { readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Readable } from 'node:stream'
import { AppError, errorData } from '@shared/errors/app-error'
import type { ImportOptions } from '@shared/model/import-preview'
import { runImport } from '../../jobs/import'
import { previewImport } from '../../jobs/preview'
import type { SourceInput } from '../../sources/source'
import type { WriteStore } from '../../store/store'
import { onRun } from './globals'
import type { AddCommand, CliContext } from './globals'
import { EXIT } from './io'
import type { CliIo } from './io'
import { previewText } from './preview-text'
import { createControl } from './progress'
import { importJson, importText } from './report-text'
import { writing } from './workspace'
import { checkZone } from './zone-option'

interface ImportCommandOptions {
  readonly directory?: string
  readonly timeZone?: string
  readonly generate: boolean
  readonly dryRun?: boolean
}

/** `calltrail import`: dumps into the workspace, then call logs of what is new. */
export const addImport: AddCommand = (program, io, finish) => {
  const command = program
    .command('import <files...>')
    .description('read CEL dumps (a file, a folder of files, or - for standard input) and make call logs')
    .option('--directory <file>', 'directory of users and lines to load first')
    .option('--time-zone <zone>', 'zone of times that name none, e.g. Europe/Paris')
    .option('--no-generate', 'make no call logs')
    .option('--dry-run', 'say what the files hold, change nothing')
  onRun<ImportCommandOptions>(command, io, finish, async (context, args, options) => {
    if (options.timeZone !== undefined) checkZone(options.timeZone)
    const inputs = args.flatMap((path) => (path === '-' ? [standardInput(io)] : inputsOf(path)))
    return writing(context, { create: true }, (store) => importAll(context, store, inputs, options))
  })
}

async function importAll(
  context: CliContext,
  store: WriteStore,
  inputs: readonly SourceInput[],
  options: ImportCommandOptions
): Promise<number> {
  const { io, globals } = context
  const timeZone = options.timeZone === undefined ? {} : { timeZone: options.timeZone }
  const steps: readonly (readonly [SourceInput, ImportOptions])[] = [
    ...(options.directory === undefined ? [] : inputsOf(options.directory)).map(
      (input) => [input, { ...timeZone, generate: false }] as const
    ),
    ...inputs.map((input) => [input, { ...timeZone, generate: options.generate }] as const)
  ]
  const results: object[] = []
  let exitCode: number = EXIT.done
  for (const [input, importOptions] of steps) {
    try {
      results.push(await importOne(context, store, input, importOptions, options.dryRun === true))
    } catch (error) {
      // With several files, one that cannot be read does not keep the others out.
      if (steps.length === 1 || io.signal.aborted || !(error instanceof AppError)) throw error
      results.push({ file: input.name, error: errorData(error) })
      io.stderr.write(`${input.name}: ${error.message}\n${error.hint}\n`)
      exitCode = EXIT.failed
    }
  }
  if (globals.json) io.stdout.write(`${JSON.stringify({ imports: results })}\n`)
  return exitCode
}

async function importOne(
  { io, globals }: CliContext,
  store: WriteStore,
  input: SourceInput,
  options: ImportOptions,
  dryRun: boolean
): Promise<object> {
  if (dryRun) {
    const preview = await previewImport(store, input, options)
    if (!globals.json) io.stdout.write(previewText(preview))
    return preview
  }
  const control = createControl(io, globals.progress === true)
  const report = await runImport(store, input, options, control).finally(control.finish)
  if (!globals.json) io.stdout.write(importText(report))
  return importJson(report)
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

/** A file, or all files directly in a folder in the order of their names. */
function inputsOf(path: string): readonly SourceInput[] {
  try {
    const found = statSync(path)
    if (!found.isDirectory()) return [{ kind: 'file', path, name: basename(path), sizeBytes: found.size }]
    return readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => entry.name)
      .sort()
      .flatMap((name) => inputsOf(join(path, name)))
  } catch (cause) {
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
