import type { ReactNode } from 'react'
import { CAMPAIGN_FIELDS } from '@shared/model/workspace-options'
import { useApi } from '../../api/queries'
import { Segmented } from '../../components/segmented'
import { SelectField } from '../../components/select-field'
import { SuggestField } from '../../components/suggest-field'
import { TextField } from '../../components/text-field'
import { useText } from '../../i18n/use-text'
import type { MappingFieldsProps } from './bot-fields'

/** Which field of the events, or which user event, carries the campaign. */
export function CampaignFields({ form, problems, onChange }: MappingFieldsProps): ReactNode {
  const text = useText()
  const { data } = useApi('workspaces:mappable', {})
  const filled = (field: string): string => {
    const count = data?.fields.find(({ value }) => value === field)?.count ?? 0
    return count === 0
      ? field
      : text('common.nameNumber', { name: field, number: text('options.bot.count', { count }) })
  }
  return (
    <>
      <span className="label">{text('options.campaign')}</span>
      <div className="settings-zone">
        <Segmented
          label={text('options.campaign')}
          value={form.campaign}
          onChange={(campaign) => onChange({ campaign })}
          options={[
            { value: 'none', label: text('options.campaign.none') },
            { value: 'field', label: text('options.campaign.field') },
            { value: 'event', label: text('options.campaign.event') }
          ]}
        />
        {form.campaign === 'field' && (
          <SelectField
            showLabel
            label={text('options.campaign.fieldName')}
            value={form.field}
            onChange={(field) => onChange({ field })}
            options={CAMPAIGN_FIELDS.map((field) => ({ value: field, label: filled(field) }))}
          />
        )}
        {form.campaign === 'event' && (
          <>
            <SuggestField
              isOpen
              label={text('options.campaign.eventName')}
              value={form.eventtype}
              placeholder={text('options.bot.search')}
              suggestions={(data?.events ?? []).map(({ value, count }) => ({
                value,
                label: value,
                note: text('options.bot.count', { count })
              }))}
              onChange={(eventtype) => onChange({ eventtype })}
            />
            {problems.has('eventtype') && <p className="help">{text('options.campaign.eventMissing')}</p>}
            <TextField
              showLabel
              label={text('options.campaign.key')}
              value={form.key}
              onChange={(key) => onChange({ key })}
              help={text('options.campaign.key.help')}
            />
          </>
        )}
      </div>
    </>
  )
}
