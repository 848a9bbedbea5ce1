import type { ReactNode } from 'react'
import { Button, MenuTrigger, Popover } from 'react-aria-components'
import type { RecordingRoot, RecordingRow } from '@shared/model/recording'
import { host } from '../../api/client'
import { askRecordings, noteRecordingChange } from '../../api/recordings'
import { copyText } from '../../components/copy-text'
import { Menu, type MenuEntry } from '../../components/menu'
import { useText } from '../../i18n/use-text'
import { reportFailure } from '../../state/failure'
import { showCall } from '../../state/navigation'
import { askForFile } from '../../state/recording-attach'
import { openRecordingSave } from '../../state/recording-choice'
import { openPlaceDialog } from '../../state/recording-places'
import { showToast } from '../../state/toast'
import { fullPathOf } from './recording-words'

/** A row whose menu is open, and where. */
export interface OpenMenu {
  readonly row: RecordingRow
  readonly x: number
  readonly y: number
}

interface RecordingMenuProps {
  readonly menu: OpenMenu
  readonly roots: readonly RecordingRoot[]
  readonly canFetch: boolean
  /** Rows that are chosen. */
  readonly selected: number
  readonly onFetch: () => void
  readonly onPlay: (row: RecordingRow) => void
  readonly onClose: () => void
}

/** What can be done with a recording of the list. */
export function RecordingMenu(props: RecordingMenuProps): ReactNode {
  const { menu, roots, canFetch, selected, onFetch, onPlay, onClose } = props
  const text = useText()
  const { row } = menu
  const { recording, file, state, downloadName } = row
  const { path } = recording
  const copy = (value: string): void =>
    void copyText(value).then(() => showToast({ text: text('common.copied') }))
  const detach = (): void => {
    askRecordings('recordings:detach', { uuid: recording.uuid }).then(() => {
      noteRecordingChange()
      showToast({ text: text('recordings.detached') })
    }, reportFailure)
  }
  const isHere = state === 'playable'
  const entries: readonly MenuEntry[] = [
    { id: 'play', label: text('recordings.menu.play'), disabled: !isHere, run: () => onPlay(row) },
    {
      id: 'call',
      label: text('recordings.menu.call'),
      keys: 'ctrl+enter',
      run: () => showCall(row.callLogId, false, 'conversation')
    },
    {
      id: 'save',
      label: text('recordings.menu.save'),
      disabled: file === null,
      run: () => openRecordingSave(row.callLogId, recording.uuid)
    },
    {
      id: 'fetch',
      label: text('recordings.menu.fetch', { count: Math.max(1, selected) }),
      disabled: !canFetch || (selected <= 1 && state !== 'remote'),
      run: onFetch
    },
    { id: 'line1', separator: true },
    {
      id: 'where',
      label: text('recordings.menu.where'),
      disabled: path === null || isHere,
      run: () => openPlaceDialog(path === null ? {} : { forPath: path })
    },
    { id: 'attach', label: text('recordings.menu.attach'), run: () => askForFile(row) },
    {
      id: 'detach',
      label: text('recordings.menu.detach'),
      disabled: file === null,
      run: detach
    },
    { id: 'line2', separator: true },
    ...(host === 'electron'
      ? [
          {
            id: 'reveal',
            label: text('recordings.menu.reveal'),
            disabled: file === null,
            run: () => {
              askRecordings('recordings:reveal', { uuid: recording.uuid }).catch(reportFailure)
            }
          }
        ]
      : []),
    {
      id: 'copyPath',
      label: text('recordings.menu.copyPath'),
      disabled: file === null,
      run: () => copy(fullPathOf(row, roots))
    },
    {
      id: 'copyServerPath',
      label: text('recordings.menu.copyServerPath'),
      disabled: path === null,
      run: () => copy(path ?? '')
    },
    { id: 'copyName', label: text('recordings.menu.copyName'), run: () => copy(downloadName) },
    { id: 'copyUuid', label: text('recordings.menu.copyUuid'), run: () => copy(recording.uuid) }
  ]
  return (
    <MenuTrigger isOpen onOpenChange={(open) => !open && onClose()}>
      <Button
        className="menu-place"
        style={{ left: menu.x, top: menu.y }}
        aria-label={text('recordings.menu')}
        excludeFromTabOrder
      />
      <Popover className="popover" placement="bottom start" offset={0}>
        <Menu label={text('recordings.menu')} entries={entries} />
      </Popover>
    </MenuTrigger>
  )
}
