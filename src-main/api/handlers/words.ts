import { randomUUID } from 'node:crypto'
import { userInfo } from 'node:os'
import type { ApiContext } from '../context'
import type { HandlersOf } from '../handlers-of'

/** Comments, who writes them, and what a colleague wrote. Id and time are given here: a change may be made twice. */
export function wordHandlers({ backend, files }: ApiContext): HandlersOf<'team' | 'comments' | 'people'> {
  return {
    'team:get': async () => {
      const { me, members } = await backend.readPeople('storedTeam', {})
      return { me: me ?? loginName(), members }
    },
    'team:set': async (change) => backend.change('setTeam', { ...change, login: loginName() }),
    'comments:list': async (request) => backend.readPeople('listComments', request),
    'comments:save': async ({ id, conversationId, text }) =>
      backend.change('saveComment', {
        id: id ?? randomUUID(),
        conversationId,
        text,
        at: now(),
        edit: id !== undefined,
        login: loginName()
      }),
    'comments:delete': async ({ id }) => backend.change('deleteComment', { id, at: now() }),
    'comments:restore': async ({ id }) => backend.change('restoreComment', { id, at: now() }),
    'people:merge': async ({ fileId }) => {
      const { path } = files.get(fileId, 'source')
      const merged = await backend.change('mergeColleague', await backend.query('readColleague', { path }))
      await files.release(fileId)
      return merged
    }
  }
}

/** Microseconds, UTC. */
const now = (): number => Date.now() * 1000

/** Name of the account at this computer. */
function loginName(): string {
  try {
    return userInfo().username || UNNAMED
  } catch {
    // An account without an entry, as in a container.
    return UNNAMED
  }
}

const UNNAMED = 'user'
