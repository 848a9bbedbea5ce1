import { createHash } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { AppError } from '@shared/errors/app-error'
import type { WorkspaceRef } from '@shared/model/workspace'
import type { SettingsFile } from './settings-file'

/** Extension of workspace files. */
export const WORKSPACE_EXTENSION = '.calltrail'
export const DEFAULT_WORKSPACE_NAME = 'My calls'
const SAMPLE_WORKSPACE_NAME = 'Sample'

const COLORS = 6
const NAME_LIMIT = 80

/** A workspace and where its file lies; the file need not exist yet. */
export interface WorkspacePlace {
  readonly ref: WorkspaceRef
  readonly path: string
}

export interface Workspaces {
  /** My calls, the sample, then all others by name. */
  list(): readonly WorkspacePlace[]
  find(id: string): WorkspacePlace
  /** The one with this id, or else with this name, as links have it; null when there is none. */
  named(idOrName: string): WorkspacePlace | null
  create(name: string): WorkspacePlace
  /** A workspace anywhere on the disk, from then on part of the list. */
  adopt(path: string): WorkspacePlace
  /** What to show at the start: the sample the first time, afterwards what was open last. */
  initial(): WorkspacePlace
  /** Where work goes that names no workspace. */
  fallback(): WorkspacePlace
  remember(place: WorkspacePlace): void
  /** No list names it any more; its file is the caller's business. */
  forget(place: Pick<WorkspacePlace, 'path'>): void
}

/** What windows call the workspace at a path; kept passwords begin with it. */
export const workspaceId = (path: string): string =>
  createHash('sha256').update(path).digest('hex').slice(0, 16)

/** The workspaces of one data directory. */
export function openWorkspaces(directory: string, settings: SettingsFile): Workspaces {
  const pathOf = (name: string): string => join(directory, name + WORKSPACE_EXTENSION)
  const defaultPath = pathOf(DEFAULT_WORKSPACE_NAME)
  const samplePath = pathOf(SAMPLE_WORKSPACE_NAME)
  const firstStart = settings.isNew

  const place = (path: string): WorkspacePlace => ({
    path,
    ref: {
      id: workspaceId(path),
      name: basename(path, WORKSPACE_EXTENSION),
      color: colorOf(path),
      isSample: path === samplePath
    }
  })

  const colorOf = (path: string): number => {
    if (path === defaultPath) return 1
    if (path === samplePath) return 2
    return settings.read().workspaces.find((known) => known.path === path)?.color ?? hashedColor(path)
  }

  const list = (): readonly WorkspacePlace[] => {
    const inFolder = existsSync(directory)
      ? readdirSync(directory)
          .filter((name) => name.endsWith(WORKSPACE_EXTENSION))
          .map((name) => join(directory, name))
      : []
    const elsewhere = settings.read().workspaces.map((known) => known.path)
    const others = [...new Set([...inFolder, ...elsewhere.filter((path) => existsSync(path))])]
      .filter((path) => path !== defaultPath && path !== samplePath)
      .map(place)
      .sort((a, b) => a.ref.name.localeCompare(b.ref.name))
    return [place(defaultPath), place(samplePath), ...others]
  }

  const know = (path: string): WorkspacePlace => {
    const known = settings.read().workspaces
    if (path !== defaultPath && path !== samplePath && !known.some((entry) => entry.path === path)) {
      settings.update({ workspaces: [...known, { path, color: nextColor(known.map(({ color }) => color)) }] })
    }
    return place(path)
  }

  return {
    list,
    find: (id) => {
      const found = list().find(({ ref }) => ref.id === id)
      if (found) return found
      throw new AppError({
        code: 'file-not-found',
        message: 'This workspace is no longer there.',
        hint: 'Choose another workspace from the list.',
        details: { workspaceId: id }
      })
    },
    named: (idOrName) => {
      const places = list()
      const name = idOrName.normalize('NFC').toLowerCase()
      const isNamed = ({ ref }: WorkspacePlace): boolean => ref.name.normalize('NFC').toLowerCase() === name
      return places.find(({ ref }) => ref.id === idOrName) ?? places.find(isNamed) ?? null
    },
    create: (name) => {
      const path = pathOf(fileNameFor(name))
      const taken = list().some((other) => other.path.toLowerCase() === path.toLowerCase())
      if (taken) throw invalidName(name, 'A workspace of this name exists already.', 'Choose another name.')
      return know(path)
    },
    adopt: (path) => know(resolve(path)),
    initial: () => {
      if (firstStart) return place(samplePath)
      const last = settings.read().lastWorkspace
      return place(last !== null && existsSync(last) ? last : defaultPath)
    },
    fallback: () => place(defaultPath),
    remember: ({ path }) => {
      if (settings.read().lastWorkspace !== path) settings.update({ lastWorkspace: path })
    },
    forget: ({ path }) => {
      const { workspaces: known, lastWorkspace } = settings.read()
      const others = known.filter((entry) => entry.path !== path)
      if (others.length < known.length) settings.update({ workspaces: others })
      if (lastWorkspace === path) settings.update({ lastWorkspace: null })
    }
  }
}

const invalidName = (name: string, message: string, hint: string): AppError =>
  new AppError({ code: 'invalid-request', message, hint, details: { field: 'name', name } })

// Names become file names on any system, so the characters and names that Windows refuses are replaced everywhere.
function fileNameFor(name: string): string {
  const cleaned = name
    .normalize('NFC')
    // eslint-disable-next-line no-control-regex
    .replace(/[<>:"/\\|?*\u0000-\u001f]/g, '-')
    .replace(/[. ]+$/, '')
    .trim()
  if (cleaned === '' || cleaned.startsWith('.')) {
    throw invalidName(name, 'A workspace needs a name.', 'Give it the name of the customer or the server.')
  }
  if (cleaned.length > NAME_LIMIT) {
    throw invalidName(name, `The name is longer than ${NAME_LIMIT} characters.`, 'Choose a shorter name.')
  }
  return /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(cleaned) ? `${cleaned}-` : cleaned
}

const hashedColor = (path: string): number =>
  ((createHash('sha256').update(path).digest()[0] ?? 0) % COLORS) + 1

// 1 and 2 belong to My calls and the sample; the others go round.
const nextColor = (used: readonly number[]): number => {
  const order = [3, 4, 5, 6, 1, 2]
  return order[used.length % COLORS] ?? 3
}
