import type { Cel } from '@shared/model/cel'
import type { FlowDiagram } from '@shared/model/flow'
import { drawFlow } from '../../src-main/engine'
import { celTable, TABLE_EPOCH } from './cel-table'

/**
 * A table drawn, a line per step: `kind lane > to [moved] detail (cause)`, lanes by name, else by channel. Talks follow
 * as `talk 1-9 A, B` with seconds from the table's start; `wait` in a holding bridge.
 */
export function storyOf(table: string | readonly Cel[], fold = true): readonly string[] {
  const diagram = drawFlow(typeof table === 'string' ? celTable(table) : table, { fold })
  const names = new Map(diagram.lanes.map(({ id, name, channel }) => [id, name ?? channel]))
  const name = (id: string): string => names.get(id) ?? `no lane ${id}`
  const steps = diagram.steps.map(({ kind, lane, to, moved, detail, cause }) =>
    [
      kind,
      name(lane),
      ...(to === null ? [] : ['>', name(to)]),
      ...(moved === null ? [] : [`[${name(moved)}]`]),
      ...(detail === null ? [] : [detail]),
      ...(cause === null ? [] : [`(${cause})`])
    ].join(' ')
  )
  return [...steps, ...talksOf(diagram, name)]
}

function talksOf({ talks }: FlowDiagram, name: (id: string) => string): string[] {
  const seconds = (at: number | null): string => (at === null ? '' : String((at - TABLE_EPOCH) / 1_000_000))
  return talks.map(
    ({ from, until, lanes, holding }) =>
      `${holding ? 'wait' : 'talk'} ${seconds(from)}-${seconds(until)} ${lanes.map(name).join(', ')}`
  )
}
