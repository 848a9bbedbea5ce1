import { useState, type ReactNode } from 'react'
import { formatDuration } from '@shared/format/duration'
import { formatZoned } from '@shared/format/zone'
import { TIME_STYLES } from '@shared/model/export'
import { Segmented } from '../../components/segmented'
import { SelectField } from '../../components/select-field'
import type { MessageKey } from '../../i18n/en'
import { useText } from '../../i18n/use-text'
import type { ExportDraft } from '../../state/export-choices'
import { isForeign } from './draft'
import { ZoneChoice } from './zone-choice'

/** 5 minutes 41 seconds, the length by which styles are shown. */
const SAMPLE_US = 341_000_000

interface ValuesSectionProps {
  readonly draft: ExportDraft
  /** IANA zone in which the times will be written. */
  readonly zone: string
  readonly onChange: (draft: ExportDraft) => void
}

/** What a format does with times and lengths by itself; null where the styles hold. */
function typedNote({ format, source }: ExportDraft): MessageKey | null {
  if (format === 'xlsx') return 'export.typed.xlsx'
  if (format === 'parquet' || format === 'sqlite') return 'export.typed.database'
  if (source === 'xivo') return 'export.zone.xivo'
  return source === 'wazo' ? 'export.zone.wazo' : null
}

/** How times, lengths and coded values are written. */
export function ValuesSection({ draft, zone, onChange }: ValuesSectionProps): ReactNode {
  const text = useText()
  const [now] = useState(() => Math.floor(Date.now() / 1000) * 1_000_000)
  const note = typedNote(draft)
  const isTyped = draft.format === 'xlsx' || draft.format === 'parquet' || draft.format === 'sqlite'
  return (
    <section>
      <span className="label">{text('export.times')}</span>
      <ZoneChoice value={draft.zone} onChange={(next) => onChange({ ...draft, zone: next })} />
      {!isTyped && !isForeign(draft.source) && (
        <SelectField
          label={text('export.times.style')}
          value={draft.times}
          options={TIME_STYLES.map((style) => ({
            value: style,
            label:
              style === 'local'
                ? formatZoned(now, zone)
                : formatZoned(now, zone, { separator: 'T', offset: true })
          }))}
          onChange={(times) => onChange({ ...draft, times })}
        />
      )}
      {note !== null && <p className="help">{text(note)}</p>}
      {!isForeign(draft.source) && (
        <>
          {!isTyped && (
            <>
              <span className="label second">{text('export.durations')}</span>
              <Segmented
                label={text('export.durations')}
                value={draft.durations}
                options={(['seconds', 'units', 'clock'] as const).map((style) => ({
                  value: style,
                  label: formatDuration(SAMPLE_US, style)
                }))}
                onChange={(durations) => onChange({ ...draft, durations })}
              />
            </>
          )}
          <span className="label second">{text('export.words')}</span>
          <Segmented<'names' | 'words'>
            label={text('export.words')}
            value={draft.words ? 'words' : 'names'}
            options={[
              { value: 'names', label: text('export.words.names') },
              { value: 'words', label: text('export.words.words') }
            ]}
            onChange={(value) => onChange({ ...draft, words: value === 'words' })}
          />
          <p className="help">{text(draft.words ? 'export.words.words.text' : 'export.words.names.text')}</p>
        </>
      )}
    </section>
  )
}
