import type { AnonymiseOptions, AnonymisePreview, AnonymiseScope } from '@shared/model/anonymise'
import { DEFAULT_SORT } from '@shared/model/call-filter'
import type { StoredCel } from '@shared/model/cel'
import type { DirectorySnapshot } from '@shared/model/directory'
import {
  aboutText,
  anonymiseCel,
  anonymiseDirectory,
  createPseudonyms,
  csvHead,
  csvRow,
  directoryText,
  jsonRow,
  type Pseudonyms
} from '../anonymise'
import { type CelScope, chooseScope, countScope, iterateScope, systemNames } from '../store/anonymised-cels'
import { countCallLogs, pageIds } from '../store/call-log-ids'
import { readDirectory } from '../store/directory'
import { readSetting } from '../store/settings'
import { inReadTransaction, type ReadStore } from '../store/store'
import { storeError } from '../store/store-error'
import type { JobControl } from './control'
import { keyedBy } from './keyed'
import { createPace } from './pace'
import { writeDump } from './write-dump'

/** What is written, and where. */
export interface AnonymiseOrder {
  readonly options: AnonymiseOptions
  readonly scope: CelScope
  readonly path: string
  /** Name of the file, whose ending says its form. */
  readonly name: string
}

/** Writes an altered dump of the workspace as of one moment; rows written. */
export async function runAnonymise(
  store: ReadStore,
  { options, scope, path, name }: AnonymiseOrder,
  control: JobControl
): Promise<{ readonly rows: number }> {
  return inReadTransaction(store, async () => {
    chooseScope(store, scope)
    const about = countScope(store, scope)
    const directory = readDirectory(store)
    const names = pseudonymsOf(store, options, directory)
    const zone = readSetting(store, 'zone') ?? 'UTC'
    let rows = 0
    async function* lines(form: 'csv' | 'ndjson'): AsyncGenerator<string> {
      const pace = createPace(control)
      control.progress({ phase: 'altering', done: 0, about })
      if (form === 'csv') yield csvHead()
      const line = form === 'csv' ? csvRow : jsonRow
      for (const batch of reading(store, scope)) {
        let text = ''
        for (const cel of batch) {
          text += line(anonymiseCel(cel, names, options.shiftWeeks), zone)
          rows += 1
          if (rows % 100 === 0) await pace()
        }
        control.progress({ phase: 'altering', done: rows, about })
        yield text
      }
      await pace()
    }
    await writeDump(path, name, {
      lines,
      beside: () => [
        ...(options.directory
          ? [{ name: 'directory.json', text: directoryText(anonymiseDirectory(directory, names)) }]
          : []),
        { name: 'ABOUT.txt', text: aboutText({ ...options, cels: rows }) }
      ]
    })
    return { rows }
  })
}

/** A failure to read must not be taken for one to write. */
function* reading(store: ReadStore, scope: CelScope): Generator<readonly StoredCel[]> {
  try {
    yield* iterateScope(store, scope)
  } catch (error) {
    throw storeError(error, store.path)
  }
}

function pseudonymsOf(
  store: ReadStore,
  { key, keepPrefix, shiftWeeks }: AnonymiseOptions,
  { users }: DirectorySnapshot
): Pseudonyms {
  return createPseudonyms({
    keyed: keyedBy(key),
    keepPrefix,
    shiftWeeks,
    userUuids: users.map(({ uuid }) => uuid),
    systems: systemNames(store)
  })
}

/** The events of a choice of the window. */
export function celScope(store: ReadStore, scope: AnonymiseScope): CelScope {
  switch (scope.kind) {
    case 'all':
      return {}
    case 'period':
      return {
        ...(scope.from !== null && { from: scope.from }),
        ...(scope.until !== null && { until: scope.until })
      }
    case 'calls': {
      const { filter } = scope
      const limit = countCallLogs(store, filter)
      return { callLogIds: pageIds(store, { filter, sort: DEFAULT_SORT, offset: 0, limit }) }
    }
  }
}

/** Rows that are looked at for examples. */
const LOOKED_AT = 400
const FIELDS = [
  ['cid_name', 'cidName'],
  ['cid_num', 'cidNum'],
  ['exten', 'exten'],
  ['context', 'context'],
  ['channame', 'channame'],
  ['linkedid', 'linkedid'],
  ['appdata', 'appdata'],
  ['userfield', 'userfield'],
  ['extra', 'extra']
] as const

/** Some values before and after; with a new key each time, the pseudonyms are those of no dump. */
export function previewAnonymise(
  store: ReadStore,
  { options, scope }: { readonly options: AnonymiseOptions; readonly scope: AnonymiseScope }
): AnonymisePreview {
  const names = pseudonymsOf(store, options, readDirectory(store))
  const examples = new Map<string, AnonymisePreview['examples'][number]>()
  const chosen = celScope(store, scope)
  chooseScope(store, chosen)
  const rows = iterateScope(store, chosen).next().value ?? []
  for (const cel of rows.slice(0, LOOKED_AT)) {
    const altered = anonymiseCel(cel, names, options.shiftWeeks)
    for (const [field, key] of FIELDS) {
      const [before, after] = [cel[key] ?? '', altered[key] ?? '']
      // The longest is the most telling of names and numbers, and shows most of a list.
      const known = examples.get(field)
      if (before !== after && before.length > (known?.before.length ?? 0) && before.length <= 200)
        examples.set(field, { field, before, after })
    }
  }
  return {
    cels: countScope(store, chosen),
    examples: FIELDS.flatMap(([field]) => examples.get(field) ?? [])
  }
}
