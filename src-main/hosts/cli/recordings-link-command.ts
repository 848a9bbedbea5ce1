import { realpath } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Option } from 'commander'
import { linkRecordings, type LinkReport, runLinking } from '../../jobs/link-recordings'
import { type Proposed, proposeRoot } from '../../jobs/propose-root'
import { asOnlyWriter } from '../../jobs/locked'
import {
  addRecordingRoot,
  type NewRoot,
  recordingRoots,
  removeRecordingRoot
} from '../../store/recording-roots'
import { recordingCounts } from '../../store/recording-rows'
import { inTransaction, type ReadStore, type WriteStore } from '../../store/store'
import { onRun } from './globals'
import type { AddCommand, CliContext } from './globals'
import { EXIT, write } from './io'
import { printable } from './printable'
import { createControl } from './progress'
import { recordingsGroup } from './recordings-group'
import { count } from './report-text'
import { usageError } from '../../api/options/usage-error'
import { reading, writing } from './workspace'

interface LinkOptions {
  readonly prefix?: string
  readonly byName?: boolean
  readonly dryRun?: boolean
  readonly forget?: boolean
}

/** A place as it is to be read, and what the proposal says of it. */
interface Place extends NewRoot {
  readonly proposed: Proposed
}

/** `calltrail recordings link`: which files are those of recordings. */
export const addRecordingsLink: AddCommand = (program, io, finish) => {
  const command = recordingsGroup(program)
    .command('link [places...]')
    .description(
      'look through folders, archives or around one found file, and link what belongs to recordings; ' +
        'without a place, look again through those that are known'
    )
    .option('--prefix <path>', 'beginning of the server’s paths that the place stands for')
    .option('--by-name', 'go by the names of the files alone')
    .addOption(
      new Option('--forget', 'forget these places and their links; no file is deleted').conflicts([
        'prefix',
        'byName',
        'dryRun'
      ])
    )
    .option('--dry-run', 'say what each place could stand for, and change nothing')
  onRun<LinkOptions>(command, io, finish, async (context, paths, options) => {
    if (options.prefix !== undefined && paths.length !== 1)
      throw usageError('--prefix is that of one place.', 'Give one place, or leave --prefix out.')
    if (options.forget) return writing(context, { create: false }, (store) => forget(context, store, paths))
    if (options.dryRun) {
      if (paths.length === 0) throw usageError('Nothing to try.', 'Name a folder, an archive or a file.')
      return reading(context, async (store) => {
        const places = await proposals(store, paths, options)
        await write(
          io.stdout,
          context.globals.json ? `${JSON.stringify(dryJson(places))}\n` : dryText(places)
        )
        return EXIT.done
      })
    }
    return writing(context, { create: false }, async (store) => {
      const control = createControl(io, context.globals.progress === true)
      const places = await proposals(store, paths, options)
      const link = (): Promise<LinkReport> =>
        paths.length === 0
          ? runLinking(store, { roots: 'all' }, control)
          : asOnlyWriter(store, () => {
              inTransaction(store, () => places.forEach((place) => addRecordingRoot(store, place)))
              return linkRecordings(store, { roots: 'new' }, control)
            })
      const report = await link().finally(control.finish)
      await tell(context, store, places, report)
      return EXIT.done
    })
  })
}

async function proposals(
  store: ReadStore,
  paths: readonly string[],
  { prefix, byName }: LinkOptions
): Promise<readonly Place[]> {
  const places: Place[] = []
  for (const path of paths) {
    const proposed = await proposeRoot(store, { path: resolve(path) })
    const { kind } = proposed
    const [best] = proposed.choices
    if (prefix !== undefined || byName)
      places.push({ kind, path: proposed.path, prefix: prefix ?? null, proposed })
    else places.push({ kind, path: best?.root ?? proposed.path, prefix: best?.prefix ?? null, proposed })
  }
  return places
}

/** Forgets places by their paths, which need not be there any more. */
async function forget(
  { io, globals }: CliContext,
  store: WriteStore,
  paths: readonly string[]
): Promise<number> {
  if (paths.length === 0) throw usageError('Which places?', 'Name those that are to be forgotten.')
  const wanted = await Promise.all(
    paths.map(async (path) => [resolve(path), await realpath(path).catch(() => resolve(path))])
  )
  const known = recordingRoots(store).filter(({ kind }) => kind !== 'cache')
  const roots = wanted.map((names) => known.find(({ path }) => names.includes(path)))
  const unknown = paths.find((_path, index) => roots[index] === undefined)
  if (unknown !== undefined)
    throw usageError(
      `${unknown} is no place of this workspace.`,
      'calltrail recordings check lists the places.'
    )
  inTransaction(store, () => {
    for (const root of roots) if (root !== undefined) removeRecordingRoot(store, { rootId: root.id })
  })
  await write(
    io.stdout,
    globals.json
      ? `${JSON.stringify({ forgotten: roots.map((root) => root?.path) })}\n`
      : `Forgot ${count(paths.length, 'place')}.\n`
  )
  return EXIT.done
}

async function tell(
  { io, globals }: CliContext,
  store: ReadStore,
  places: readonly Place[],
  report: LinkReport
): Promise<void> {
  const counts = recordingCounts(store)
  if (globals.json) {
    const { files, linked, strays, unreadable } = report
    const roots = places.map(({ kind, path, prefix }) => ({ kind, path, prefix }))
    await write(
      io.stdout,
      `${JSON.stringify({ places: roots, files, linked, strays, unreadable, states: counts })}\n`
    )
    return
  }
  const lines = [
    ...places.map(({ path, prefix }) => `${printable(path)}: ${standsFor(prefix)}`),
    `Looked at ${count(report.files, 'sound file')}: ${count(report.linked, 'recording')} found, ` +
      `${count(report.strays, 'file')} without call, ${report.unreadable} unreadable.`,
    `Recordings without file: ${counts.missing + counts.remote} of ${Object.values(counts).reduce((a, b) => a + b, 0)}.`
  ]
  await write(io.stdout, `${lines.join('\n')}\n`)
  if (report.strays > 0 || counts.missing > 0) io.stderr.write('calltrail recordings check shows which.\n')
}

const standsFor = (prefix: string | null): string =>
  prefix === null ? 'by the names of the files' : `stands for ${printable(prefix)}`

const dryJson = (places: readonly Place[]): unknown => ({
  places: places.map(({ kind, path, prefix, proposed }) => ({
    kind,
    path,
    prefix,
    files: proposed.files,
    truncated: proposed.truncated,
    choices: proposed.choices
  }))
})

function dryText(places: readonly Place[]): string {
  const lines = places.flatMap(({ proposed }) => {
    const more = proposed.truncated ? ' and more' : ''
    const head = `${printable(proposed.path)}: ${count(proposed.files, 'sound file')}${more}`
    if (!proposed.choices[0]?.found) return [head, '  None of them is that of a recording of this workspace.']
    return [
      head,
      ...proposed.choices.flatMap(({ root, prefix, found, of, examples }) => [
        `  ${printable(root)} ${standsFor(prefix)}: finds ${found} of ${count(of, 'recording')}`,
        ...examples.map(({ path, member }) => `    ${printable(path)} = ${printable(member)}`)
      ])
    ]
  })
  return `${lines.join('\n')}\nNothing was changed.\n`
}
