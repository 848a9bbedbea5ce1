import { ChevronDown, ChevronUp } from 'lucide-react'
import { useId, useState, type ReactNode } from 'react'
import { formatCount } from '@shared/format/number'
import type { QualityCheck, QualitySeverity } from '@shared/model/quality'
import { Status } from '../../components/badge'
import { CodeLine } from '../../components/code-line'
import { Icon } from '../../components/icon'
import { TONE_ICONS, type Tone } from '../../components/tone'
import { useText } from '../../i18n/use-text'
import { ExampleList } from './example-list'
import { FindingActions } from './finding-actions'
import { findingWords } from './finding-words'

const TONES: Readonly<Record<QualitySeverity, Tone>> = { problem: 'bad', warning: 'warn', note: 'neutral' }

interface FindingRowProps {
  readonly check: QualityCheck
  /** IANA. */
  readonly zone: string
  readonly startsOpen: boolean
}

/** One finding: severity, count, title and effect; it opens in place. */
export function FindingRow({ check, zone, startsOpen }: FindingRowProps): ReactNode {
  const text = useText()
  const id = useId()
  const [isOpen, setIsOpen] = useState(startsOpen)
  const words = findingWords(check, text, zone)
  const tone = TONES[check.severity]
  const count = formatCount(check.count)
  return (
    <li className="finding">
      <h3>
        <button
          type="button"
          className="finding-head"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setIsOpen(!isOpen)}
        >
          <Status icon={TONE_ICONS[tone]} tone={tone}>
            {text(`quality.severity.${check.severity}`)}
          </Status>
          <span className="num strong">{check.atLeast ? text('quality.atLeast', { count }) : count}</span>
          <span className={isOpen ? 'strong' : ''}>{words.title}</span>
          <span className="t2">{words.effect}</span>
          <Icon of={isOpen ? ChevronUp : ChevronDown} size={14} />
        </button>
      </h3>
      {isOpen && (
        <div
          className="finding-more"
          id={id}
          role="region"
          aria-label={text('quality.more', { title: words.title })}
        >
          <div>
            {words.details.map((sentence) => (
              <p key={sentence} className="t2">
                {sentence}
              </p>
            ))}
            {check.examples.length > 0 && <ExampleList examples={check.examples} zone={zone} />}
            <FindingActions code={check.code} />
          </div>
          <div>
            {words.remedy !== '' && <p className="t2">{words.remedy}</p>}
            {check.command !== null && (
              <>
                {words.remedy === '' && <p className="t2">{text('quality.ask')}</p>}
                <CodeLine>{check.command}</CodeLine>
              </>
            )}
          </div>
        </div>
      )}
    </li>
  )
}
