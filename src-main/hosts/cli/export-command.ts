import { resolve } from 'node:path'
import type { ExportRequest } from '@shared/model/export'
import { runExport } from '../../jobs/export'
import { addWritingOptions, writingOptions, type WritingOptions } from './export-options'
import { addFilters, checkFilters, filterFrom } from './filters'
import type { FilterOptions } from './filters'
import { onRun } from './globals'
import type { AddCommand } from './globals'
import { EXIT, write } from './io'
import { createControl } from './progress'
import { count } from './report-text'
import { addSort, sortFrom } from '../../api/options/sort-option'
import { reading } from './workspace'
import { zoneOf } from './zone-option'

const ALL_CALLS = { en: 'all calls of this workspace', fr: 'tous les appels de cet espace' } as const

interface ExportCommandOptions extends FilterOptions, WritingOptions {
  readonly timeZone?: string
  readonly title?: string
}

/** `calltrail export`: calls that match, into a file. */
export const addExport: AddCommand = (program, io, finish) => {
  const command = addWritingOptions(
    addSort(
      addFilters(
        program
          .command('export <file>')
          .description(
            'write calls to a file, or to standard output for -; blocked ones too, unless --hide-blocked'
          )
      )
    )
  )
    .option('--title <text>', 'title of formats that have one')
    .option('--time-zone <zone>', 'zone of the times (default: the workspace’s, else this computer’s)')
  onRun<ExportCommandOptions>(command, io, finish, async (context, [file = ''], options) => {
    const sort = sortFrom(options)
    checkFilters(options)
    return reading(context, async (store) => {
      const timeZone = zoneOf(store, options.timeZone)
      const writing = writingOptions(file, timeZone, options)
      const filter = filterFrom(options, timeZone, store)
      const request: ExportRequest = {
        options: writing,
        filter,
        sort,
        title: options.title ?? '',
        // A filter has no sentence here, only its command; without one there is nothing to spell.
        sentence: Object.keys(filter).length === 0 ? ALL_CALLS[writing.language] : ''
      }
      const control = createControl(io, context.globals.progress === true)
      if (file === '-') {
        await runExport(store, request, (block) => write(io.stdout, block), control).finally(control.finish)
        return EXIT.done
      }
      const path = resolve(file)
      const { rows, bytes } = await runExport(store, request, { path }, control).finally(control.finish)
      io.stdout.write(
        context.globals.json
          ? `${JSON.stringify({ file: path, rows, bytes })}\n`
          : `Wrote ${count(rows, 'call')} to ${file} (${bytes} bytes).\n`
      )
      return EXIT.done
    })
  })
}
