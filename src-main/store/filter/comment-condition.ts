import { commentTest } from '../comments'
import type { ReadStore } from '../store'
import { type Part, part, unless } from './condition'
import { testNumber } from './functions'

const COMMENTED = 'conversation_id IN (SELECT conversation_id FROM comment WHERE deleted_at IS NULL'

/** Calls with a comment, or those without; undefined is no condition. */
export function commentedCondition(commented: boolean | undefined): Part {
  return commented === undefined ? null : unless(!commented, part(`${COMMENTED})`))
}

/** Calls with a comment that holds the text; none is no condition. */
export function commentTextCondition(store: ReadStore, text: string | undefined): Part {
  if (text === undefined || text === '') return null
  const id = testNumber(store.db, `comment ${text}`, () => {
    const holds = commentTest(text)
    return (value) => holds(String(value))
  })
  return part(`${COMMENTED} AND fulfils(text, ?))`, id)
}
