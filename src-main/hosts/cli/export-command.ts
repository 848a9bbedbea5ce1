import { Option } from 'commander'
import { resolve } from 'node:path'
import type { ExportProfile } from '@shared/api/contract'
import { runExport } from '../../jobs/export'
import { addFilters, checkFilters, filterFrom } from './filters'
import type { FilterOptions } from './filters'
import { onRun } from './globals'
import type { AddCommand } from './globals'
import { EXIT, write } from './io'
import { createControl } from './progress'
import { count } from './report-text'
import { addSort, sortFrom } from './sort-option'
import { reading } from './workspace'
import { zoneOf } from './zone-option'

interface ExportOptions extends FilterOptions {
  readonly profile: ExportProfile
  readonly timeZone?: string
}

/** `calltrail export`: calls that match, into a file. */
export const addExport: AddCommand = (program, io, finish) => {
  const command = addSort(
    addFilters(
      program
        .command('export <file>')
        .description(
          'write calls to a file, or to standard output for -; blocked ones too, unless --hide-blocked'
        )
    )
  )
    .addOption(new Option('--format <name>', 'form of the file').choices(['csv']).default('csv'))
    .addOption(
      new Option('--profile <name>', 'columns: those of Wazo’s or of XiVO’s call log export')
        .choices(['wazo', 'xivo'])
        .default('wazo')
    )
    .option('--time-zone <zone>', 'zone of the times (default: the workspace’s, else this computer’s)')
  onRun<ExportOptions>(command, io, finish, async (context, [file = ''], options) => {
    const sort = sortFrom(options)
    checkFilters(options)
    return reading(context, async (store) => {
      const timeZone = zoneOf(store, options.timeZone)
      const request = {
        profile: options.profile,
        filter: filterFrom(options, timeZone, store),
        sort,
        timeZone
      }
      const control = createControl(io, context.globals.progress === true)
      if (file === '-') {
        await runExport(store, request, (block) => write(io.stdout, block), control).finally(control.finish)
        return EXIT.done
      }
      const { rows, bytes } = await runExport(store, request, resolve(file), control).finally(control.finish)
      io.stdout.write(
        context.globals.json
          ? `${JSON.stringify({ file: resolve(file), rows, bytes })}\n`
          : `Wrote ${count(rows, 'call')} to ${file} (${bytes} bytes).\n`
      )
      return EXIT.done
    })
  })
}
