/** What the statistics of calls are shown as, in the order of a page. */
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
