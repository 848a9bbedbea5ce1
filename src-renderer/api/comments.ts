import type { ChosenFile } from '@shared/api/contract'
import type { Comment } from '@shared/model/comment'
import type { PeopleMerge, Team } from '@shared/model/team'
import { call } from './client'
import { noteLabelChange } from './labels'
import { queryClient, useApi } from './queries'

/** Comments on a conversation, oldest first; undefined until they are known. Null asks for none. */
export const useComments = (conversationId: string | null): readonly Comment[] | undefined =>
  useApi('comments:list', { conversationId: conversationId ?? '' }, { enabled: conversationId !== null }).data

/** Who works with the open workspace; undefined until it is known. */
export const useTeam = (): Team | undefined => useApi('team:get', {}).data

/** To be called when comments changed, here or elsewhere: what shows or counts them is asked for anew. */
export function noteCommentChange(): void {
  void queryClient.invalidateQueries({ queryKey: ['comments:list'] })
  // Comments stand on calls as labels do: rows, sums and facets may be others now.
  noteLabelChange()
}

async function changing<T>(answer: Promise<T>): Promise<T> {
  const value = await answer
  noteCommentChange()
  return value
}

/** Writes a comment, or changes the one with this id. Throws `comment-of-another`, `comment-not-found`. */
export const saveComment = (comment: {
  readonly id?: string
  readonly conversationId: string
  readonly text: string
}): Promise<Comment> => changing(call('comments:save', comment))

/** Takes a comment away until `restoreComment`. Throws `comment-not-found`. */
export const deleteComment = (id: string): Promise<null> => changing(call('comments:delete', { id }))

/** Brings back a deleted comment. */
export const restoreComment = (id: string): Promise<Comment> => changing(call('comments:restore', { id }))

/** Changes what is given of the team. */
export async function changeTeam(change: Partial<Team>): Promise<void> {
  queryClient.setQueryData(['team:get', {}], await call('team:set', change))
}

/** Takes over what people wrote in another workspace file; every list of it is asked for anew. */
export async function mergePeople({ fileId }: ChosenFile): Promise<PeopleMerge> {
  const merged = await changing(call('people:merge', { fileId }))
  for (const method of ['team:get', 'views:list', 'transcripts:get'])
    void queryClient.invalidateQueries({ queryKey: [method] })
  return merged
}
