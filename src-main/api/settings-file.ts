import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { DURATION_STYLES } from '@shared/api/contract'
import type { Settings } from '@shared/api/contract'
import { makePrivateFolder } from './data-directory'

/** Place and size of the window, in screen pixels. */
export interface WindowBounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly maximized: boolean
}

/** A workspace outside the data directory, or one whose colour was chosen. */
export interface KnownWorkspace {
  readonly path: string
  readonly color: number
}

/** Everything in `settings.json`; the window sees the part that is `Settings`. */
export interface StoredSettings extends Settings {
  /** Path of the workspace that was open last. */
  readonly lastWorkspace: string | null
  readonly window: WindowBounds | null
  /** Minutes between two automatic syncs with a server, 0 for none. */
  readonly syncEveryMinutes: number
  readonly workspaces: readonly KnownWorkspace[]
}

export interface SettingsFile {
  /** True when no settings were there: the application starts for the first time. */
  readonly isNew: boolean
  read(): StoredSettings
  /** Changes the given keys and writes the file; answers all of it. */
  update(change: Partial<StoredSettings>): StoredSettings
}

const bounds = z.object({
  x: z.number(),
  y: z.number(),
  width: z.number().min(1),
  height: z.number().min(1),
  maximized: z.boolean()
})

const stored = z.object({
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  language: z.enum(['system', 'en', 'fr']).default('system'),
  displayZone: z.string().min(1).max(64).default('server'),
  durationStyle: z.enum(DURATION_STYLES).default('units'),
  numberStyle: z.enum(['dialled', 'grouped']).default('dialled'),
  fontScale: z.int().min(80).max(200).default(100),
  lastWorkspace: z.string().nullable().default(null),
  window: bounds.nullable().default(null),
  syncEveryMinutes: z.int().min(0).default(30),
  workspaces: z.array(z.object({ path: z.string(), color: z.int().min(1).max(6) })).default([])
})

/**
 * Opens `settings.json`. A damaged file is set aside as `settings.json.damaged` and gives the defaults, with a warning:
 * settings are never worth a failed start.
 */
export function openSettings(path: string, warn: (message: string) => void): SettingsFile {
  const text = readIfThere(path)
  let current: StoredSettings = stored.parse({})
  if (text !== null) {
    const parsed = parse(text)
    if (parsed) current = parsed
    else {
      renameSync(path, `${path}.damaged`)
      warn(`${path} is damaged; it was set aside as ${path}.damaged and the defaults are used.`)
    }
  }
  return {
    isNew: text === null,
    read: () => current,
    update: (change) => {
      current = { ...current, ...change }
      write(path, current)
      return current
    }
  }
}

/** The part of the settings that the window sees. */
export const publicSettings = ({
  theme,
  language,
  displayZone,
  durationStyle,
  numberStyle,
  fontScale
}: StoredSettings): Settings => ({ theme, language, displayZone, durationStyle, numberStyle, fontScale })

function parse(text: string): StoredSettings | null {
  try {
    return stored.parse(JSON.parse(text))
  } catch {
    return null
  }
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

// A crash between the two steps leaves the old file whole.
function write(path: string, settings: StoredSettings): void {
  makePrivateFolder(dirname(path))
  const draft = `${path}.${process.pid}.new`
  writeFileSync(draft, `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600 })
  renameSync(draft, path)
}
