import type { ReactNode } from 'react'
import { Button } from '../../components/button'
import { Notice } from '../../components/notice'
import { clearFilters } from '../../filter/remove-part'
import { useText } from '../../i18n/use-text'
import { changeFilter } from '../../state/filter'
import type { Whereabouts } from './go-to'

/** A target that has no place in the list. */
export type Missing = Exclude<Whereabouts, { kind: 'there' | 'group' }>

interface MissedProps {
  readonly missing: Missing
  readonly moment: (us: number) => string
  readonly onWiden: (change: () => void) => void
}

/** Why the target is not in the list, with the filter change that shows it. */
export function Missed({ missing, moment, onWiden }: MissedProps): ReactNode {
  const text = useText()
  const without = (
    <Button compact onPress={() => onWiden(() => clearFilters(text))}>
      {text('goto.without')}
    </Button>
  )
  switch (missing.kind) {
    case 'no-call':
      return <Notice tone="bad">{text('goto.noCall', { id: String(missing.id) })}</Notice>
    case 'no-conversation':
      return <Notice tone="bad">{text('goto.noConversation', { id: missing.id })}</Notice>
    case 'call-outside':
      return (
        <Notice tone="warn" action={without}>
          {text('goto.outside.call', { id: String(missing.id) })}
        </Notice>
      )
    case 'nothing-shown':
      return (
        <Notice tone="warn" action={without}>
          {text('goto.outside.nothing')}
        </Notice>
      )
    case 'time-outside':
      return (
        <Notice
          tone="warn"
          action={
            <Button
              compact
              onPress={() => onWiden(() => changeFilter({ from: undefined, until: undefined }))}
            >
              {text('goto.withoutPeriod')}
            </Button>
          }
        >
          {text('goto.outside.time', { moment: moment(missing.us) })}
        </Notice>
      )
  }
}
