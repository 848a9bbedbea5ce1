import { createStore, useStore } from './store'

/** A short word on the outcome of something that the person started and cannot see. Never an error. */
export interface ToastContent {
  readonly text: string
  readonly action?: { readonly label: string; readonly run: () => void }
}

const SHOWN_MS = 6000
const toastStore = createStore<ToastContent | null>(null)
let timer: ReturnType<typeof setTimeout> | undefined

/** The toast that is shown, null for none. */
export const useToast = (): ToastContent | null => useStore(toastStore)

/** Shows a toast for six seconds; it replaces the one before. */
export function showToast(toast: ToastContent): void {
  clearTimeout(timer)
  toastStore.set(toast)
  timer = setTimeout(() => toastStore.set(null), SHOWN_MS)
}

/** Takes the toast away before its time. */
export function closeToast(): void {
  clearTimeout(timer)
  toastStore.set(null)
}
