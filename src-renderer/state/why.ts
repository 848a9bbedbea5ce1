import { createStore, useStore } from './store'

/** A value whose origin somebody asks for. */
export interface WhyWish {
  readonly callLogId: number
  /** Field of the call log, e.g. `destinationExten`. */
  readonly field: string
  /** Where the answer opens, and where the focus returns. */
  readonly anchor: HTMLElement
  /** Asked for by click or key; otherwise the pointer rests on the value, and the answer goes when it leaves. */
  readonly isPinned: boolean
}

/** Milliseconds in which the pointer may cross from the value to its answer. */
const GRACE_MS = 250

const wishStore = createStore<WhyWish | null>(null)
let leaving: ReturnType<typeof setTimeout> | undefined

/** The value that is being explained, null while none is. */
export const useWhy = (): WhyWish | null => useStore(wishStore)

/** Opens the answer. A resting pointer never replaces what was asked for. */
export function openWhy(wish: WhyWish): void {
  clearTimeout(leaving)
  if (!wish.isPinned && wishStore.get()?.isPinned) return
  wishStore.set(wish)
}

/** Closes the answer. */
export function closeWhy(): void {
  clearTimeout(leaving)
  wishStore.set(null)
}

/** The pointer left the value or its answer. */
export function leaveWhy(): void {
  if (wishStore.get()?.isPinned !== false) return
  clearTimeout(leaving)
  leaving = setTimeout(closeWhy, GRACE_MS)
}

/** The pointer came back in time. */
export const stayWhy = (): void => clearTimeout(leaving)
/** The value that is being explained, outside React. */
export const currentWhy = (): WhyWish | null => wishStore.get()
