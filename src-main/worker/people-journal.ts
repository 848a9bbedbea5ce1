import { closeSync, existsSync, fsyncSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { PEOPLE_COMMANDS, type PeopleCommand } from './people-commands'

/** One change as it was asked for. */
export interface PeopleChange {
  readonly name: PeopleCommand
  readonly request: unknown
}

const pathOf = (workspace: string): string => `${workspace}-people`

/**
 * Notes a change beside the workspace, on disk when this returns: it was carried out in a job's transaction, which a
 * crash takes back. In memory there is nothing to note.
 */
export function noteChange(workspace: string, change: PeopleChange): void {
  if (workspace === ':memory:') return
  const file = openSync(pathOf(workspace), 'a', 0o600)
  try {
    writeSync(file, `${JSON.stringify(change)}\n`)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Changes that were noted and are not in the workspace for certain, in their order. */
export function notedChanges(workspace: string): readonly PeopleChange[] {
  const path = pathOf(workspace)
  if (!existsSync(path)) return []
  return readFileSync(path, 'utf8')
    .split('\n')
    .map(read)
    .filter((change) => change !== null)
}

/** Forgets them: they are in the workspace. */
export function forgetChanges(workspace: string): void {
  rmSync(pathOf(workspace), { force: true })
}

// A crash may have cut the last line, whose change nobody was told of.
function read(line: string): PeopleChange | null {
  try {
    const change = JSON.parse(line) as PeopleChange
    return Object.hasOwn(PEOPLE_COMMANDS, change.name) ? change : null
  } catch {
    return null
  }
}
