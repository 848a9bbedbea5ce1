import { ChevronDown, Download } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton, MenuTrigger, Popover } from 'react-aria-components'
import type { FlowReader } from '@shared/flow/read-flow'
import { Icon } from '../../components/icon'
import { Menu } from '../../components/menu'
import { Segmented } from '../../components/segmented'
import { useText } from '../../i18n/use-text'
import { reportFailure } from '../../state/failure'
import { showToast } from '../../state/toast'
import { copyFlow, FLOW_FORMATS, saveFlow } from './flow-export'
import { changeLook, useFlowLook, type FlowTarget } from './flow-state'

interface FlowToolsProps {
  readonly target: FlowTarget
  readonly reader: FlowReader
  /** Without the word on the button that saves. */
  readonly compact?: boolean
}

/** Time of day or since the start, and taking the diagram away. */
export function FlowTools({ target, reader, compact = false }: FlowToolsProps): ReactNode {
  const text = useText()
  const { times } = useFlowLook()
  const name = target.kind === 'call' ? `flow-${target.conversationId}` : `flow-group-${target.id}`
  return (
    <div className="flow-tools">
      <Segmented
        compact
        label={text('flow.times')}
        value={times}
        options={[
          { value: 'day', label: text('flow.time') },
          { value: 'start', label: text('flow.since') }
        ]}
        onChange={(next) => changeLook({ times: next })}
      />
      <MenuTrigger>
        <AriaButton className="btn compact" aria-label={text('flow.save')}>
          <Icon of={Download} size={14} />
          {!compact && text('flow.save')}
          <Icon of={ChevronDown} size={12} />
        </AriaButton>
        <Popover className="popover" placement="bottom end" offset={2}>
          <Menu
            label={text('flow.save')}
            entries={[
              {
                id: 'save',
                heading: text('flow.saveAs'),
                group: FLOW_FORMATS.map((format) => ({
                  id: `save ${format}`,
                  label: text(`flow.format.${format}`),
                  run: () => void saveFlow(format, reader, name).catch(reportFailure)
                }))
              },
              {
                id: 'copy',
                heading: text('flow.copyAs'),
                group: FLOW_FORMATS.map((format) => ({
                  id: `copy ${format}`,
                  label: text(`flow.format.${format}`),
                  run: () =>
                    void copyFlow(format, reader).then(
                      () => showToast({ text: text('flow.copied') }),
                      reportFailure
                    )
                }))
              }
            ]}
          />
        </Popover>
      </MenuTrigger>
    </div>
  )
}
