import { createInterface } from 'node:readline/promises'
import { Option } from 'commander'
import type { DeletionSelection } from '@shared/api/contract'
import { runDeletion } from '../../jobs/deletion'
import { wholeNumber } from '../../api/options/filter-values'
import { onRun } from './globals'
import type { AddCommand, CliContext } from './globals'
import { EXIT } from './io'
import { createControl } from './progress'
import { count } from './report-text'
import { usageError } from '../../api/options/usage-error'
import { writing } from './workspace'

interface DeleteOptions {
  readonly days?: string
  readonly all?: boolean
  readonly yes?: boolean
  readonly dryRun?: boolean
}

/** `calltrail delete`: removes call logs; their CELs stay and can be generated again. */
export const addDelete: AddCommand = (program, io, finish) => {
  const command = program
    .command('delete')
    .description('delete call logs; the CELs stay')
    .addOption(new Option('-d, --days <n>', 'those that started in the last N days').conflicts('all'))
    .option('-A, --all', 'all of them')
    .option('--yes', 'do not ask')
    .option('--dry-run', 'say how many, delete nothing')
  onRun<DeleteOptions>(command, io, finish, async (context, _args, options) => {
    const selection = selectionFrom(options)
    if (!options.yes && !options.dryRun && io.stdin.isTTY !== true) {
      throw usageError('Without a terminal nobody can be asked; nothing was deleted.', 'Add --yes.')
    }
    return writing(context, { create: false }, async (store) => {
      const control = createControl(io, context.globals.progress === true)
      const plan = await runDeletion(store, selection, { dryRun: true }, control).finally(control.finish)
      const asked = !options.yes && !options.dryRun
      if (asked && !(await confirmed(context, plan.callLogs, plan.withoutCels))) return EXIT.cancelled
      if (!options.dryRun)
        await runDeletion(store, selection, { dryRun: false }, control).finally(control.finish)
      const result = {
        deleted: plan.callLogs,
        without_cels: plan.withoutCels,
        dry_run: options.dryRun === true
      }
      io.stdout.write(
        context.globals.json
          ? `${JSON.stringify(result)}\n`
          : `${options.dryRun ? 'Would delete' : 'Deleted'} ${count(plan.callLogs, 'call log')}.${lostText(plan.withoutCels, options.dryRun === true)}\n`
      )
      if (selection.kind === 'days' && selection.days === 0)
        io.stderr.write('0 days select nothing. --all selects every call log.\n')
      return EXIT.done
    })
  })
}

function selectionFrom({ all, days }: DeleteOptions): DeletionSelection {
  if (all) return { kind: 'all' }
  if (days !== undefined) return { kind: 'days', days: wholeNumber('--days', days) }
  throw usageError('Which call logs? Nothing was deleted.', 'Give --days N or --all.')
}

/** What is lost for good: call logs whose events are not in the workspace (any more). */
function lostText(withoutCels: number, dryRun: boolean): string {
  if (withoutCels === 0) return ''
  return ` ${withoutCels} of them ${dryRun ? 'could' : 'can'} not be made again: their events are not here.`
}

async function confirmed({ io }: CliContext, callLogs: number, withoutCels: number): Promise<boolean> {
  const warning =
    withoutCels > 0 ? ` ${withoutCels} of them cannot be made again: their events are not here.` : ''
  const reader = createInterface({ input: io.stdin, output: io.stderr })
  try {
    const answer = await reader.question(`Delete ${count(callLogs, 'call log')}?${warning} [y/N] `)
    return /^y(es)?$/i.test(answer.trim())
  } finally {
    reader.close()
  }
}
