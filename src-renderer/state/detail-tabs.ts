import { currentView, showTab, type DetailTab } from './navigation'

let shown: { readonly tabs: readonly DetailTab[]; readonly usual: DetailTab } | null = null

/** An open call or group names its tabs in their order, and the usual one; answers the function that takes it back. */
export function registerTabs(tabs: readonly DetailTab[], usual: DetailTab): () => void {
  const made = { tabs, usual }
  shown = made
  return () => {
    if (shown === made) shown = null
  }
}

/** Goes to the tab beside the present one, around the ends. */
export function stepTab(delta: 1 | -1): void {
  if (!shown) return
  const { tabs, usual } = shown
  const at = Math.max(0, tabs.indexOf(currentView().tab ?? usual))
  const next = tabs[(at + delta + tabs.length) % tabs.length]
  if (next) showTab(next)
}
