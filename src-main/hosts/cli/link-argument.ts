import { join } from 'node:path'
import { AppError } from '@shared/errors/app-error'
import { type CallLink, LINK_SCHEME, parseCallLink } from '@shared/format/call-link'
import { dataDirectory, workspacesFolder } from '../../api/data-directory'
import { openSettings } from '../../api/settings-file'
import { openWorkspaces } from '../../api/workspaces'
import { callOfLink } from '../../store/call-of-link'
import type { ReadStore } from '../../store/store'
import type { CliContext } from './globals'
import { usageError } from '../../api/options/usage-error'

/** True for an argument that is meant as a link. */
export const isLink = (text: string): boolean => text.toLowerCase().startsWith(`${LINK_SCHEME}:`)

/** The call that an argument names as an address. Throws a usage error for what is none. */
export function linkArgument(text: string): CallLink {
  const link = parseCallLink(text)
  if (link !== null) return link
  throw usageError(
    `"${text}" is no link to a call.`,
    `For example ${LINK_SCHEME}://call/My%20calls/1773219730.12.`
  )
}

/** Path of the workspace of this name or id among those that the application knows; null when it knows none. */
export function linkedWorkspace({ workspace }: CallLink, { io }: CliContext): string | null {
  const folder = dataDirectory()
  const settings = openSettings(join(folder, 'settings.json'), (message) => io.stderr.write(`${message}\n`))
  return openWorkspaces(workspacesFolder(folder), settings).named(workspace)?.path ?? null
}

/**
 * The context of a command whose arguments may be links: without `--workspace`, the workspace is the one they name. Throws
 * where they name several, or one that is not known.
 */
export function contextOfLinks(context: CliContext, keys: readonly string[]): CliContext {
  const links = keys.filter(isLink).map(linkArgument)
  const [first] = links
  if (first === undefined || context.globals.workspace !== undefined) return context
  if (links.length < keys.length || links.some(({ workspace }) => workspace !== first.workspace))
    throw usageError('Links and ids of one command must be of one workspace.', 'Name it with --workspace.')
  const path = linkedWorkspace(first, context)
  if (path === null) {
    throw new AppError({
      code: 'file-not-found',
      message: `There is no workspace ${first.workspace} on this computer.`,
      hint: 'Name the file with --workspace, or open it once in Calltrail.',
      details: { workspace: first.workspace }
    })
  }
  return { ...context, globals: { ...context.globals, workspace: path } }
}

/** An argument as an id or conversation id: of a link, the call nearest to its time. */
export function keyOfLink(store: ReadStore, key: string): string {
  if (!isLink(key)) return key
  const link = linkArgument(key)
  const { callLogId } = callOfLink(store, link)
  return callLogId === null ? link.conversationId : String(callLogId)
}
