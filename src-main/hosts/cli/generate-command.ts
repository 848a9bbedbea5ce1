import { Option } from 'commander'
import type { GenerationSelection } from '@shared/api/contract'
import type { GenerationReport } from '@shared/model/job'
import { DEFAULT_COUNT, runGeneration } from '../../jobs/generation'
import { wholeNumber } from './filters'
import { onRun } from './globals'
import type { AddCommand } from './globals'
import { EXIT } from './io'
import { createControl } from './progress'
import { generationJson, generationText } from './report-text'
import { writing } from './workspace'

interface GenerateOptions {
  readonly count?: string
  readonly days?: string
  readonly linkedid?: string
  readonly outdated?: boolean
  readonly all?: boolean
  readonly dryRun?: boolean
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
    .option('--dry-run', 'say what would be made, change nothing')
  onRun<GenerateOptions>(command, io, finish, async (context, _args, options) => {
    const selection = selectionFrom(options)
    const control = createControl(io, context.globals.progress === true)
    const report: GenerationReport = await writing(context, { create: false }, (store) =>
      runGeneration(store, { selection, dryRun: options.dryRun === true }, control).finally(control.finish)
    )
    io.stdout.write(
      context.globals.json ? `${JSON.stringify(generationJson(report))}\n` : generationText(report)
    )
    return EXIT.done
  })
}

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
