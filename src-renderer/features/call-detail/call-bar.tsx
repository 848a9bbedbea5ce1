import { ArrowLeft, ChevronDown, ChevronUp, Copy, Download, FileAudio, Link, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton, MenuTrigger, Popover } from 'react-aria-components'
import { formatCount } from '@shared/format/number'
import { useApi } from '../../api/queries'
import { Button } from '../../components/button'
import { Icon } from '../../components/icon'
import { IconButton } from '../../components/icon-button'
import { Menu, type MenuEntry } from '../../components/menu'
import { useText, type Translate } from '../../i18n/use-text'
import type { CallActions } from '../../state/call-actions'
import { useFilter } from '../../state/filter'
import { gridControls } from '../../state/grid-controls'
import { useSort } from '../../state/grid-view'
import { openRecordingExport } from '../../state/recording-choice'

interface CallBarProps {
  readonly callId: number
  readonly actions: CallActions | null
  readonly hasRecordings: boolean
  readonly onBack: () => void
  readonly onClose: () => void
}

/** The bar of a call that fills the main part: back to the list, its place there, steps, copying, exporting. */
export function CallBar({ callId, actions, hasRecordings, onBack, onClose }: CallBarProps): ReactNode {
  const text = useText()
  const place = usePlace(callId)
  const step = (delta: 1 | -1) => (): void => gridControls()?.step(delta)
  return (
    <div className="bar call-bar">
      <Button kind="plain" icon={ArrowLeft} onPress={onBack}>
        {text('detail.toCalls')}
      </Button>
      {place && (
        <span className="t3 cut">
          {place.offset === null
            ? text('detail.notInList')
            : text('detail.place', {
                place: formatCount(place.offset + 1),
                total: formatCount(place.filtered)
              })}
        </span>
      )}
      <span className="push" />
      <IconButton
        icon={ChevronUp}
        label={text('detail.previous')}
        isDisabled={place?.offset === 0}
        onPress={step(-1)}
      />
      <IconButton
        icon={ChevronDown}
        label={text('detail.next')}
        isDisabled={place !== undefined && place.offset === place.filtered - 1}
        onPress={step(1)}
      />
      {actions && (
        <>
          <Button kind="plain" icon={Link} onPress={actions.copyLink}>
            {text('detail.copyLink')}
          </Button>
          <MenuTrigger>
            <AriaButton className="btn plain icon-only" aria-label={text('detail.copyAs')}>
              <Icon of={Copy} />
            </AriaButton>
            <Popover className="popover" placement="bottom end" offset={2}>
              <Menu label={text('detail.copyAs')} entries={copyEntries(actions, text)} />
            </Popover>
          </MenuTrigger>
          {hasRecordings && (
            <IconButton
              icon={FileAudio}
              label={text('recordings.export')}
              onPress={() => openRecordingExport({ ids: [callId] })}
            />
          )}
          <Button icon={Download} onPress={actions.exportCall}>
            {text('detail.exportCall')}
          </Button>
        </>
      )}
      <IconButton icon={X} label={text('detail.close')} onPress={onClose} />
    </div>
  )
}

/** The ways to copy a call, with their keys. */
export const copyEntries = (actions: CallActions, text: Translate): readonly MenuEntry[] => [
  { id: 'link', label: text('detail.copyLink'), keys: 'ctrl+shift+k', run: actions.copyLink },
  { id: 'summary', label: text('detail.copySummary'), keys: 'ctrl+shift+s', run: actions.copySummary },
  { id: 'markdown', label: text('detail.copyMarkdown'), keys: 'ctrl+shift+m', run: actions.copyMarkdown }
]

/** Where the call stands in the list as it is filtered and sorted now. */
function usePlace(callId: number) {
  const filter = useFilter()
  const sort = useSort()
  return useApi('call-logs:locate', { filter, sort, target: { id: callId } }, { keepPrevious: true }).data
}
