import { listSources } from '../../store/sources'
import { onRun } from './globals'
import type { AddCommand } from './globals'
import { EXIT } from './io'
import { printable } from './printable'
import { sourcesGroup } from './sources-group'
import { reading } from './workspace'

/** `calltrail sources list`: what was imported, newest first, with the numbers that `sources delete` takes. */
export const addSourcesList: AddCommand = (program, io, finish) => {
  const command = sourcesGroup(program).command('list').description('what was imported, newest first')
  onRun(command, io, finish, async (context) =>
    reading(context, async (store) => {
      const sources = listSources(store)
      io.stdout.write(
        context.globals.json
          ? `${JSON.stringify(
              sources.map(
                ({ id, fileName, kind, format, importedAt, read, added, duplicates, rejected }) => ({
                  id,
                  file: fileName,
                  kind,
                  format,
                  imported_at: new Date(importedAt / 1000).toISOString(),
                  read,
                  added,
                  duplicates,
                  rejected
                })
              )
            )}\n`
          : sources
              .map(
                ({ id, fileName, kind, read, added, importedAt }) =>
                  `${id}  ${printable(fileName)} (${kind}, ${read} rows, ${added} added, ${new Date(importedAt / 1000).toISOString()})\n`
              )
              .join('')
      )
      return EXIT.done
    })
  )
}
