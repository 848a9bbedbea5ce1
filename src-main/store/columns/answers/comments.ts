import { commentedConversations } from '../../comments'
import { labelVersion } from '../../settings'
import type { ColumnSource } from '../call-columns'
import { positionsOfConversations } from './conversations'
import { keepList, keepNot, type Keep } from './keep'

/**
 * Calls with a comment, or with one that holds a text; `wanted` false means all others. There are few comments, however
 * many calls.
 */
export function keepCommented(source: ColumnSource, searched: string | null, wanted: boolean): Keep {
  const { columns, store } = source
  const positions = columns.derived(`comment ${searched ?? ''} ${labelVersion(store)}`, () => {
    const value = positionsOfConversations(source, commentedConversations(store, searched))
    return { value, bytes: value.byteLength }
  })
  const keep = keepList(positions)
  return wanted ? keep : keepNot(keep)
}
