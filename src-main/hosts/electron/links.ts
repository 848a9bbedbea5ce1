import type { App } from 'electron'
import { LINK_SCHEME } from '@shared/format/call-link'

/** Longer addresses come from nobody who means well. */
const MAX_LENGTH = 10_000

const isLink = (text: string): boolean =>
  text.slice(0, LINK_SCHEME.length + 1).toLowerCase() === `${LINK_SCHEME}:`

/**
 * Makes the installed application the one that the system hands our addresses to; one that is started from its sources
 * leaves the installed one in its place. Behind `--` nothing of an address can become a switch of Chromium's.
 */
export function registerLinks(app: App): void {
  if (app.isPackaged) app.setAsDefaultProtocolClient(LINK_SCHEME, process.execPath, ['--'])
}

/** Addresses of ours among arguments. They may be no addresses of calls: the window says so. */
export const linksInArguments = (args: readonly string[]): string[] =>
  args.filter((arg) => isLink(arg) && arg.length <= MAX_LENGTH)

/**
 * Arguments without those that come with an address: an address that was made to break its quotes must open neither files
 * nor workspaces.
 */
export const argumentsWithoutLinks = (args: readonly string[]): readonly string[] =>
  args.some(isLink) ? args.slice(0, 1) : args
