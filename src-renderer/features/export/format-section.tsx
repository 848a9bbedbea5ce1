import type { ReactNode } from 'react'
import { EXPORT_FORMATS, type ExportColumn } from '@shared/model/export'
import { RadioList } from '../../components/radio-list'
import { SelectField } from '../../components/select-field'
import { useText } from '../../i18n/use-text'
import type { ExportDraft } from '../../state/export-choices'
import { withSource } from './draft'
import { OwnColumns, type OfferedColumns } from './own-columns'
import { withFormat } from './with-format'

interface FormatSectionProps {
  readonly draft: ExportDraft
  readonly screen: readonly ExportColumn[]
  readonly offered: OfferedColumns
  readonly onChange: (draft: ExportDraft) => void
}

/** Which format, and which columns. */
export function FormatSection({ draft, screen, offered, onChange }: FormatSectionProps): ReactNode {
  const text = useText()
  return (
    <section>
      <SelectField
        showLabel
        label={text('export.format')}
        value={draft.format}
        options={EXPORT_FORMATS.map((format) => ({ value: format, label: text(`export.format.${format}`) }))}
        onChange={(format) => onChange(withFormat(draft, format))}
      />
      <span className="label second">{text('export.columns')}</span>
      <RadioList
        label={text('export.columns')}
        value={draft.source}
        onChange={(source) => onChange(withSource(draft, source, screen))}
        options={[
          {
            value: 'screen',
            label: text('export.columns.screen'),
            help: text('export.columns.screen.text', { count: screen.length })
          },
          { value: 'wazo', label: text('export.profile.wazo'), help: text('export.profile.wazo.text') },
          { value: 'xivo', label: text('export.profile.xivo'), help: text('export.profile.xivo.text') },
          {
            value: 'own',
            label: text('export.columns.own'),
            help:
              draft.own.length === 0
                ? text('export.columns.own.text')
                : text('export.columns.own.count', { count: draft.own.length }),
            extra: (
              <OwnColumns
                chosen={draft.own}
                offered={offered}
                onChange={(own) => onChange({ ...draft, own })}
              />
            )
          }
        ]}
      />
    </section>
  )
}
