import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { Option } from 'commander'
import type { CallFilter } from '@shared/model/call-filter'
import {
  type Fetched,
  type FetchOne,
  fetchRecordings,
  intoCache,
  intoFolder
} from '../../jobs/fetch-recordings'
import { pageRecordings } from '../../store/recording-rows'
import { readStackChoice } from '../../store/recording-stack'
import type { ReadStore } from '../../store/store'
import { addFilters, checkFilters, filterFrom } from './filters'
import type { FilterOptions } from './filters'
import { onRun } from './globals'
import type { AddCommand, CliContext } from './globals'
import { EXIT } from './io'
import { recordingsGroup } from './recordings-group'
import { count } from './report-text'
import { stackAccess } from './stack-access'
import { usageError } from '../../api/options/usage-error'
import { reading, writing } from './workspace'
import { zoneOf } from './zone-option'

interface FetchOptions extends FilterOptions {
  readonly out?: string
  readonly keep?: boolean
  readonly all?: boolean
  readonly timeZone?: string
}

/** Recordings that one look into the workspace names. */
const PAGE = 5000

/** `calltrail recordings fetch`: recordings from the stack, into a folder or beside the workspace. */
export const addRecordingsFetch: AddCommand = (program, io, finish) => {
  const command = addFilters(
    recordingsGroup(program)
      .command('fetch [uuid...]')
      .description(
        'fetch recordings from the stack: those named, or those of the calls that match and are not here'
      )
  )
    .addOption(new Option('--out <folder>', 'write them there, under the names of Wazo').conflicts('keep'))
    .option('--keep', 'keep them beside the workspace, within the limit of the cache')
    .option('--all', 'of all calls')
    .option('--time-zone <zone>', 'zone of the times (default: the workspace’s, else this computer’s)')
  onRun<FetchOptions>(command, io, finish, async (context, uuids, options) => {
    checkFilters(options)
    const isNamed = uuids.length > 0
    const isFiltered = Object.keys(filterFrom(options, 'UTC')).length > 0
    if ([isNamed, isFiltered, options.all === true].filter(Boolean).length !== 1)
      throw usageError('Which recordings? Name uuids, or calls by filters, or take --all.')
    const wanted = (store: ReadStore): readonly string[] =>
      isNamed ? uuids : remote(store, filterFrom(options, zoneOf(store, options.timeZone), store))
    if (options.keep) {
      return writing(context, { create: false }, async (store) => {
        const { cacheLimitBytes } = readStackChoice(store)
        if (cacheLimitBytes === 0)
          throw usageError('The workspace keeps no fetched files.', 'Give its cache a size, or use --out.')
        return run(context, store, wanted(store), intoCache(store, cacheLimitBytes))
      })
    }
    if (options.out === undefined) throw usageError('Where to? --out FOLDER, or --keep.')
    const folder = resolve(options.out)
    return reading(context, async (store) => {
      const all = wanted(store)
      if (all.length > 0) makeFolder(folder)
      return run(context, store, all, intoFolder(store, folder))
    })
  })
}

/** Uuids of the recordings of these calls that only the stack has. */
function remote(store: ReadStore, filter: CallFilter): readonly string[] {
  const found: string[] = []
  for (;;) {
    const { rows } = pageRecordings(store, { filter, states: ['remote'], offset: found.length, limit: PAGE })
    found.push(...rows.map(({ recording }) => recording.uuid))
    if (rows.length < PAGE) return found
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (cause) {
    throw usageError(
      `--out: ${folder} cannot be made (${cause instanceof Error ? cause.message : 'unknown'}).`
    )
  }
}

async function run(
  context: CliContext,
  store: ReadStore,
  uuids: readonly string[],
  one: FetchOne
): Promise<number> {
  const { io, globals } = context
  // A workspace without stack is told so, whether there is something to fetch or not.
  const access = await stackAccess(context, store)
  const done: Fetched[] = []
  const tell = (): void => {
    if (io.stderr.isTTY) io.stderr.write(`\r\u001b[KFetching recordings: ${done.length} of ${uuids.length}`)
    else if (globals.progress) io.stderr.write(`Fetching recordings: ${done.length} of ${uuids.length}\n`)
  }
  try {
    tell()
    for await (const fetched of fetchRecordings(access, uuids, one, io.signal)) {
      done.push(fetched)
      tell()
    }
  } finally {
    if (io.stderr.isTTY) io.stderr.write('\r\u001b[K')
    io.stdout.write(globals.json ? `${JSON.stringify({ recordings: done.map(json) })}\n` : text(done))
  }
  return done.some(({ status }) => status === 'failed') ? EXIT.failed : EXIT.done
}

function text(done: readonly Fetched[]): string {
  const of = <S extends Fetched['status']>(status: S): Extract<Fetched, { status: S }>[] =>
    done.filter((one): one is Extract<Fetched, { status: S }> => one.status === status)
  const fetched = of('fetched')
  const bytes = fetched.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
  const present = of('present').length
  const failed = of('failed')
  const lines = [
    ...failed.map(({ uuid, error }) => `${uuid}: ${error.message}`),
    `Fetched ${count(fetched.length, 'recording')} (${bytes} bytes).` +
      (present > 0 ? ` ${present} ${present === 1 ? 'was' : 'were'} here already.` : '') +
      (failed.length > 0 ? ` ${failed.length} could not be fetched.` : '')
  ]
  return `${lines.join('\n')}\n`
}

function json(one: Fetched): object {
  switch (one.status) {
    case 'fetched':
      return { uuid: one.uuid, status: one.status, file: one.path, bytes: one.sizeBytes }
    case 'present':
      return { uuid: one.uuid, status: one.status, file: one.path === '' ? null : one.path }
    case 'failed':
      return { uuid: one.uuid, status: one.status, error: one.error }
  }
}
