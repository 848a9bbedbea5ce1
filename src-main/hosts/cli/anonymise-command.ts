import { randomInt } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { AppError } from '@shared/errors/app-error'
import {
  DEFAULT_ANONYMISE,
  MAX_KEEP_PREFIX,
  MAX_SHIFT_WEEKS,
  SHORTEST_KEY,
  type AnonymiseOptions
} from '@shared/model/anonymise'
import { runAnonymise } from '../../jobs/anonymise'
import type { CelScope } from '../../store/anonymised-cels'
import type { ReadStore } from '../../store/store'
import { idList, list, wholeNumber } from '../../api/options/filter-values'
import { onRun } from './globals'
import type { AddCommand } from './globals'
import { EXIT } from './io'
import { parseMoment } from '../../api/options/moment'
import { createControl } from './progress'
import { count } from './report-text'
import { usageError } from '../../api/options/usage-error'
import { reading } from './workspace'
import { zoneOf } from './zone-option'

interface AnonymiseCommandOptions {
  readonly keyFile?: string
  readonly shiftWeeks: string
  readonly keepPrefix: string
  readonly linkedid?: string
  readonly callLog?: string
  readonly from?: string
  readonly until?: string
  readonly directory: boolean
  readonly timeZone?: string
}

/** `calltrail anonymise`: the events under other names, to be given away. */
export const addAnonymise: AddCommand = (program, io, finish) => {
  const command = program
    .command('anonymise <file>')
    .description(
      'write the events under pseudonyms, so that they can be given away and imported again: ' +
        '.zip with the directory, or .csv, .csv.gz, .ndjson, .ndjson.gz without'
    )
    .option('--key-file <path>', 'same key, same pseudonyms (default: a new key that is kept nowhere)')
    .option('--shift-weeks <n>', 'move times by whole weeks; random: half a year to five years back', '0')
    .option('--keep-prefix <n>', 'first digits of numbers that stay', String(DEFAULT_ANONYMISE.keepPrefix))
    .option('--linkedid <ids>', 'only these calls, with all that belongs to them')
    .option('--call-log <ids>', 'only the events of these call logs, with all that belongs to them')
    .option('--from <time>', 'only calls with events at or after this')
    .option('--until <time>', 'only calls with events before this')
    .option('--no-directory', 'leave the directory out of a ZIP')
    .option(
      '--time-zone <zone>',
      'zone of --from and --until (default: the workspace’s, else this computer’s)'
    )
  onRun<AnonymiseCommandOptions>(command, io, finish, async (context, [file = ''], given) => {
    const options = optionsOf(given)
    return reading(context, async (store) => {
      const control = createControl(io, context.globals.progress === true)
      const path = resolve(file)
      const order = { options, scope: scopeOf(store, given), path, name: basename(path) }
      const { rows } = await runAnonymise(store, order, control).finally(control.finish)
      io.stdout.write(
        context.globals.json
          ? `${JSON.stringify({ file: path, rows, shift_weeks: options.shiftWeeks })}\n`
          : `Wrote ${count(rows, 'event')} to ${file}.\n`
      )
      return EXIT.done
    })
  })
}

function optionsOf({
  keyFile,
  shiftWeeks,
  keepPrefix,
  directory
}: AnonymiseCommandOptions): AnonymiseOptions {
  const kept = wholeNumber('--keep-prefix', keepPrefix)
  if (kept > MAX_KEEP_PREFIX) throw usageError(`--keep-prefix is at most ${MAX_KEEP_PREFIX}.`)
  return {
    key: keyFile === undefined ? null : readKey(keyFile),
    shiftWeeks: weeksOf(shiftWeeks),
    keepPrefix: kept,
    directory
  }
}

function weeksOf(text: string): number {
  if (text === 'random') return -randomInt(26, 261)
  const weeks = /^[+-]?\d{1,4}$/.test(text) ? Number(text) : Number.NaN
  if (Math.abs(weeks) <= MAX_SHIFT_WEEKS) return weeks + 0
  throw usageError(
    `--shift-weeks is a whole number from -${MAX_SHIFT_WEEKS} to ${MAX_SHIFT_WEEKS}, not ${text}.`,
    'Or random, which moves the times half a year to five years back.'
  )
}

/** The key is what stands in the file, without the end of its last line. */
function readKey(path: string): string {
  let key: string
  try {
    key = readFileSync(path, 'utf8').replace(/\r?\n$/, '')
  } catch (cause) {
    throw new AppError(
      {
        code: 'file-unreadable',
        message: `The key file ${path} cannot be read.`,
        hint: 'Name a file that holds the key and nothing else.',
        details: { file: basename(path) }
      },
      { cause }
    )
  }
  if (key.length >= SHORTEST_KEY) return key
  throw usageError(
    `The key in ${path} has fewer than ${SHORTEST_KEY} characters.`,
    'A short key can be guessed. Make one with: openssl rand -hex 32'
  )
}

function scopeOf(store: ReadStore, given: AnonymiseCommandOptions): CelScope {
  const { linkedid, callLog, from, until, timeZone } = given
  const zone = zoneOf(store, timeZone)
  const callLogIds = idList(callLog)
  return {
    ...(linkedid !== undefined && { linkedids: list(linkedid) }),
    ...(callLogIds !== undefined && { callLogIds }),
    ...(from !== undefined && { from: parseMoment('--from', from, zone) }),
    ...(until !== undefined && { until: parseMoment('--until', until, zone) })
  }
}
