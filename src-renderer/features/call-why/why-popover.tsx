import { useEffect, useMemo, type ReactNode } from 'react'
import { Dialog, Popover } from 'react-aria-components'
import { useView } from '../../state/navigation'
import { closeWhy, leaveWhy, stayWhy, useWhy, type WhyWish } from '../../state/why'
import { WhyAnswer } from './why-answer'
import { useText } from '../../i18n/use-text'
import './why.css'

/** Pixels that the answer needs beside the value, its border and margins included. */
const ROOM = 470

/** The answer to a Why, beside its value: left of the name of the field where there is room, else right of the value. */
export function WhyPopover(): ReactNode {
  const wish = useWhy()
  const { callId } = useView()
  const isGone = wish !== null && wish.callLogId !== callId
  useEffect(() => {
    if (isGone) closeWhy()
  }, [isGone])
  useEffect(() => {
    if (wish === null) return
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      closeWhy()
    }
    window.addEventListener('keydown', onKey, { capture: true })
    return () => window.removeEventListener('keydown', onKey, { capture: true })
  }, [wish])
  if (wish === null || isGone) return null
  return <Answer key={`${wish.field} ${wish.isPinned}`} wish={wish} />
}

function Answer({ wish }: { wish: WhyWish }): ReactNode {
  const text = useText()
  const { anchor, isPinned, callLogId, field } = wish
  const name = anchor.closest('.field-line')?.querySelector<HTMLElement>('dt') ?? anchor
  const isLeft = name.getBoundingClientRect().left > ROOM
  const target = useMemo(() => ({ current: isLeft ? name : anchor }), [isLeft, name, anchor])
  return (
    <Popover
      className="popover why-popover"
      triggerRef={target}
      isOpen
      isNonModal={!isPinned}
      onOpenChange={(isOpen) => {
        if (!isOpen) closeWhy()
      }}
      placement={isLeft ? 'left top' : 'right top'}
      offset={isLeft ? 4 : 12}
    >
      <div onPointerEnter={stayWhy} onPointerLeave={leaveWhy}>
        {isPinned ? (
          <Dialog aria-label={text('why.title')}>
            <WhyAnswer callLogId={callLogId} field={field} />
          </Dialog>
        ) : (
          // The pointer rests here for a moment: the focus stays where it is.
          <div role="dialog" aria-label={text('why.title')}>
            <WhyAnswer callLogId={callLogId} field={field} />
          </div>
        )}
      </div>
    </Popover>
  )
}
