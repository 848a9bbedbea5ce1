import type { TagFilter } from '@shared/model/call-filter'
import { not, type Part, part } from './condition'

const LIST = '(SELECT value FROM json_each(?))'
const HELD = `SELECT call_log_id FROM call_log_tag WHERE tag IN ${LIST}`
/** The calls are found by the tags of all their participants first: those of one are a list within its row. */
const HELD_BY_ROLE = `SELECT p.call_log_id FROM call_log_participant p, json_each(p.tags) t
  WHERE p.call_log_id IN (${HELD}) AND p.role = ? AND t.value IN ${LIST}`

/** Tags of the call, or with `of` those that participants of one role hold; no values are no condition. */
export function tagCondition(tags: TagFilter | undefined): Part {
  if (tags === undefined) return null
  const { mode, of } = tags
  if (mode === 'untagged') {
    if (of === undefined) return part('tags IS NULL')
    return not(
      part("id IN (SELECT call_log_id FROM call_log_participant WHERE role = ? AND tags <> '[]')", of)
    )
  }
  const values = [...new Set(tags.values)]
  if (values.length === 0) return null
  const list = JSON.stringify(values)
  const [held, bound, call, tag] =
    of === undefined
      ? [HELD, [list], 'call_log_id', 'tag']
      : [HELD_BY_ROLE, [list, of, list], 'p.call_log_id', 't.value']
  switch (mode) {
    case 'any':
      return part(`id IN (${held})`, ...bound)
    case 'none':
      return part(`id NOT IN (${held})`, ...bound)
    case 'all':
      return part(
        `id IN (${held} GROUP BY ${call} HAVING count(DISTINCT ${tag}) = ?)`,
        ...bound,
        values.length
      )
  }
}
