import type { Cel } from '@shared/model/cel'
import { type FieldMapping, NO_MAPPING } from '@shared/model/workspace-options'
import { noteChanged, noteEverythingChanged } from './call-log-changes'
import { CEL_COLUMNS, type CelTuple, unpackCel } from './cel-row'
import { raiseRevision, readSetting, removeSetting, writeSetting } from './settings'
import { first, inTransaction, run, tuples, type ReadStore, type WriteStore } from './store'

/** Values of one call log; microseconds. */
export interface MappedValues {
  readonly botDurationUs: number | null
  readonly botBillUs: number | null
  readonly campaignId: string | null
}

export const NOTHING_MAPPED: MappedValues = { botDurationUs: null, botBillUs: null, campaignId: null }

/** A call log and the rows it was made from, in group order. */
export interface CallWithCels {
  readonly id: number
  readonly cels: readonly Cel[]
}

/** The mapping that all call logs were last computed with. */
export function mappedWith(store: ReadStore): FieldMapping {
  const stored = readSetting(store, 'mapped-with')
  return stored === null ? NO_MAPPING : { ...NO_MAPPING, ...(JSON.parse(stored) as Partial<FieldMapping>) }
}

/** More changed calls than this are not told one by one. */
const MAX_TOLD = 20_000

/**
 * One run over all calls. What changes is told at its end and at once: an index of all calls that followed every batch
 * would be made anew over and over. Each method stands within a transaction of the caller's.
 */
export class MappingRun {
  private readonly changed: number[] = []

  constructor(private readonly store: WriteStore) {}

  /** To be called before anything is written: should the program end meanwhile, `endMapping` is owed. */
  begin(): void {
    writeSetting(this.store, 'mapping-begun', '1')
  }

  /** Writes what is different of these call logs. */
  write(values: ReadonlyMap<number, MappedValues>): void {
    for (const [id, value] of values) {
      if (writeMapped(this.store, id, value) && this.changed.length <= MAX_TOLD) this.changed.push(id)
    }
  }

  /** Tells what changed; with the mapping that all calls are computed with now, null when the run did not get so far. */
  end(mapping: FieldMapping | null): void {
    const { store, changed } = this
    removeSetting(store, 'mapping-begun')
    if (mapping !== null) writeSetting(store, 'mapped-with', JSON.stringify(mapping))
    if (changed.length === 0) return
    if (changed.length <= MAX_TOLD) noteChanged(store, changed)
    else noteEverythingChanged(store)
    raiseRevision(store)
  }
}

/** Tells what a run changed that the program did not live to tell. To be called before anybody asks for calls. */
export function endMapping(store: WriteStore): void {
  if (readSetting(store, 'mapping-begun') === null) return
  inTransaction(store, () => {
    removeSetting(store, 'mapping-begun')
    noteEverythingChanged(store)
    raiseRevision(store)
  })
}

/** How many call logs there are. */
export const countAll = (store: ReadStore): number =>
  first<{ n: number }>(store, 'SELECT count(*) AS n FROM call_log')?.n ?? 0

/** The next call logs after an id with their rows, in order of id; empty at the end. */
export function nextCallsWithCels(store: ReadStore, after: number, limit: number): readonly CallWithCels[] {
  const calls = tuples<[number]>(
    store,
    'SELECT id FROM call_log WHERE id > ? ORDER BY id LIMIT ?',
    after,
    limit
  )
  const cels = new Map<number, Cel[]>(calls.map(([id]) => [id, []]))
  // CROSS JOIN fixes the nesting: calls in order, rows of each by their ids.
  const rows = tuples<readonly [...CelTuple, number]>(
    store,
    `SELECT ${CEL_COLUMNS}, g.call_log_id FROM json_each(?) i
     CROSS JOIN call_log_group g ON g.call_log_id = i.value
     CROSS JOIN json_each(g.cel_ids) j CROSS JOIN cel c ON c.id = j.value`,
    JSON.stringify(calls.map(([id]) => id))
  )
  for (const row of rows)
    cels.get(row[7])?.push(unpackCel([row[0], row[1], row[2], row[3], row[4], row[5], row[6]]))
  return [...cels].map(([id, found]) => ({ id, cels: found }))
}

/** True when a value was different. */
function writeMapped(
  store: WriteStore,
  id: number,
  { botDurationUs, botBillUs, campaignId }: MappedValues
): boolean {
  return (
    run(
      store,
      `UPDATE call_log SET bot_duration_us = ?, bot_bill_us = ?, campaign_id = ?
       WHERE id = ? AND (bot_duration_us IS NOT ? OR bot_bill_us IS NOT ? OR campaign_id IS NOT ?)`,
      botDurationUs,
      botBillUs,
      campaignId,
      id,
      botDurationUs,
      botBillUs,
      campaignId
    ) > 0
  )
}
