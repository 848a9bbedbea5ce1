import { AppError } from '@shared/errors/app-error'
import { parseCallLink } from '@shared/format/call-link'
import type { ApiContext } from '../context'
import type { HandlersOf } from '../handlers-of'

/** Addresses of calls that came from elsewhere. */
export function linkHandlers(context: ApiContext): HandlersOf<'links'> {
  const { backend, workspaces } = context
  return {
    'links:open': async ({ link }) => {
      const named = parseCallLink(link)
      if (named === null) throw noLink()
      const place = workspaces.named(named.workspace)
      if (place === null) return { workspaceId: null, callLogId: null, groupId: null, tab: named.tab }
      const open = await backend.query('workspaceSummary', {})
      if (open.workspace.id !== place.ref.id) await context.openWorkspace(place)
      const found = await backend.query('callOfLink', named)
      return { workspaceId: place.ref.id, ...found, tab: named.tab }
    }
  }
}

const noLink = (): AppError =>
  new AppError({
    code: 'invalid-request',
    message: 'This is no link to a call.',
    hint: 'A link begins with calltrail://call/ and names a workspace and a conversation.',
    details: { field: 'link' }
  })
