import { Clock3 } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useAppInfo, useSummary } from '../../api/queries'
import { SelectField } from '../../components/select-field'
import { ZoneField } from '../../components/zone-field'
import { useText } from '../../i18n/use-text'
import { useDisplayZone, useTenancy } from '../../state/display-zone'
import { tenantZoneWords } from '../../state/tenant-zone-words'
import { ZONE_CHOICES } from '../../state/zone-setting'

interface ZoneChoiceProps {
  /** `screen`, a setting of the zone switch, or an IANA name. */
  readonly value: string
  readonly onChange: (zone: string) => void
}

const OTHER = 'other'

/** In which zone times are written: as on screen, a zone that settings know, or any other. */
export function ZoneChoice({ value, onChange }: ZoneChoiceProps): ReactNode {
  const text = useText()
  const screen = useDisplayZone()
  const info = useAppInfo()
  const summary = useSummary()
  const tenancy = useTenancy()
  const isNamed = value !== 'screen' && !ZONE_CHOICES.some((choice) => choice === value)
  const [asksOther, setAsksOther] = useState(isNamed)
  const serverZone = summary?.zone ?? info?.computerZone ?? 'UTC'
  const labels = {
    server: summary?.zone ? text('zone.server', { zone: summary.zone }) : text('zone.serverUnknown'),
    tenant: tenantZoneWords(text, serverZone, tenancy),
    computer: text('zone.computer', { zone: info?.computerZone ?? '' }),
    UTC: text('zone.utc')
  }
  return (
    <div className="export-zone">
      <SelectField
        label={text('export.zone')}
        icon={Clock3}
        value={asksOther || isNamed ? OTHER : value}
        options={[
          { value: 'screen', label: text('export.zone.screen', { zone: screen }) },
          ...ZONE_CHOICES.map((choice) => ({ value: choice as string, label: labels[choice] })),
          { value: OTHER, label: text('export.zone.other') }
        ]}
        onChange={(next) => {
          setAsksOther(next === OTHER)
          onChange(next === OTHER ? screen : next)
        }}
      />
      {(asksOther || isNamed) && (
        <ZoneField
          label={text('export.zone.name')}
          value={isNamed ? value : screen}
          placeholder={text('import.zone.search')}
          onChange={onChange}
        />
      )}
    </div>
  )
}
