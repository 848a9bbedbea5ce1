import { NO_RETENTION, type Retention, type RetentionDays } from '@shared/model/retention'
import { readRetention, setRetention } from '../../store/retention'
import { inTransaction, type ReadStore } from '../../store/store'
import { wholeNumber } from '../../api/options/filter-values'
import { onRun } from './globals'
import type { AddCommand, CliContext } from './globals'
import { EXIT } from './io'
import { daysJson, retentionText } from './retention-text'
import { checkTenant } from './tenant-option'
import { usageError } from '../../api/options/usage-error'
import { reading, writing } from './workspace'

interface SetOptions {
  readonly tenant?: string
  readonly days?: string
  readonly recordingsDays?: string
  readonly exportsDays?: string
}

/** `calltrail retention …`: how long things are kept. Nothing is purged by it. */
export const addRetention: AddCommand = (program, io, finish) => {
  const group = program
    .command('retention')
    .description('how many days call logs, recordings and exports are kept; calltrail purge deletes')
  const show = group.command('show').description('say what the workspace and its tenants keep')
  onRun(show, io, finish, (context) => reading(context, async (store) => tell(context, store)))

  const set = group
    .command('set')
    .description('change what is given; "default" leaves it open again')
    .option('--tenant <uuid>', 'for this tenant (default: for the workspace)')
    .option('--days <n>', 'keep call logs so many days')
    .option('--recordings-days <n>', 'keep copies of recordings so many days after their call')
    .option('--exports-days <n>', 'keep exports of recordings so many days')
  onRun<SetOptions>(set, io, finish, async (context, _args, options) => {
    const change = changeFrom(options)
    const tenant = checkTenant(options.tenant)
    return writing(context, { create: false }, async (store) => {
      inTransaction(store, () => setRetention(store, changed(readRetention(store), tenant, change)))
      return tell(context, store)
    })
  })
}

function changed(
  retention: Retention,
  tenant: string | undefined,
  change: Partial<RetentionDays>
): Retention {
  if (tenant === undefined) return { ...retention, workspace: { ...retention.workspace, ...change } }
  const before = retention.tenants[tenant] ?? NO_RETENTION.workspace
  return { ...retention, tenants: { ...retention.tenants, [tenant]: { ...before, ...change } } }
}

function changeFrom({ days, recordingsDays, exportsDays }: SetOptions): Partial<RetentionDays> {
  const change = {
    ...(days !== undefined && { callLogs: daysOf('--days', days) }),
    ...(recordingsDays !== undefined && { recordings: daysOf('--recordings-days', recordingsDays) }),
    ...(exportsDays !== undefined && { exports: daysOf('--exports-days', exportsDays) })
  }
  if (Object.keys(change).length === 0) throw usageError('Nothing was given to change.')
  return change
}

const daysOf = (name: string, text: string): number | null =>
  text === 'default' ? null : wholeNumber(name, text)

function tell({ io, globals }: CliContext, store: ReadStore): number {
  const retention = readRetention(store)
  const json = {
    workspace: daysJson(retention.workspace),
    tenants: Object.fromEntries(
      Object.entries(retention.tenants).map(([uuid, days]) => [uuid, daysJson(days)])
    )
  }
  io.stdout.write(globals.json ? `${JSON.stringify(json)}\n` : retentionText(retention))
  return EXIT.done
}
