import type { AnonymiseOptions, AnonymisePreview } from '@shared/model/anonymise'
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
  { options }: { readonly options: AnonymiseOptions }
): AnonymisePreview {
  const names = pseudonymsOf(store, options, readDirectory(store))
  const examples = new Map<string, AnonymisePreview['examples'][number]>()
  const rows = iterateScope(store, {}).next().value ?? []
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
    cels: countScope(store, {}),
    examples: FIELDS.flatMap(([field]) => examples.get(field) ?? [])
  }
}
