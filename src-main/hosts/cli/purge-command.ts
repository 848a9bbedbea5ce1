import type { PurgePreview, RetentionDays } from '@shared/model/retention'
import { previewPurge, runPurge, type PurgeOrder } from '../../jobs/purge'
import { asking, isYes } from './ask'
import { wholeNumber } from '../../api/options/filter-values'
import { onRun } from './globals'
import type { AddCommand, CliContext } from './globals'
import { EXIT } from './io'
import { createControl } from './progress'
import { countsJson, purgedText, purgeJson, purgeText } from './retention-text'
import { checkTenant } from './tenant-option'
import { usageError } from '../../api/options/usage-error'
import { writing } from './workspace'

interface PurgeOptions {
  readonly days?: string
  readonly recordingsDays?: string
  readonly exportsDays?: string
  readonly tenant?: string
  readonly yes?: boolean
  readonly dryRun?: boolean
}

const HELP = `
Days are counted back from now. They hold where neither the tenant nor the workspace says anything (calltrail retention),
as with the reference; without either, 365, 365 and 2. Call logs are deleted with their rows; their events stay and are not
taken up again by themselves. Of recordings only copies that Calltrail fetched are removed, of exports the ZIP files that it
wrote. Sources and your own files stay.`

/** `calltrail purge`: deletes what is older than it is kept. */
export const addPurge: AddCommand = (program, io, finish) => {
  const command = program
    .command('purge')
    .description('delete call logs, copies of recordings and exports that are older than they are kept')
    .option('--days <n>', 'keep call logs so many days')
    .option('--recordings-days <n>', 'keep copies of recordings so many days after their call')
    .option('--exports-days <n>', 'keep exports of recordings so many days')
    .option('--tenant <uuid>', 'of this tenant only')
    .option('--yes', 'do not ask')
    .option('--dry-run', 'say how many, delete nothing')
    .addHelpText('after', HELP)
  onRun<PurgeOptions>(command, io, finish, async (context, _args, options) => {
    const order: PurgeOrder = {
      tenantUuid: checkTenant(options.tenant) ?? null,
      given: daysFrom(options),
      now: Date.now() * 1000
    }
    if (!options.yes && !options.dryRun && io.stdin.isTTY !== true)
      throw usageError('Without a terminal nobody can be asked; nothing was purged.', 'Add --yes.')
    return writing(context, { create: false }, async (store) => {
      const { json } = context.globals
      const preview = previewPurge(store, order)
      if (options.dryRun) {
        io.stdout.write(
          json
            ? `${JSON.stringify({ ...purgeJson(preview), dry_run: true })}\n`
            : purgeText(preview) + purgedText('Would purge', preview.total) + wordsText(preview)
        )
        return EXIT.done
      }
      if (!options.yes && !(await confirmed(context, preview))) return EXIT.cancelled
      const control = createControl(io, context.globals.progress === true)
      const counts = await runPurge(store, order, control).finally(control.finish)
      io.stdout.write(
        json ? `${JSON.stringify({ ...countsJson(counts), dry_run: false })}\n` : purgedText('Purged', counts)
      )
      return EXIT.done
    })
  })
}

function daysFrom({ days, recordingsDays, exportsDays }: PurgeOptions): Partial<RetentionDays> {
  const given = {
    ...(days !== undefined && { callLogs: wholeNumber('--days', days) }),
    ...(recordingsDays !== undefined && { recordings: wholeNumber('--recordings-days', recordingsDays) }),
    ...(exportsDays !== undefined && { exports: wholeNumber('--exports-days', exportsDays) })
  }
  if (given.callLogs !== undefined && given.recordings !== undefined && given.recordings > given.callLogs) {
    throw usageError(
      'Recordings cannot be kept longer than their calls; nothing was purged.',
      'Give --recordings-days as --days, or fewer.'
    )
  }
  return given
}

const wordsText = ({ total }: PurgePreview): string =>
  total.withWords > 0
    ? `${total.withWords} of these calls have comments or labels, which would stay without call.\n`
    : ''

/** Asked twice: what is purged is gone. */
async function confirmed({ io }: CliContext, preview: PurgePreview): Promise<boolean> {
  const { callLogs, recordings, exports } = preview.total
  if (callLogs + recordings + exports === 0) return true
  io.stderr.write(purgeText(preview) + purgedText('To be purged:', preview.total) + wordsText(preview))
  return asking(io, async (ask) => {
    if (!isYes(await ask('Purge? [y/N] '))) return false
    return (await ask(`Type ${callLogs} to purge: `)) === String(callLogs)
  })
}
