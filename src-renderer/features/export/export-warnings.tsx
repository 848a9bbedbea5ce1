import type { ReactNode } from 'react'
import { Status } from '../../components/badge'
import { TONE_ICONS } from '../../components/tone'
import { useText } from '../../i18n/use-text'
import type { ExportDraft } from '../../state/export-choices'
import { exportWarnings } from './warnings'
import { withFormat } from './with-format'

interface ExportWarningsProps {
  readonly draft: ExportDraft
  readonly calls: number
  readonly onChange: (draft: ExportDraft) => void
}

/** What should be known before the file is written, with the way out. */
export function ExportWarnings({ draft, calls, onChange }: ExportWarningsProps): ReactNode {
  const text = useText()
  return (
    <ul className="export-warnings">
      {exportWarnings(draft, calls).map(({ key, count, better }) => (
        <li key={key} className="small t2">
          <Status icon={TONE_ICONS.warn} tone="warn">
            {text(key, { count: count ?? 0 })}
          </Status>
          {better && (
            <button type="button" className="link" onClick={() => onChange(withFormat(draft, better))}>
              {text('export.use', { format: better.toUpperCase() })}
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}
