import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { useText } from '../i18n/use-text'
import { Icon } from './icon'

interface ChipProps {
  /** Tells the chip from the others on its line. */
  readonly id: string
  readonly name: string
  readonly value: string
  readonly isOpen: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly onRemove: () => void
  /** What the popover holds. */
  readonly children: ReactNode
}

/** An active filter: its name and value open the popover, x or Delete removes it. */
export function Chip({ id, name, value, isOpen, onOpenChange, onRemove, children }: ChipProps): ReactNode {
  const text = useText()
  return (
    <span
      className="chip"
      data-chip={id}
      onKeyDown={(event) => {
        // Keys pressed in the popover come here too, through React's tree.
        const isOwn = event.currentTarget.contains(event.target as Node)
        if (isOwn && (event.key === 'Delete' || event.key === 'Backspace')) onRemove()
      }}
    >
      <DialogTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
        <Button className="value">
          <em>{name}</em>{' '}
          <b className="cut" title={value}>
            {value}
          </b>
        </Button>
        <Popover className="popover" placement="bottom start" offset={6}>
          <Dialog aria-label={name}>{children}</Dialog>
        </Popover>
      </DialogTrigger>
      <Button className="x" aria-label={text('filter.removeChip', { name })} onPress={onRemove}>
        <Icon of={X} size={12} />
      </Button>
    </span>
  )
}
