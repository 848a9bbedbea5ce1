import { Bookmark, BookmarkPlus } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, MenuTrigger, Popover } from 'react-aria-components'
import { Icon } from '../../components/icon'
import { IconButton } from '../../components/icon-button'
import { Menu } from '../../components/menu'
import { useText } from '../../i18n/use-text'
import { openSaveView } from '../../state/saved-views'
import { useViewState } from './use-view-state'
import { useChangeEntries } from './use-view-entries'
import './views.css'

/** For the filter bar: saves the list as a view, or says from which view it is and what was changed since. */
export function ViewActions(): ReactNode {
  const text = useText()
  const state = useViewState()
  const entries = useChangeEntries(state?.view ?? null)
  if (!state?.isChanged)
    return <IconButton icon={BookmarkPlus} label={text('views.save')} onPress={openSaveView} />
  const { name } = state.view
  return (
    <MenuTrigger>
      <Button
        className="btn view-button"
        aria-label={`${text('views.current', { name })}, ${text('views.changed')}`}
      >
        <Icon of={Bookmark} size={14} />
        <span className="cut">{name}</span>
        <i className="rail-view-changed" aria-hidden />
      </Button>
      <Popover className="popover" placement="bottom end" offset={4}>
        <Menu label={text('views.current', { name })} entries={entries} />
      </Popover>
    </MenuTrigger>
  )
}
