import type { ReactNode } from 'react'
import { Status } from '../../components/badge'
import { TONE_ICONS, type Tone } from '../../components/tone'
import { useText } from '../../i18n/use-text'
import type { ImportPreview } from '@shared/model/import-preview'
import { useSummary } from '../../api/queries'
import { chooseFiles } from '../../api/open-files'
import type { SectionProps } from './preview-sections'

const TONES: Readonly<Record<ImportPreview['missing'][number]['severity'], Tone>> = {
  problem: 'bad',
  warning: 'warn',
  note: 'neutral'
}

/** What the file does not hold, with the effect, before it is missed. */
export function MissingSection({ preview }: SectionProps): ReactNode {
  const text = useText()
  const hasDirectory = (useSummary()?.directory ?? null) !== null
  // A directory that is here already serves every file.
  const missing = preview.missing.filter(({ code }) => !(code === 'directory' && hasDirectory))
  return (
    <section>
      <h2 className="sec">{text('import.missing')}</h2>
      <ul className="missing">
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
        <li>
          <Status icon={TONE_ICONS.ok} tone="ok">
            {null}
          </Status>
          <span className="t2">
            {text(missing.length === 0 ? 'import.missing.nothing' : 'import.missing.rest')}
          </span>
        </li>
      </ul>
    </section>
  )
}
