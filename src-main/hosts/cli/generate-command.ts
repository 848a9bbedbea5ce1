import { Option } from 'commander'
import { AppError } from '@shared/errors/app-error'
import type { GenerationSelection } from '@shared/api/contract'
import type { GenerationReport } from '@shared/model/job'
import { DEFAULT_COUNT, runGeneration } from '../../jobs/generation'
import { wholeNumber } from '../../api/options/filter-values'
import { onRun } from './globals'
import type { AddCommand } from './globals'
import { EXIT } from './io'
import { createControl } from './progress'
import { generationJson, generationText } from './report-text'
import { checkTenant, keepTenant, TENANT_OPTION, warnOfUnknownTenant } from './tenant-option'
import { writing } from './workspace'

interface GenerateOptions {
  readonly count?: string
  readonly days?: string
  readonly linkedid?: string
  readonly outdated?: boolean
  readonly all?: boolean
  readonly dryRun?: boolean
  readonly tenant?: string
}

/** `calltrail generate`: call logs from stored CELs. */
export const addGenerate: AddCommand = (program, io, finish) => {
  const command = program
    .command('generate')
    .description('make call logs of the stored CELs')
    .addOption(
      new Option(
        '-c, --count <n>',
        `of the last N CELs without call log; 0: of all (default ${DEFAULT_COUNT})`
      ).conflicts(['days', 'linkedid', 'outdated', 'all'])
    )
    .addOption(
      new Option('-d, --days <n>', 'of the CELs of the last N days without call log').conflicts([
        'linkedid',
        'outdated',
        'all'
      ])
    )
    .addOption(
      new Option('--linkedid <id>', 'of the calls of this linkedid, again').conflicts(['outdated', 'all'])
    )
    .addOption(new Option('--outdated', 'of call logs made with an older directory, again').conflicts('all'))
    .option('--all', 'of all CELs, again')
    .option(...TENANT_OPTION)
    .option('--dry-run', 'say what would be made, change nothing')
  onRun<GenerateOptions>(command, io, finish, async (context, _args, options) => {
    const selection = selectionFrom(options)
    const tenant = checkTenant(options.tenant)
    const control = createControl(io, context.globals.progress === true)
    const report: GenerationReport = await writing(context, { create: false }, async (store) => {
      const dryRun = options.dryRun === true
      if (!dryRun) await keepTenant(store, tenant)
      const made = await runGeneration(store, { selection, dryRun }, control).finally(control.finish)
      if (!dryRun && made.callLogs > 0) warnOfUnknownTenant(io, store)
      return made
    })
    if (selection.kind === 'linkedid' && report.cels === 0) throw noSuchLinkedid(selection.linkedid)
    io.stdout.write(
      context.globals.json ? `${JSON.stringify(generationJson(report))}\n` : generationText(report)
    )
    return EXIT.done
  })
}

const noSuchLinkedid = (linkedid: string): AppError =>
  new AppError({
    code: 'call-log-not-found',
    message: `There is no event with the linkedid ${linkedid}.`,
    hint: 'calltrail show CONVERSATION --cels prints the linkedids of a call.',
    details: { linkedid }
  })

function selectionFrom(options: GenerateOptions): GenerationSelection {
  if (options.all) return { kind: 'all' }
  if (options.outdated) return { kind: 'outdated' }
  if (options.linkedid !== undefined) return { kind: 'linkedid', linkedid: options.linkedid }
  if (options.days !== undefined) return { kind: 'days', days: wholeNumber('--days', options.days) }
  return {
    kind: 'last',
    count: options.count === undefined ? DEFAULT_COUNT : wholeNumber('--count', options.count)
  }
}
