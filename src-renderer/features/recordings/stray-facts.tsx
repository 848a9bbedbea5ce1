import type { ReactNode } from 'react'
import { formatDuration } from '@shared/format/duration'
import type { StrayFile } from '@shared/model/recording'
import { useSettings } from '../../api/queries'
import { sizeText } from '../../i18n/bytes'
import { useLanguage } from '../../i18n/use-language'
import { useText } from '../../i18n/use-text'

/** Format, length and size of a file in one run. */
export function StrayFacts({ file }: { file: StrayFile }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const style = useSettings()?.durationStyle
  const { audio, problem, sizeBytes } = file
  return (
    <span className="t3 small nowrap">
      {[
        audio?.format ?? (problem === null ? '' : text(`recordings.problem.${problem}`)),
        formatDuration(audio?.lengthUs ?? null, style),
        sizeText(sizeBytes, language, text)
      ]
        .filter(Boolean)
        .join(', ')}
    </span>
  )
}
