import type { Cel } from '@shared/model/cel'
import type { FlowDiagram } from '@shared/model/flow'
import { drawFlow } from '../engine'
import { callLogCels } from '../store/call-log-detail'
import { skippedGroupDetail } from '../store/skipped-groups'
import type { ReadStore } from '../store/store'

export interface FlowRequest {
  readonly ids: readonly number[]
  /** Shows both halves of a Local channel as one lane. */
  readonly fold: boolean
}

/** One or several calls as one diagram. Throws `call-log-not-found`. */
export function callLogsFlow(store: ReadStore, { ids, fold }: FlowRequest): FlowDiagram {
  const rows = new Map<number, Cel>()
  for (const id of ids) for (const cel of callLogCels(store, { id }).cels) rows.set(cel.id, cel)
  return drawFlow([...rows.values()], { fold })
}

/** A group without call log as a diagram. Throws `call-log-not-found`. */
export function skippedGroupFlow(
  store: ReadStore,
  { id, fold }: { readonly id: number; readonly fold: boolean }
): FlowDiagram {
  return drawFlow(skippedGroupDetail(store, { id }).cels, { fold })
}
