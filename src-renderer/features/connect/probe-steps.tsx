import { Check, Minus, X, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { formatDecimal } from '@shared/format/number'
import type { ServerProbe, ServerStep } from '@shared/model/server'
import { Icon } from '../../components/icon'
import { dayText } from '../../i18n/dates'
import { useLanguage } from '../../i18n/use-language'
import { useText, type Translate } from '../../i18n/use-text'
import { useDisplayZone } from '../../state/display-zone'
import type { Language } from '../../i18n/language'

const LOOKS: Readonly<Record<ServerStep['status'], { readonly icon: LucideIcon; readonly tone: string }>> = {
  done: { icon: Check, tone: 'tone-ok' },
  failed: { icon: X, tone: 'tone-bad' },
  skipped: { icon: Minus, tone: 'tone-neutral' },
  'not-tried': { icon: Minus, tone: 'tone-neutral' }
}

/** A clock that is closer than this is right: what is measured holds the way there and back. */
const CLOCK_RIGHT_MS = 1000

/** Everything that was tried, in order; the failed step is bold. */
export function ProbeSteps({ probe }: { probe: ServerProbe }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const zone = useDisplayZone()
  return (
    <ol className="steps">
      {probe.steps.map((step) => {
        const { icon, tone } = LOOKS[step.status]
        return (
          <li key={step.name} className={tone} data-status={step.status}>
            <Icon of={icon} size={14} />
            <span className={step.status === 'failed' ? 'strong' : ''}>
              {text(step.status === 'done' ? `server.step.${step.name}` : `server.tried.${step.name}`)}
            </span>
            <span className="t3 select-text">{detailText(step, probe, text, language, zone)}</span>
          </li>
        )
      })}
    </ol>
  )
}

/** Codes of TLS are known by their names; other reasons repeat what the title says. */
const reasonText = (reason: string): string => (/^[A-Z_]+$/.test(reason) ? reason : '')

function detailText(
  { name, status, detail }: ServerStep,
  { facts, table, error }: ServerProbe,
  text: Translate,
  language: Language,
  zone: string
): string {
  if (name === 'encrypt' && status === 'skipped') return text('server.status.notEncrypted')
  if (status === 'skipped' || status === 'not-tried')
    return [text(`server.status.${status}`), detail].filter(Boolean).join(', ')
  // A bare reason is a word of the program; what the server said, if it said anything, tells more.
  if (status === 'failed') return detail === error?.details?.['reason'] ? reasonText(detail) : detail
  if (name === 'sign-in' && facts) {
    const { postgresVersion: version, wazoVersion: wazo, clockAheadMs } = facts
    const seconds = formatDecimal(Math.abs(clockAheadMs) / 1000, 1, language === 'fr' ? ',' : '.')
    return [
      wazo === null ? text('server.version', { version }) : text('server.versionWazo', { version, wazo }),
      ...(Math.abs(clockAheadMs) < CLOCK_RIGHT_MS ? [] : [text('server.clock', { seconds })])
    ].join(', ')
  }
  if (name === 'read-table' && table) {
    const rows = text('server.rows', { count: table.aboutRows })
    if (table.firstTime === null || table.lastTime === null) return rows
    return text('server.rowsSpan', {
      rows,
      from: dayText(table.firstTime, zone, language),
      until: dayText(table.lastTime, zone, language)
    })
  }
  if (name === 'read-directory' && /^\d+$/.test(detail))
    return text('server.users', { count: Number(detail) })
  return detail
}
