import { RotateCcw } from 'lucide-react'
import type { ReactNode } from 'react'
import { useApi } from '../../api/queries'
import { ErrorBlock } from '../../components/error-block'
import { IconButton } from '../../components/icon-button'
import { ZoneField } from '../../components/zone-field'
import { useText } from '../../i18n/use-text'

interface TenantZonesProps {
  readonly zones: Readonly<Record<string, string>>
  readonly serverZone: string | null
  readonly onChange: (zones: Readonly<Record<string, string>>) => void
}

/** A zone for each tenant that has calls; those without one stand where the server stands. */
export function TenantZones({ zones, serverZone, onChange }: TenantZonesProps): ReactNode {
  const text = useText()
  const { data, error, refetch } = useApi('call-logs:facet', { name: 'tenants', filter: {} })
  if (error) return <ErrorBlock error={error} onRetry={() => void refetch()} />
  if (!data) return <p className="help">{text('common.loading')}</p>
  if (data.values.length === 0) return <p className="help">{text('options.tenants.none')}</p>
  return (
    <div>
      <p className="help">{text('options.tenants.help')}</p>
      <div className="tenant-zones">
        {data.values.map(({ value: uuid, label }) => {
          const name = label ?? uuid
          const { [uuid]: zone, ...others } = zones
          return (
            <div key={uuid} className="tenant-zone">
              <span className={label ? 'cut' : 'cut mono'} title={uuid}>
                {name}
              </span>
              <ZoneField
                label={name}
                value={zone ?? null}
                placeholder={serverZone ?? text('options.tenants.asServer')}
                onChange={(chosen) => onChange({ ...others, [uuid]: chosen })}
              />
              {zone !== undefined && (
                <IconButton
                  compact
                  icon={RotateCcw}
                  label={text('options.tenants.reset', { tenant: name })}
                  onPress={() => onChange(others)}
                />
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}
