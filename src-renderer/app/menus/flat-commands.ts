import type { MenuEntry } from '../../components/menu'
import type { TopMenu } from './menu-state'

/** A command of the menus with the names of the menus that lead to it. */
export interface FlatCommand {
  /** Ids of the menus and of the entry, joined by a slash. */
  readonly path: string
  readonly id: string
  readonly menus: readonly string[]
  readonly label: string
  readonly keys: string | undefined
  readonly checked: boolean
  readonly disabled: boolean
  readonly run: () => void
}

function flatten(
  entries: readonly MenuEntry[],
  path: string,
  menus: readonly string[]
): readonly FlatCommand[] {
  return entries.flatMap((entry) => {
    if ('separator' in entry) return []
    const here = `${path}/${entry.id}`
    if ('group' in entry) return flatten(entry.group, here, [...menus, entry.heading])
    if ('entries' in entry) return flatten(entry.entries, here, [...menus, entry.label])
    const { id, label, keys, checked = false, disabled = false, run } = entry
    return [{ path: here, id, menus, label, keys, checked, disabled, run }]
  })
}

/** Every command of the menus, in their order. */
export const flatCommands = (menus: readonly TopMenu[]): readonly FlatCommand[] =>
  menus.flatMap((menu) => flatten(menu.entries, menu.id, [menu.label]))
