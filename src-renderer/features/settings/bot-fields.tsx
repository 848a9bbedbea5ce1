import type { ReactNode } from 'react'
import { useApi } from '../../api/queries'
import { Segmented } from '../../components/segmented'
import { SuggestField } from '../../components/suggest-field'
import { TextField } from '../../components/text-field'
import { useText } from '../../i18n/use-text'
import type { MappingForm, MappingProblem } from './mapping-form'

export interface MappingFieldsProps {
  readonly form: MappingForm
  readonly problems: ReadonlySet<MappingProblem>
  readonly onChange: (change: Partial<MappingForm>) => void
}

/** Which application is the bot, and the step in which its time is billed. */
export function BotFields({ form, problems, onChange }: MappingFieldsProps): ReactNode {
  const text = useText()
  const { data } = useApi('workspaces:mappable', {})
  return (
    <>
      <span className="label">{text('options.bot')}</span>
      <div className="settings-zone">
        <Segmented
          label={text('options.bot')}
          value={form.bot}
          onChange={(bot) => onChange({ bot })}
          options={[
            { value: 'none', label: text('options.bot.none') },
            { value: 'application', label: text('options.bot.application') },
            { value: 'bridge', label: text('options.bot.bridge') }
          ]}
        />
        {form.bot !== 'none' && (
          <>
            <p className="help">
              {text(form.bot === 'application' ? 'options.bot.application.help' : 'options.bot.bridge.help')}
            </p>
            <SuggestField
              isOpen
              label={text('options.bot.name')}
              value={form.application}
              placeholder={text('options.bot.search')}
              suggestions={(data?.applications ?? []).map(({ value, count }) => ({
                value,
                label: value,
                note: text('options.bot.count', { count })
              }))}
              onChange={(application) => onChange({ application })}
            />
            {problems.has('application') && <p className="help">{text('options.bot.missing')}</p>}
            <TextField
              showLabel
              className="step-field"
              inputMode="numeric"
              label={text('options.step')}
              value={form.step}
              onChange={(step) => onChange({ step })}
              help={text('options.step.help')}
              problem={problems.has('step') ? text('options.step.invalid') : null}
            />
          </>
        )}
      </div>
    </>
  )
}
