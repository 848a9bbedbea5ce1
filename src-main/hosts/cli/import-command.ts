import { AppError } from '@shared/errors/app-error'
import type { ErrorCode } from '@shared/errors/error-codes'
import { Option } from 'commander'
import type { DirectoryLoad, ImportOptions } from '@shared/model/import-preview'
import type { GenerationReport, ImportReport } from '@shared/model/job'
import { runGeneration } from '../../jobs/generation'
import { runImport } from '../../jobs/import'
import { previewImport } from '../../jobs/preview'
import type { SourceInput } from '../../sources/source'
import type { WriteStore } from '../../store/store'
import { onRun } from './globals'
import type { AddCommand, CliContext } from './globals'
import { type ImportInput, type ImportInputs, importInputs } from './import-inputs'
import { ImportSummary } from './import-summary'
import { warnOfMissing } from './missing-text'
import { previewText } from './preview-text'
import { createControl } from './progress'
import { importJson, importText } from './report-text'
import { checkTenant, keepTenant, TENANT_OPTION, warnOfUnknownTenant } from './tenant-option'
import { writing } from './workspace'
import { checkColumns } from './columns-option'
import { checkZone } from './zone-option'

interface ImportCommandOptions {
  readonly directory?: string
  readonly directoryLoad?: DirectoryLoad
  readonly timeZone?: string
  readonly generate: boolean
  readonly dryRun?: boolean
  readonly columns?: string
  readonly tenant?: string
}

interface Inputs extends ImportInputs {
  readonly directories: readonly ImportInput[]
}

/** What a file of a folder may be without being a failure: nobody said that it is a dump. */
const NOT_OURS = new Set<ErrorCode>(['format-unknown', 'nothing-readable', 'file-empty'])

/** `calltrail import`: dumps into the workspace, then call logs of what is new. */
export const addImport: AddCommand = (program, io, finish) => {
  const command = program
    .command('import <files...>')
    .description('read CEL dumps (a file, a folder of files, or - for standard input) and make call logs')
    .option('--directory <file>', 'directory of users and lines to load first')
    .addOption(
      new Option(
        '--directory-load <how>',
        'what becomes of the directory that is here (default: one of the same kind replaces it, any other is merged)'
      ).choices(['replace', 'merge'])
    )
    .option(
      '--columns <names>',
      'columns of a file that does not name them, in its order, e.g. eventtype,eventtime,-,cid_num (- for none)'
    )
    .option('--time-zone <zone>', 'zone of times that name none, e.g. Europe/Paris')
    .option(...TENANT_OPTION)
    .option('--no-generate', 'make no call logs')
    .option('--dry-run', 'say what the files hold, change nothing')
  onRun<ImportCommandOptions>(command, io, finish, async (context, args, options) => {
    if (options.timeZone !== undefined) checkZone(options.timeZone)
    if (options.columns !== undefined) checkColumns(options.columns)
    const tenant = checkTenant(options.tenant)
    const directories = options.directory === undefined ? [] : [options.directory]
    const found: Inputs = {
      directories: (await importInputs(directories, io)).inputs,
      ...(await importInputs(args, io))
    }
    return writing(context, { create: true }, async (store) => {
      if (!options.dryRun) await keepTenant(store, tenant)
      const exitCode = await importAll(context, store, options, found)
      if (!options.dryRun && options.generate) warnOfUnknownTenant(io, store)
      return exitCode
    })
  })
}

async function importAll(
  context: CliContext,
  store: WriteStore,
  options: ImportCommandOptions,
  { directories, inputs, passedOver }: Inputs
): Promise<number> {
  const { io, globals } = context
  const common: ImportOptions = {
    ...(options.timeZone === undefined ? {} : { timeZone: options.timeZone }),
    ...(options.directoryLoad === undefined ? {} : { directory: options.directoryLoad })
  }
  const columns = options.columns === undefined ? undefined : checkColumns(options.columns)
  // Calls may lie in several files, as logs are rotated: call logs are made when all of them are here.
  const atTheEnd = options.generate && inputs.length > 1 && options.dryRun !== true
  const summary = new ImportSummary(passedOver)
  const steps = [
    // What else lies in the dump of the directory was not asked for.
    ...directories.map((one) => ({
      ...one,
      own: { generate: false, take: { directory: true, cels: false, history: false } }
    })),
    ...inputs.map((one) => ({
      ...one,
      own: { generate: options.generate && !atTheEnd, ...(columns === undefined ? {} : { columns }) }
    }))
  ]
  for (const { input, isMet, own } of steps) {
    try {
      const { json, report } = await importOne(
        context,
        store,
        input,
        { ...common, ...own },
        options.dryRun === true
      )
      summary.done(json, report)
    } catch (error) {
      // With several files, one that cannot be read does not keep the others out.
      if (steps.length === 1 || io.signal.aborted || !(error instanceof AppError)) throw error
      if (isMet && NOT_OURS.has(error.code)) summary.passOver()
      else summary.failed(input.name, error)
      io.stderr.write(`${input.name}: ${error.message}\n${error.hint}\n`)
    }
  }
  const generation = atTheEnd && summary.hasImported ? await generateAll(context, store) : null
  if (globals.json) io.stdout.write(`${JSON.stringify(summary.json(generation))}\n`)
  else if (steps.length > 1 && options.dryRun !== true) io.stdout.write(summary.text(generation))
  return summary.exitCode
}

async function generateAll({ io, globals }: CliContext, store: WriteStore): Promise<GenerationReport> {
  const control = createControl(io, globals.progress === true)
  const selection = { kind: 'last', count: 0 } as const
  return runGeneration(store, { selection, dryRun: false }, control).finally(control.finish)
}

async function importOne(
  { io, globals }: CliContext,
  store: WriteStore,
  input: SourceInput,
  options: ImportOptions,
  dryRun: boolean
): Promise<{ readonly json: object; readonly report: ImportReport | null }> {
  if (dryRun) {
    const preview = await previewImport(store, input, options)
    if (!globals.json) io.stdout.write(previewText(preview))
    return { json: preview, report: null }
  }
  const control = createControl(io, globals.progress === true)
  const report = await runImport(store, input, options, control).finally(control.finish)
  if (!globals.json) io.stdout.write(importText(report))
  warnOfMissing(io, report)
  return { json: importJson(report), report }
}
