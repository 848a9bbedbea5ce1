import type { ReactNode } from 'react'
import { useApi } from '../../api/queries'
import { filterOfSelection } from '../../api/labels'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { useText } from '../../i18n/use-text'
import { useLabelledCalls } from '../../state/label-choice'
import { closeLayer } from '../../state/layers'
import { openLabels } from '../../state/settings-pane'
import { LabelChecks } from './label-checks'

/** Labels of the selected calls; every tick applies at once. */
export function PutLabelsDialog(): ReactNode {
  const text = useText()
  const calls = useLabelledCalls()
  const sums = useApi('call-logs:sums', { filter: filterOfSelection(calls) }, { keepPrevious: true }).data
  return (
    <Dialog
      title={sums ? text('labels.choose', { count: sums.filtered }) : text('labels.title')}
      width={360}
      onClose={closeLayer}
      foot={
        <>
          <Button kind="plain" onPress={openLabels}>
            {text('labels.manage')}
          </Button>
          <span className="grow" />
          <Button onPress={closeLayer}>{text('common.close')}</Button>
        </>
      }
    >
      <LabelChecks calls={calls} />
    </Dialog>
  )
}
