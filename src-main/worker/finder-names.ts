/** What the finding thread answers, by name; apart from the answers, so that the host's thread loads none of them. */
const FINDER_NAMES = [
  'pageCallLogs',
  'sumCallLogs',
  'facet',
  'listCallLogIds',
  'locateCallLog',
  'person',
  'statistics'
] as const
export type FinderQuery = (typeof FINDER_NAMES)[number]

const NAMES: ReadonlySet<string> = new Set(FINDER_NAMES)

/** True for a question that the finding thread may answer. */
export const isFinderQuery = (name: string): name is FinderQuery => NAMES.has(name)
