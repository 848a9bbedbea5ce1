import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { removeCopies } from '../../jobs/remove-copies'
import { besideFolder } from '../../recordings/beside'
import { cacheRoots, settleCache } from '../../store/recording-cache'
import { copiesOf, countDeletable, forgetCopies } from '../../store/recording-selection'
import { inTransaction, type WriteStore } from '../../store/store'
import { addFilters, checkFilters, filterFrom } from './filters'
import type { FilterOptions } from './filters'
import { onRun } from './globals'
import type { AddCommand, CliContext } from './globals'
import { EXIT } from './io'
import { recordingsGroup } from './recordings-group'
import { count } from './report-text'
import { usageError } from '../../api/options/usage-error'
import { writing } from './workspace'
import { zoneOf } from './zone-option'

interface DeleteOptions extends FilterOptions {
  readonly yes?: boolean
  readonly dryRun?: boolean
  readonly timeZone?: string
}

/** `calltrail recordings delete-copies`: removes copies that Calltrail fetched; the person's own files stay. */
export const addDeleteCopies: AddCommand = (program, io, finish) => {
  const command = addFilters(
    recordingsGroup(program)
      .command('delete-copies')
      .description('delete copies of recordings that Calltrail fetched; your own files, and the calls, stay')
  )
    .option('--yes', 'do not ask')
    .option('--dry-run', 'say how many, delete nothing')
    .option('--time-zone <zone>', 'zone of the times (default: the workspace’s, else this computer’s)')
  onRun<DeleteOptions>(command, io, finish, async (context, _args, options) => {
    checkFilters(options)
    if (!options.yes && !options.dryRun && io.stdin.isTTY !== true)
      throw usageError('Without a terminal nobody can be asked; nothing was deleted.', 'Add --yes.')
    return writing(context, { create: false }, async (store) => {
      const zone = zoneOf(store, options.timeZone)
      const calls = { filter: filterFrom(options, zone, store), except: [] }
      const folder = settledCache(store)
      const copies = copiesOf(store, { calls }).filter(({ rootPath }) => rootPath === folder)
      const plan = {
        copies: copies.length,
        bytes: copies.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
        kept: countDeletable(store, { calls }).kept
      }
      if (!options.yes && !options.dryRun && plan.copies > 0 && !(await confirmed(context, plan)))
        return EXIT.cancelled
      let done = { copies: plan.copies, bytes: plan.bytes }
      if (!options.dryRun) {
        inTransaction(store, () => forgetCopies(store, { uuids: copies.map(({ uuid }) => uuid) }))
        done = await removeCopies(store.path, [folder], copies)
      }
      const result = {
        deleted: done.copies,
        bytes: done.bytes,
        kept: plan.kept,
        dry_run: options.dryRun === true
      }
      const said = options.dryRun ? 'Would delete' : 'Deleted'
      io.stdout.write(
        context.globals.json
          ? `${JSON.stringify(result)}\n`
          : `${said} ${copiesText(done.copies)} (${done.bytes} bytes). ${count(plan.kept, 'file')} of your own ${plan.kept === 1 ? 'stays' : 'stay'}.\n`
      )
      return EXIT.done
    })
  })
}

/** The folder of copies beside the workspace, known to it under the path that it has now. */
function settledCache(store: WriteStore): string {
  const rootPath = besideFolder(store.path, 'cache')
  const others = cacheRoots(store).flatMap(({ path }) => (path === rootPath ? [] : [path]))
  // Where the workspace lay before it was moved. Others are of sessions that may be under way.
  const ended = others.filter((path) => basename(path) === basename(rootPath) || !existsSync(path))
  if (ended.length > 0) inTransaction(store, () => settleCache(store, { rootPath, ended }))
  return rootPath
}

const copiesText = (copies: number): string => (copies === 1 ? '1 copy' : `${copies} copies`)

/** Asked twice: what the stack has deleted meanwhile is gone for good. */
async function confirmed(
  { io }: CliContext,
  { copies, bytes }: { readonly copies: number; readonly bytes: number }
): Promise<boolean> {
  const reader = createInterface({ input: io.stdin, output: io.stderr })
  const lines = reader[Symbol.asyncIterator]()
  const answer = async (question: string): Promise<string> => {
    io.stderr.write(question)
    const { value, done } = await lines.next()
    return done ? '' : value.trim()
  }
  try {
    const first = await answer(`Delete ${copiesText(copies)} of recordings (${bytes} bytes)? [y/N] `)
    if (!/^y(es)?$/i.test(first)) return false
    const second = await answer(
      `What the stack has deleted meanwhile cannot be fetched again. Type ${copies} to delete: `
    )
    return second === String(copies)
  } finally {
    reader.close()
  }
}
