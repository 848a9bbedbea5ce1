import type { RecordingRow, StrayFile } from '@shared/model/recording'
import { isPlaceThere } from '../../jobs/check-places'
import { recordingRoots } from '../../store/recording-roots'
import { pageRecordings } from '../../store/recording-rows'
import type { ReadStore } from '../../store/store'
import { pageStrays } from '../../store/stray-files'
import { wholeNumber } from '../../api/options/filter-values'
import { onRun } from './globals'
import type { AddCommand } from './globals'
import { EXIT, write } from './io'
import { printable } from './printable'
import { recordingsGroup } from './recordings-group'
import { recordingJson, recordingLine, stateCounts } from './recordings-text'
import { count } from './report-text'
import { reading } from './workspace'
import { zoneOf } from './zone-option'

interface CheckOptions {
  readonly limit: string
  readonly exitCode?: boolean
  readonly timeZone?: string
}

interface Check {
  readonly counts: ReturnType<typeof pageRecordings>['counts']
  readonly places: readonly (ReturnType<typeof recordingRoots>[number] & { readonly isThere: boolean })[]
  readonly lost: readonly RecordingRow[]
  readonly strays: readonly StrayFile[]
  readonly strayCount: number
}

/** `calltrail recordings check`: states, calls without file, files without call. */
export const addRecordingsCheck: AddCommand = (program, io, finish) => {
  const command = recordingsGroup(program)
    .command('check')
    .description('say which recordings have no file that can be played, and which files are of no recording')
    .option('--limit <n>', 'list at most this many of each; 0: all', '20')
    .option('--exit-code', 'exit code 1 when a recording has no file that can be played, or a file no call')
    .option('--time-zone <zone>', 'zone of the times (default: the workspace’s, else this computer’s)')
  onRun<CheckOptions>(command, io, finish, async (context, _args, options) =>
    reading(context, async (store) => {
      const check = await look(store, wholeNumber('--limit', options.limit))
      const text = context.globals.json ? asJson(check) : asText(check, zoneOf(store, options.timeZone))
      await write(io.stdout, text)
      return options.exitCode && !isWhole(check) ? EXIT.failed : EXIT.done
    })
  )
}

async function look(store: ReadStore, limit: number): Promise<Check> {
  const most = limit === 0 ? Number.MAX_SAFE_INTEGER : limit
  const { rows, counts } = pageRecordings(store, {
    filter: {},
    states: ['missing', 'unreadable'],
    offset: 0,
    limit: most
  })
  const { rows: strays, total } = pageStrays(store, { offset: 0, limit: most })
  const roots = recordingRoots(store)
  const there = await Promise.all(roots.map((root) => isPlaceThere(root)))
  const places = roots.map((root, index) => ({ ...root, isThere: there[index] ?? false }))
  return { counts, places, lost: rows, strays, strayCount: total }
}

const isWhole = ({ counts, strayCount }: Check): boolean =>
  counts.missing + counts.unreadable + strayCount === 0

function asText({ counts, places, lost, strays, strayCount }: Check, zone: string): string {
  const missing = counts.missing + counts.unreadable
  const pathOf = new Map(places.map(({ id, path }) => [id, path]))
  return [
    `Recordings: ${stateCounts(counts)}`,
    ...places.map(
      ({ path, prefix, files, linked, isThere: there }) =>
        `Place: ${printable(path)}${prefix === null ? '' : ` for ${printable(prefix)}`}, ` +
        (there ? `${count(files, 'file')}, ${linked} linked` : 'not there now')
    ),
    ...(missing === 0 ? [] : [`Without a file that can be played: ${missing}`]),
    ...lost.map((row) => `  ${recordingLine(row, zone)}`),
    ...more(missing - lost.length),
    ...(strayCount === 0 ? [] : [`Files without call: ${strayCount}`]),
    ...strays.map(({ rootId, member }) => `  ${printable(`${pathOf.get(rootId) ?? ''}/${member}`)}`),
    ...more(strayCount - strays.length),
    ''
  ].join('\n')
}

const more = (left: number): readonly string[] =>
  left > 0 ? [`  and ${left} more; --limit 0 lists all`] : []

function asJson({ counts, places, lost, strays, strayCount }: Check): string {
  return `${JSON.stringify({
    states: counts,
    places: places.map(({ kind, path, prefix, files, linked, isThere: there }) => ({
      kind,
      path,
      prefix,
      files,
      linked,
      is_there: there
    })),
    without_file: lost.map(recordingJson),
    files_without_call: {
      total: strayCount,
      items: strays.map(({ rootId, member, sizeBytes, problem }) => ({
        place: places.find(({ id }) => id === rootId)?.path ?? null,
        member,
        size: sizeBytes,
        problem
      }))
    }
  })}\n`
}
