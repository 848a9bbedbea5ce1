import type { ReactNode } from 'react'
import { Checkbox } from '../../components/checkbox'
import { Segmented } from '../../components/segmented'
import { TextField } from '../../components/text-field'
import { useText } from '../../i18n/use-text'
import { useDisplayZone } from '../../state/display-zone'
import type { ConnectForm, PeriodChoice } from './connect-form'

interface PeriodFieldsProps {
  readonly form: ConnectForm
  readonly isValid: boolean
  readonly onChange: (change: Partial<ConnectForm>) => void
  readonly onEnter: () => void
}

const CHOICES: readonly PeriodChoice[] = ['all', 'days30', 'days7', 'own']

/** Which events to read, and whether the directory comes with them. */
export function PeriodFields({ form, isValid, onChange, onEnter }: PeriodFieldsProps): ReactNode {
  const text = useText()
  const zone = useDisplayZone()
  return (
    <>
      <div className="connect-row period">
        <div>
          <span className="label">{text('server.period')}</span>
          <Segmented
            label={text('server.period')}
            value={form.period}
            onChange={(period) => onChange({ period })}
            options={CHOICES.map((value) => ({ value, label: text(`server.period.${value}`) }))}
          />
        </div>
        <div className="connect-keep">
          <Checkbox checked={form.directory} onChange={(directory) => onChange({ directory })}>
            {text('server.directory')}
          </Checkbox>
        </div>
      </div>
      {form.period === 'own' && (
        <div>
          <div className="connect-row">
            <TextField
              showLabel
              label={text('server.period.from')}
              placeholder="2026-03-11"
              value={form.from}
              onChange={(from) => onChange({ from })}
              onEnter={onEnter}
            />
            <TextField
              showLabel
              label={text('server.period.until')}
              placeholder="2026-03-31 14:03"
              value={form.until}
              onChange={(until) => onChange({ until })}
              onEnter={onEnter}
            />
          </div>
          <p className={isValid ? 'help' : 'help bad'}>
            {isValid ? text('server.period.hint', { zone }) : text('period.invalid')}
          </p>
        </div>
      )}
    </>
  )
}
