/** The charts of statistics, by the names that report files call them. */
export const CHART_IDS = [
  'course',
  'heat',
  'outcomes',
  'hangups',
  'callers',
  'called',
  'answered-by',
  'users',
  'tags',
  'concurrent',
  'unreturned'
] as const
export type ChartId = (typeof CHART_IDS)[number]

/** Charts of who or what has most calls. */
export const RANKING_IDS = ['callers', 'called', 'answered-by', 'users', 'tags'] as const
export type RankingId = (typeof RANKING_IDS)[number]
