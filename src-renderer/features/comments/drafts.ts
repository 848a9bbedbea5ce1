import { createStore, useStore } from '../../state/store'

const NO_DRAFT = ''
const draftStore = createStore<ReadonlyMap<string, string>>(new Map())

/** What is being written under this key; "" for nothing. Drafts live as long as the window. */
export const useDraft = (key: string): string => useStore(draftStore).get(key) ?? NO_DRAFT

/** The same, outside React. */
export const currentDraft = (key: string): string => draftStore.get().get(key) ?? NO_DRAFT

/** Keeps what is being written; "" forgets it. */
export function keepDraft(key: string, text: string): void {
  draftStore.set((drafts) => {
    const next = new Map(drafts)
    if (text === NO_DRAFT) next.delete(key)
    else next.set(key, text)
    return next
  })
}
