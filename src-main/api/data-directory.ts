import { mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/** Folder of workspaces and settings of the person who runs Calltrail; `CALLTRAIL_HOME` overrides it. */
export function dataDirectory(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  platform: string = process.platform,
  home: string = homedir()
): string {
  if (environment.CALLTRAIL_HOME) return resolve(environment.CALLTRAIL_HOME)
  if (platform === 'win32') return join(environment.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Calltrail')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Calltrail')
  return join(environment.XDG_DATA_HOME || join(home, '.local', 'share'), 'calltrail')
}

/** Folder of the workspaces in a data directory. */
export const workspacesFolder = (directory: string): string => join(directory, 'workspaces')

/**
 * Makes a folder, and those above it, unless it is there. Other users of the computer may not look into a new one: call
 * logs name people.
 */
export function makePrivateFolder(path: string): void {
  mkdirSync(path, { recursive: true, mode: 0o700 })
}
