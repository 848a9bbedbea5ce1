import type { ReactNode } from 'react'
import { Status } from '../../components/badge'
import { TONE_ICONS, type Tone } from '../../components/tone'
import { useText } from '../../i18n/use-text'
import type { ImportPreview } from '@shared/model/import-preview'
import { useSummary } from '../../api/queries'
import { chooseFiles } from '../../api/open-files'
import { blockingCause } from './blocking-cause'
import type { SectionProps } from './section-props'

const TONES: Readonly<Record<ImportPreview['missing'][number]['severity'], Tone>> = {
  problem: 'bad',
  warning: 'warn',
  note: 'neutral'
}

/** What the file does not hold, with the effect, before it is missed. */
export function MissingSection({ preview, options }: SectionProps): ReactNode {
  const text = useText()
  const hasDirectory = (useSummary()?.directory ?? null) !== null
  // A directory that is here already serves every file.
  const missing = preview.missing.filter(({ code }) => !(code === 'directory' && hasDirectory))
  const { problemCount } = preview
  const isBlocked = blockingCause(preview, options) === 'import.blocked.columns'
  const isAllThere = missing.length === 0 && problemCount === 0
  return (
    <section>
      <h2 className="sec">{text('import.missing')}</h2>
      <ul className="missing">
        {problemCount > 0 && (
          <li>
            <Status icon={TONE_ICONS.bad} tone="bad">
              {null}
            </Status>
            <span>
              <span className="strong">{text('import.rowProblems', { count: problemCount })}</span>{' '}
              <span className="t2">{text('import.rowProblems.text')}</span>
            </span>
          </li>
        )}
        {isBlocked && (
          <li>
            <Status icon={TONE_ICONS.bad} tone="bad">
              {null}
            </Status>
            <span className="strong">{text('import.blocked.columns')}</span>
          </li>
        )}
        {missing.map(({ code, severity }) => (
          <li key={code}>
            <Status icon={TONE_ICONS[TONES[severity]]} tone={TONES[severity]}>
              {null}
            </Status>
            <span>
              <span className="strong">{text(`missing.${code}`)}</span>{' '}
              <span className="t2">
                {text(
                  code === 'linkedid-end' && preview.completion === 'channels-ended'
                    ? 'missing.linkedid-end.channels'
                    : `missing.${code}.text`
                )}
              </span>{' '}
              {code === 'directory' && (
                <button type="button" className="link" onClick={() => void chooseFiles('directory')}>
                  {text('sources.directory')}
                </button>
              )}
            </span>
          </li>
        ))}
        {!isBlocked && (
          <li>
            <Status icon={TONE_ICONS.ok} tone="ok">
              {null}
            </Status>
            <span className="t2">
              {text(
                preview.kind !== 'cel' && isAllThere
                  ? 'import.missing.none'
                  : isAllThere
                    ? 'import.missing.nothing'
                    : 'import.missing.rest'
              )}
            </span>
          </li>
        )}
      </ul>
    </section>
  )
}
