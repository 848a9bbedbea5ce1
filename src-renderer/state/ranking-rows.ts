import type { RankingId } from '@shared/charts/chart-id'
import { RANKING_ROWS } from '@shared/model/statistics'
import { createStore, useStore } from './store'

/** Lists of which the person chooses how much is shown. */
export type ListId = RankingId | 'unreturned'
export type RankingRows = Readonly<Partial<Record<ListId, number>>>

/** Rows that can be chosen. */
export const ROW_CHOICES = [RANKING_ROWS, 25, 50, 100] as const

const rowsStore = createStore<RankingRows>({})

/** Rows of each list, where another number was chosen than the usual one. */
export const useRankingRows = (): RankingRows => useStore(rowsStore)

/** Shows so many rows of a list. */
export const setRankingRows = (id: ListId, rows: number): void =>
  rowsStore.set((former) => ({ ...former, [id]: rows }))
