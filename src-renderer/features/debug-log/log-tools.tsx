import { ChevronDown, Copy, FileText, Search } from 'lucide-react'
import { useMemo, type ReactNode } from 'react'
import { Button as AriaButton, Dialog, DialogTrigger, MenuTrigger, Popover } from 'react-aria-components'
import { formatCount } from '@shared/format/number'
import { pickFile } from '../../api/pick-file'
import { Button } from '../../components/button'
import { Checkbox } from '../../components/checkbox'
import { FacetList } from '../../components/facet-list'
import { Icon } from '../../components/icon'
import { IconButton } from '../../components/icon-button'
import { Menu } from '../../components/menu'
import { TextField } from '../../components/text-field'
import { useText } from '../../i18n/use-text'
import { attachLog } from '../../state/attached-log'
import { reportFailure } from '../../state/failure'
import { LOG_FORMATS, type LogFormat } from './log-copy'
import { countsOf, isFiltered, type LogFilter } from './log-filter'
import type { EventRow } from './log-rows'

interface LogToolsProps {
  readonly events: readonly EventRow[]
  /** Rows that match the filter, and all there are. */
  readonly shown: number
  readonly total: number
  /** Rows that are chosen. */
  readonly chosen: number
  readonly filter: LogFilter
  readonly onFilter: (filter: LogFilter) => void
  readonly onCopy: (format: LogFormat, which: 'all' | 'chosen') => void
  readonly canAttach: boolean
}

const attach = (): void => void pickFile('log').then((file) => file && attachLog(file), reportFailure)

/** Filters of the log, copying, and the file of Asterisk's own log. */
export function LogTools(props: LogToolsProps): ReactNode {
  const { events, shown, total, chosen, filter, onFilter, onCopy, canAttach } = props
  const text = useText()
  const types = useMemo(() => countsOf(events.map(({ name }) => name)), [events])
  const channels = useMemo(
    () => countsOf(events.map(({ cel }) => cel.channame).filter((name) => name !== '')),
    [events]
  )
  return (
    <div className="log-tools" role="group" aria-label={text('log.tools')}>
      <TextField
        className="log-find"
        label={text('log.find')}
        placeholder={text('log.find')}
        icon={Search}
        value={filter.text}
        onChange={(value) => onFilter({ ...filter, text: value })}
      />
      <Choice
        label={text('log.types')}
        values={types}
        selected={filter.types}
        onChange={(chosenTypes) => onFilter({ ...filter, types: chosenTypes })}
      />
      <Choice
        label={text('log.channels')}
        values={channels}
        selected={filter.channels}
        onChange={(chosenChannels) => onFilter({ ...filter, channels: chosenChannels })}
      />
      <Checkbox checked={filter.effective} onChange={(effective) => onFilter({ ...filter, effective })}>
        {text('log.effective')}
      </Checkbox>
      <span className="push t3 small" role="status">
        {isFiltered(filter) && text('log.shown', { shown: formatCount(shown), total: formatCount(total) })}
      </span>
      {canAttach && <IconButton compact icon={FileText} label={text('log.attach')} onPress={attach} />}
      <MenuTrigger>
        <AriaButton className="btn plain compact" aria-label={text('log.copy')}>
          <Icon of={Copy} size={14} />
          {text('common.copy')}
        </AriaButton>
        <Popover className="popover" placement="bottom end" offset={2}>
          <Menu
            label={text('log.copy')}
            entries={(['chosen', 'all'] as const).map((which) => ({
              id: which,
              heading: text(`log.copy.${which}`, { count: which === 'all' ? shown : chosen }),
              group: LOG_FORMATS.map((format) => ({
                id: `${which} ${format}`,
                label: text(`log.copy.${format}`),
                run: () => onCopy(format, which)
              }))
            }))}
          />
        </Popover>
      </MenuTrigger>
    </div>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly values: readonly (readonly [value: string, count: number])[]
  readonly selected: ReadonlySet<string>
  readonly onChange: (selected: ReadonlySet<string>) => void
}

function Choice({ label, values, selected, onChange }: ChoiceProps): ReactNode {
  const text = useText()
  return (
    <DialogTrigger>
      <Button compact kind="plain" className={selected.size > 0 ? 'on' : ''}>
        {selected.size > 0 ? text('log.choice.some', { name: label, count: selected.size }) : label}
        <Icon of={ChevronDown} size={12} />
      </Button>
      <Popover className="popover" placement="bottom start" offset={4}>
        <Dialog className="log-choice" aria-label={label}>
          <FacetList
            label={label}
            options={values.map(([value, count]) => ({ value, label: value, count }))}
            selected={[...selected]}
            onChange={(next) => onChange(new Set(next))}
            emptyText={text('log.choice.none')}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
