import type { SourceDeletion } from '@shared/model/source-deletion'
import { usageError } from '../../api/options/usage-error'
import { runSourceDeletion } from '../../jobs/delete-source'
import { countSourceDeletion } from '../../store/delete-source'
import { asking, isYes } from './ask'
import { wholeNumber } from '../../api/options/filter-values'
import { onRun } from './globals'
import type { AddCommand } from './globals'
import { EXIT } from './io'
import { printable } from './printable'
import { createControl } from './progress'
import { count } from './report-text'
import { sourcesGroup } from './sources-group'
import { writing } from './workspace'

interface DeleteOptions {
  readonly yes?: boolean
  readonly dryRun?: boolean
}

const HELP = `
Call logs that mix sources are made anew of what remains. Comments, labels and transcripts stay, as with a purge. A row that
several dumps brought is stored once, with the first of them, and goes with it: import the other one again to have it back.
The dump itself is not touched. A directory cannot be deleted: load another one.`

/** `calltrail sources delete`: takes an import out again. */
export const addSourcesDelete: AddCommand = (program, io, finish) => {
  const command = sourcesGroup(program)
    .command('delete <number>')
    .description('delete what an import brought, and the call logs that only it gave')
    .option('--yes', 'do not ask')
    .option('--dry-run', 'say what, delete nothing')
    .addHelpText('after', HELP)
  onRun<DeleteOptions>(command, io, finish, async (context, [number = ''], options) => {
    const sourceId = wholeNumber('<number>', number)
    if (!options.yes && !options.dryRun && io.stdin.isTTY !== true)
      throw usageError('Without a terminal nobody can be asked; nothing was deleted.', 'Add --yes.')
    return writing(context, { create: false }, async (store) => {
      const { json, progress } = context.globals
      const preview = countSourceDeletion(store, { sourceId })
      const told = (said: string, dryRun: boolean): string =>
        json
          ? `${JSON.stringify({ ...deletionJson(preview), dry_run: dryRun })}\n`
          : `${said} ${deletionText(preview)}`
      if (options.dryRun) {
        io.stdout.write(told('Would delete', true))
        return EXIT.done
      }
      if (!options.yes) {
        io.stderr.write(`To be deleted: ${deletionText(preview)}`)
        if (!(await asking(io, async (ask) => isYes(await ask('Delete? [y/N] '))))) return EXIT.cancelled
      }
      const control = createControl(io, progress === true)
      await runSourceDeletion(store, sourceId, control).finally(control.finish)
      io.stdout.write(told('Deleted', false))
      return EXIT.done
    })
  })
}

const deletionJson = (one: SourceDeletion): object => ({
  source_id: one.sourceId,
  file: one.fileName,
  cels: one.cels,
  call_logs: one.callLogs,
  made_anew: one.madeAnew,
  with_comments_or_labels: one.withWords,
  server_call_logs: one.serverCallLogs,
  rejected_rows: one.rejectedRows,
  perhaps_elsewhere: one.perhapsElsewhere
})

const deletionText = (one: SourceDeletion): string =>
  `${printable(one.fileName)}: ${count(one.cels, 'event')}, ${count(one.callLogs, 'call log')}, ` +
  `${count(one.serverCallLogs, 'call log')} of a server, ${count(one.rejectedRows, 'row')} that could not be read.\n` +
  (one.madeAnew > 0
    ? `${count(one.madeAnew, 'call log')} that other sources are in too: made anew of what remains.\n`
    : '') +
  (one.withWords > 0
    ? `${count(one.withWords, 'call')} with comments, labels or transcripts, which stay without call.\n`
    : '') +
  (one.perhapsElsewhere > 0
    ? `Later sources brought ${count(one.perhapsElsewhere, 'row')} that were here already: those of this source go.\n`
    : '')
