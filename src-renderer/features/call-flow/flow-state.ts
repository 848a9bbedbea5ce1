import { createStore, useStore } from '../../state/store'
import type { FlowCursor } from './flow-moves'

/** How diagrams are shown; it stays from call to call. */
export interface FlowLook {
  readonly times: 'day' | 'start'
  /** Both halves of a Local channel as one lane. */
  readonly fold: boolean
  /** 1 is the usual size. */
  readonly zoom: number
}

/** What was chosen in the diagram of one call or group. */
export interface FlowChoice {
  /** Call or group, as `targetKey` names it. */
  readonly target: string
  /** Null until somebody went to a step. */
  readonly cursor: FlowCursor | null
  /** Further calls of the conversation in the same drawing. */
  readonly others: readonly number[]
}

/** What a diagram is of. */
export type FlowTarget =
  | { readonly kind: 'call'; readonly id: number; readonly conversationId: string }
  | {
      readonly kind: 'group'
      readonly id: number
      /** The event at which the call fails, null where it does not. */
      readonly failedId: number | null
    }

const NOTHING: FlowChoice = { target: '', cursor: null, others: [] }
const lookStore = createStore<FlowLook>({ times: 'day', fold: true, zoom: 1 })
const choiceStore = createStore<FlowChoice>(NOTHING)

const targetKey = ({ kind, id }: FlowTarget): string => `${kind} ${id}`

/** How diagrams are shown. */
export const useFlowLook = (): FlowLook => useStore(lookStore)
/** Changes how diagrams are shown. */
export const changeLook = (change: Partial<FlowLook>): void => lookStore.set((old) => ({ ...old, ...change }))

/** What was chosen in this diagram; of another one nothing stays. */
export function useFlowChoice(target: FlowTarget): FlowChoice {
  const choice = useStore(choiceStore)
  return choice.target === targetKey(target) ? choice : NOTHING
}

/** Changes what is chosen in this diagram; choices of another one are dropped. */
export function changeChoice(target: FlowTarget, change: Partial<Omit<FlowChoice, 'target'>>): void {
  const key = targetKey(target)
  choiceStore.set((old) => ({ ...(old.target === key ? old : NOTHING), target: key, ...change }))
}
