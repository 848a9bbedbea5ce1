import { Tag } from 'lucide-react'
import { useMemo, type ReactNode } from 'react'
import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { useLabels, useLabelsOfCall } from '../../api/labels'
import { Button } from '../../components/button'
import { LabelMark } from '../../components/label-mark'
import { useText } from '../../i18n/use-text'
import { LabelChecks } from './label-checks'
import './labels.css'

/** The labels of one call for its header, and the button that changes them. */
export function CallLabels({ callId }: { callId: number }): ReactNode {
  const text = useText()
  const labels = useLabels()
  const on = useLabelsOfCall(callId) ?? []
  const calls = useMemo(() => ({ ids: [callId] }), [callId])
  return (
    <div className="call-labels" role="group" aria-label={text('labels.of')}>
      {labels
        .filter(({ id }) => on.includes(id))
        .map((label) => (
          <LabelMark key={label.id} label={label} />
        ))}
      <DialogTrigger>
        <Button compact kind="plain" icon={Tag}>
          {text('labels.put')}
        </Button>
        <Popover className="popover" placement="bottom start" offset={4}>
          <Dialog className="label-popover" aria-label={text('labels.of')}>
            <LabelChecks calls={calls} />
          </Dialog>
        </Popover>
      </DialogTrigger>
    </div>
  )
}
