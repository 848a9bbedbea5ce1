import type { ReactNode } from 'react'
import { formatOffset } from '@shared/format/zone'
import { ZoneField } from '../../components/zone-field'
import { Message, useText } from '../../i18n/use-text'
import type { SectionProps } from './section-props'

/** `09:02:10` of the Unix seconds in front of a unique id, UTC; empty when it holds none. */
function utcOf(uniqueid: string): string {
  const seconds = Number(/(\d{9,10})\.\d+$/.exec(uniqueid)?.[1])
  return Number.isFinite(seconds) ? new Date(seconds * 1000).toISOString().slice(11, 19) : ''
}

/** The zone of the server, proposed with its evidence. */
export function ZoneSection({ preview, options, onChange }: SectionProps): ReactNode {
  const text = useText()
  const { zone } = preview
  const offsets = zone.offsetsMinutes.map(formatOffset).join(', ')
  if (preview.kind === 'directory') {
    return (
      <section>
        <h2 className="sec">{text('import.zone')}</h2>
        <p className="t2">{text('import.zone.directory')}</p>
      </section>
    )
  }
  const { evidence } = zone
  return (
    <section>
      <h2 className="sec">{text('import.zone')}</h2>
      {zone.needed ? (
        <>
          <p className="t2">{text(zone.proposed ? 'import.zone.proposed' : 'import.zone.ask')}</p>
          <div className="zone-choice">
            <ZoneField
              label={text('import.zone')}
              value={options.timeZone ?? zone.proposed}
              placeholder={text('import.zone.choose')}
              onChange={(timeZone) => onChange({ timeZone })}
            />
          </div>
          {evidence && (
            <p className="t2">
              <Message
                id="import.zone.evidence"
                values={{
                  uniqueid: evidence.uniqueid,
                  utc: utcOf(evidence.uniqueid),
                  text: evidence.text,
                  offset: formatOffset(evidence.offsetMinutes)
                }}
              />
            </p>
          )}
        </>
      ) : (
        <p className="t2">{text('import.zone.carried')}</p>
      )}
      {offsets && <p className="t2 second-line">{text('import.zone.offsets', { offsets })}</p>}
    </section>
  )
}
