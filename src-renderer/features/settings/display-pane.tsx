import type { ReactNode } from 'react'
import { DURATION_STYLES, type AppInfo, type Settings } from '@shared/api/contract'
import { formatDuration } from '@shared/format/duration'
import { changeSettings, useSummary } from '../../api/queries'
import { Segmented } from '../../components/segmented'
import { ZoneField } from '../../components/zone-field'
import { useText } from '../../i18n/use-text'
import { tenantZoneWords } from '../../state/tenant-zone-words'
import { useDisplayZone, useTenancy } from '../../state/display-zone'
import { reportFailure } from '../../state/failure'
import { ZONE_CHOICES } from '../../state/zone-setting'

/** A length that shows the three styles apart. Microseconds. */
const EXAMPLE = 124_000_000

/** Zone, durations and numbers of the whole window. */
export function DisplayPane({ settings, info }: { settings: Settings; info: AppInfo }): ReactNode {
  const text = useText()
  const summary = useSummary()
  const tenancy = useTenancy()
  const zone = useDisplayZone()
  const change = (next: Partial<Settings>): void => void changeSettings(next).catch(reportFailure)
  const isNamed = ZONE_CHOICES.some((choice) => choice === settings.displayZone)
  const zoneKind = isNamed ? (settings.displayZone as (typeof ZONE_CHOICES)[number]) : 'other'
  return (
    <div className="settings">
      <span className="label">{text('settings.zone')}</span>
      <div className="settings-zone">
        <Segmented<(typeof ZONE_CHOICES)[number] | 'other'>
          label={text('settings.zone')}
          value={zoneKind}
          onChange={(kind) => change({ displayZone: kind === 'other' ? zone : kind })}
          options={[
            { value: 'server', label: text('settings.zone.server') },
            { value: 'tenant', label: text('options.zone.tenant') },
            { value: 'computer', label: text('settings.zone.computer') },
            { value: 'UTC', label: text('zone.utc') },
            { value: 'other', label: text('settings.zone.other') }
          ]}
        />
        {zoneKind === 'other' ? (
          <ZoneField
            label={text('settings.zone')}
            value={settings.displayZone}
            placeholder={text('import.zone.search')}
            onChange={(displayZone) => change({ displayZone })}
          />
        ) : (
          <p className="help">
            {zoneKind === 'tenant'
              ? tenantZoneWords(text, summary?.zone ?? info.computerZone, tenancy)
              : zone}
          </p>
        )}
      </div>
      <span className="label">{text('options.durations')}</span>
      <Segmented
        label={text('options.durations')}
        value={settings.durationStyle}
        onChange={(durationStyle) => change({ durationStyle })}
        options={DURATION_STYLES.map((style) => ({ value: style, label: formatDuration(EXAMPLE, style) }))}
      />
      <span className="label">{text('options.numbers')}</span>
      <div>
        <Segmented
          label={text('options.numbers')}
          value={settings.numberStyle}
          onChange={(numberStyle) => change({ numberStyle })}
          options={[
            { value: 'dialled', label: text('options.numbers.dialled') },
            { value: 'grouped', label: text('options.numbers.grouped') }
          ]}
        />
        <p className="help">{text('options.numbers.help')}</p>
      </div>
    </div>
  )
}
