import { Check, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  Header,
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection,
  Popover,
  Separator,
  SubmenuTrigger
} from 'react-aria-components'
import { Icon } from './icon'
import { KeyMark } from './key-mark'

/** One line of a menu, a line between groups, a headed group or a menu of its own. */
export type MenuEntry =
  | {
      readonly id: string
      readonly label: string
      readonly icon?: LucideIcon
      /** Shown left instead of an icon, e.g. a workspace's colour. */
      readonly mark?: ReactNode
      readonly keys?: string
      readonly checked?: boolean
      readonly disabled?: boolean
      readonly run: () => void
    }
  | { readonly id: string; readonly label: string; readonly entries: readonly MenuEntry[] }
  | { readonly id: string; readonly heading: string; readonly group: readonly MenuEntry[] }
  | { readonly id: string; readonly separator: true }

function Line({ entry }: { entry: MenuEntry }): ReactNode {
  if ('separator' in entry) return <Separator className="menu-separator" />
  if ('group' in entry) {
    return (
      <MenuSection>
        <Header className="menu-head">{entry.heading}</Header>
        {entry.group.map((part) => (
          <Line key={part.id} entry={part} />
        ))}
      </MenuSection>
    )
  }
  if ('entries' in entry) {
    return (
      <SubmenuTrigger>
        <AriaMenuItem id={entry.id} className="menu-item" textValue={entry.label}>
          <span className="mark-column" />
          <span className="text">{entry.label}</span>
          <span className="key" aria-hidden>
            ›
          </span>
        </AriaMenuItem>
        <Popover className="popover" offset={-2} crossOffset={-5}>
          <Menu label={entry.label} entries={entry.entries} />
        </Popover>
      </SubmenuTrigger>
    )
  }
  return (
    <AriaMenuItem
      id={entry.id}
      className="menu-item"
      textValue={entry.label}
      isDisabled={entry.disabled ?? false}
      onAction={entry.run}
      aria-label={entry.checked ? `${entry.label} ✓` : entry.label}
    >
      <span className="mark-column">
        {entry.checked ? (
          <Icon of={Check} size={14} />
        ) : (
          (entry.mark ?? (entry.icon && <Icon of={entry.icon} size={14} />))
        )}
      </span>
      <span className="text">{entry.label}</span>
      <KeyMark keys={entry.keys} />
    </AriaMenuItem>
  )
}

interface MenuProps {
  readonly label: string
  readonly entries: readonly MenuEntry[]
}

/** The list of a menu; put it into a popover of a menu trigger. */
export function Menu({ label, entries }: MenuProps): ReactNode {
  return (
    <AriaMenu className="menu" aria-label={label}>
      {entries.map((entry) => (
        <Line key={entry.id} entry={entry} />
      ))}
    </AriaMenu>
  )
}
