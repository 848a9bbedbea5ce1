import { useState, type ReactNode, type RefObject } from 'react'
import { Dialog, Popover } from 'react-aria-components'
import type { CallField } from '@shared/model/call-filter'
import { Button } from '../../components/button'
import { TextField } from '../../components/text-field'
import { withText } from '../../filter/cell-filter'
import { useText } from '../../i18n/use-text'
import { currentFilter, setFilter } from '../../state/filter'
import { columnFullName } from './columns'

interface ContainsPopoverProps {
  readonly field: CallField
  /** Text of the cell, to begin with. */
  readonly start: string
  readonly at: RefObject<HTMLElement | null>
  readonly onClose: () => void
}

/** Asks for the text that a column is to contain. */
export function ContainsPopover({ field, start, at, onClose }: ContainsPopoverProps): ReactNode {
  const text = useText()
  const [typed, setTyped] = useState(start)
  const wanted = typed.trim()
  const title = text('cell.containsTitle', { column: text(columnFullName(field)) })
  const apply = (): void => {
    if (wanted === '') return
    setFilter(withText(currentFilter(), field, wanted))
    onClose()
  }
  return (
    <Popover
      className="popover"
      triggerRef={at}
      isOpen
      onOpenChange={(open) => !open && onClose()}
      placement="bottom start"
      offset={4}
    >
      <Dialog className="contains" aria-label={title}>
        <TextField label={title} showLabel value={typed} onChange={setTyped} autoFocus onEnter={apply} />
        <div className="row">
          <span className="grow" />
          <Button kind="primary" isDisabled={wanted === ''} onPress={apply}>
            {text('cell.containsApply')}
          </Button>
        </div>
      </Dialog>
    </Popover>
  )
}
