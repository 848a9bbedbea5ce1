import type { ReactNode } from 'react'
import type { WorkspaceOptions } from '@shared/model/workspace-options'
import type { WorkspaceSummary } from '@shared/model/workspace'
import { call } from '../../api/client'
import { queryClient, useApi } from '../../api/queries'
import { changeWorkspaceOptions } from '../../api/workspace-options'
import { CodeLine } from '../../components/code-line'
import { ErrorBlock } from '../../components/error-block'
import { SuggestField } from '../../components/suggest-field'
import { ZoneField } from '../../components/zone-field'
import { useLanguage } from '../../i18n/use-language'
import { useText } from '../../i18n/use-text'
import { reportFailure } from '../../state/failure'
import { BusinessHoursFields } from './business-hours-fields'
import { countryOptions } from './country-options'
import { TenantZones } from './tenant-zones'

/** The combobox knows texts only. */
const NO_COUNTRY = 'none'

/** What people say of the workspace: zone of the server, country, business hours, zones of tenants. */
export function WorkspacePane({ summary }: { summary: WorkspaceSummary }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { data: options, error, refetch } = useApi('workspaces:options', {})
  const change = (next: Partial<WorkspaceOptions>): void =>
    void changeWorkspaceOptions(next).catch(reportFailure)
  return (
    <div className="settings">
      <span className="label">{text('settings.serverZone')}</span>
      <div>
        <ZoneField
          label={text('settings.serverZone')}
          value={summary.zone}
          placeholder={text('settings.serverZone.unknown')}
          onChange={(zone) => {
            call('workspaces:set-zone', { zone }).then(
              (changed) => queryClient.setQueryData(['workspaces:summary', {}], changed),
              reportFailure
            )
          }}
        />
        <p className="help">{text('settings.serverZone.help')}</p>
      </div>
      {error && <ErrorBlock error={error} onRetry={() => void refetch()} />}
      {options && (
        <>
          <span className="label">{text('options.country')}</span>
          <div>
            <SuggestField
              label={text('options.country')}
              isLabelHidden
              value={options.country ?? NO_COUNTRY}
              placeholder={text('options.country.search')}
              suggestions={[
                { value: NO_COUNTRY, label: text('options.country.none') },
                ...countryOptions(language)
              ]}
              onChange={(value) => change({ country: value === NO_COUNTRY ? null : value })}
            />
            <p className="help">{text('options.country.help')}</p>
          </div>
          <span className="label">{text('options.hours')}</span>
          <BusinessHoursFields
            hours={options.businessHours}
            onChange={(businessHours) => change({ businessHours })}
          />
          <span className="label">{text('options.tenants')}</span>
          <TenantZones
            zones={options.tenantZones}
            serverZone={summary.zone}
            onChange={(tenantZones) => change({ tenantZones })}
          />
        </>
      )}
      <span className="label">{text('settings.workspaceFile')}</span>
      <CodeLine>{summary.location}</CodeLine>
    </div>
  )
}
