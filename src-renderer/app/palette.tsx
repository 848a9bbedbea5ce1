import { useMemo, useState, type ReactNode } from 'react'
import {
  Autocomplete,
  Dialog,
  Input,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  TextField,
  useFilter
} from 'react-aria-components'
import { KeyMark } from '../components/key-mark'
import { useText } from '../i18n/use-text'
import { closeLayer } from '../state/layers'
import { flatCommands, type FlatCommand } from './menus/flat-commands'
import { useMenus } from './menus/use-menus'
import { usePersonCommands } from './person-commands'
import './palette.css'

/** What a command is found by: its menus and its name. */
const wordsOf = ({ menus, label }: FlatCommand): string => [...menus, label].join(' ')

/** Every command of the window by its name, and the words of its menus; pages of users and tags by theirs. */
export function Palette(): ReactNode {
  const text = useText()
  const menus = useMenus()
  const { contains } = useFilter({ sensitivity: 'base' })
  const [typed, setTyped] = useState('')
  const persons = usePersonCommands(typed)
  const commands = useMemo(
    () => [...flatCommands(menus).filter(({ disabled }) => !disabled), ...persons],
    [menus, persons]
  )
  /** Each word that was typed is looked for alone: "dark theme" finds Theme, Dark. */
  const fits = (candidate: string, input: string): boolean =>
    input
      .trim()
      .split(/\s+/)
      .every((word) => contains(candidate, word))

  const run = (path: string): void => {
    const command = commands.find((one) => one.path === path)
    closeLayer()
    // The dialog gives the focus back first; the command may move it on.
    requestAnimationFrame(() => command?.run())
  }

  return (
    <ModalOverlay
      className="scrim top"
      isOpen
      isDismissable
      onOpenChange={(isOpen) => !isOpen && closeLayer()}
    >
      <Modal className="palette">
        <Dialog aria-label={text('palette.title')}>
          <Autocomplete filter={fits} inputValue={typed} onInputChange={setTyped}>
            <TextField aria-label={text('palette.field')} autoFocus className="palette-field">
              <Input placeholder={text('palette.field')} />
            </TextField>
            <Menu
              className="palette-list"
              aria-label={text('palette.title')}
              items={commands}
              onAction={(path) => run(String(path))}
              renderEmptyState={() => <p className="palette-empty">{text('palette.none')}</p>}
            >
              {(command) => (
                <MenuItem id={command.path} className="menu-item" textValue={wordsOf(command)}>
                  <span className="mark-column" />
                  <span className="text">
                    <span className="t3">{command.menus.map((menu) => `${menu} › `).join('')}</span>
                    {command.label}
                  </span>
                  <KeyMark keys={command.keys} />
                </MenuItem>
              )}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
