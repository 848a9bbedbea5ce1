import { readdirSync, rmdirSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { ForgetPreview } from '@shared/model/retention'
import { besideFolder } from '../recordings/beside'
import { countWorkspace, removeWorkspace } from '../store/forget-workspace'
import type { ReadStore } from '../store/store'

/** What SQLite and Calltrail put beside a workspace, by what follows its name. */
const BESIDE = /^(-wal|-shm|-journal|-lock|-people|-anew(-wal|-shm|-journal)?|-columns(\.\d+)?)$/
/** Folders of files that Calltrail made. */
const FOLDERS = ['cache', 'peaks'] as const

interface Found {
  readonly path: string
  readonly name: string
  readonly bytes: number
}

/** What forgetting a workspace removes, by name; `name` is what the person knows it by. */
export function previewForgetWorkspace(store: ReadStore, name: string): ForgetPreview {
  return {
    name,
    ...countWorkspace(store),
    files: filesOf(store.path).map((found) => ({ name: found.name, bytes: found.bytes })),
    remains: null
  }
}

/**
 * Removes a workspace with everything that Calltrail keeps beside it: copies of recordings, shapes of sounds, the index
 * of its calls. Sources, the person's own recordings and exported files stay. Throws `workspace-locked`, and removes
 * nothing, while anybody has it open.
 */
export function forgetWorkspace(path: string): void {
  removeWorkspace(path, () => {
    for (const kind of FOLDERS) rmSync(besideFolder(path, kind), { recursive: true, force: true })
    try {
      rmdirSync(dirname(besideFolder(path, 'cache')))
    } catch {
      // It was never made, or somebody put something of their own into it.
    }
    // The lock goes last, with the right that it stands for.
    for (const found of filesOf(path).filter(({ name }) => !name.endsWith('-lock')))
      rmSync(found.path, { force: true })
  })
}

/** The workspace first, then what lies beside it by name; a folder counts as one. */
function filesOf(path: string): readonly Found[] {
  const name = basename(path)
  const files = readdirSync(dirname(path))
    .filter((other) => other === name || (other.startsWith(name) && BESIDE.test(other.slice(name.length))))
    .sort()
    .map((other) => ({
      path: join(dirname(path), other),
      name: other,
      bytes: sizeOf(join(dirname(path), other))
    }))
  const folders = FOLDERS.map((kind) => ({
    path: besideFolder(path, kind),
    name: `${name}-recordings/${kind}/`,
    bytes: sizeOfFolder(besideFolder(path, kind))
  }))
  return [...files, ...folders.filter(({ bytes }) => bytes > 0)]
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0

function sizeOfFolder(path: string): number {
  const isThere = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
  if (!isThere) return 0
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0)
}
