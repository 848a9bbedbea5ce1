import { Plus, Search } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  Autocomplete,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  TextField,
  useFilter,
  type Key
} from 'react-aria-components'
import { Button } from '../../components/button'
import { Icon } from '../../components/icon'
import { isGroupPart, type FilterPart } from '../../filter/filter-parts'
import { partName } from '../../filter/filter-sentence'
import type { MessageKey } from '../../i18n/en'
import { isMessageKey } from '../../i18n/messages'
import { useText, type Translate } from '../../i18n/use-text'
import { openSettings } from '../../state/settings-pane'
import { MENU_GROUPS, MENU_PARTS, MENU_PLACES, type MenuGroup } from './filter-menu-groups'
import { isMappedPart, useMapped } from './mapped-parts'

interface AddFilterProps {
  readonly label: string
  readonly onAdd: (part: FilterPart) => void
  /** Within a group the text search is a filter like the others. */
  readonly withSearch?: boolean
  /** No groups deeper than this. */
  readonly withoutGroups?: boolean
}

const menuName = (part: FilterPart): MessageKey =>
  part === 'numbers' || part === 'fields' || part === 'anyOf' || part === 'noneOf'
    ? `filter.add.${part}`
    : partName(part)

/** Words by which a filter is also found, beside its name. */
function otherWords(part: string, text: Translate): readonly string[] {
  const key = `filter.also.${part}`
  return isMessageKey(key) ? text(key).split(' ') : []
}

/** The "+ Filter" menu: grouped, and searched by typing. A filter on a field that is not mapped says why it is grey. */
export function AddFilter({
  label,
  onAdd,
  withSearch = false,
  withoutGroups = false
}: AddFilterProps): ReactNode {
  const text = useText()
  const mapped = useMapped()
  const { contains, startsWith } = useFilter({ sensitivity: 'base' })
  // Other words are for those who do not find a name; between names they would only be in the way.
  const isMeant = (name: string, typed: string, { key }: { readonly key: Key }): boolean =>
    contains(name, typed) ||
    (otherWords(String(key), text).some((word) => startsWith(word, typed)) &&
      !MENU_PARTS.some((part) => placeOf(part) !== null && startsWith(text(menuName(part)), typed)))
  const placeOf = (part: FilterPart): MenuGroup | null => {
    if (part === 'search' && withSearch) return 'who'
    return withoutGroups && isGroupPart(part) ? null : MENU_PLACES[part]
  }
  const line = (part: FilterPart): ReactNode => {
    const name = text(menuName(part))
    if (isMappedPart(part) && !mapped(part)) {
      return (
        <MenuItem
          key={part}
          id={part}
          className="menu-item unmapped"
          textValue={name}
          aria-label={text('filter.unmapped.item', { name })}
          onAction={() => openSettings('mapping')}
        >
          <span className="text">
            <span>{name}</span>
            <span className="help">
              {text(part === 'campaignIds' ? 'filter.unmapped.campaign' : 'filter.unmapped.bot')}
            </span>
          </span>
        </MenuItem>
      )
    }
    return (
      <MenuItem key={part} id={part} className="menu-item" textValue={name} onAction={() => onAdd(part)}>
        <span className="text">{name}</span>
      </MenuItem>
    )
  }
  return (
    <MenuTrigger>
      <Button kind="plain" icon={Plus}>
        {label}
      </Button>
      <Popover className="popover add-filter" offset={4}>
        {/* Typed letters are dispatched again on the menu, where the keys of the window would take them for their own. */}
        <div onKeyDown={(event) => event.key.length === 1 && event.stopPropagation()}>
          <Autocomplete filter={isMeant}>
            <TextField className="search" aria-label={text('filter.add.search')} autoFocus>
              <div className="field">
                <Icon of={Search} size={14} />
                <Input placeholder={text('filter.add.search')} />
              </div>
            </TextField>
            <Menu
              className="menu"
              aria-label={label}
              renderEmptyState={() => <p className="menu-head">{text('filter.add.none')}</p>}
            >
              {MENU_GROUPS.map((group) => {
                const parts = MENU_PARTS.filter((part) => placeOf(part) === group)
                return parts.length === 0 ? null : (
                  <MenuSection key={group}>
                    <Header className="menu-head">{text(`filter.group.${group}`)}</Header>
                    {parts.map(line)}
                  </MenuSection>
                )
              })}
            </Menu>
          </Autocomplete>
        </div>
      </Popover>
    </MenuTrigger>
  )
}
