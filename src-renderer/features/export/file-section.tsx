import type { ReactNode } from 'react'
import { Checkbox } from '../../components/checkbox'
import { Segmented } from '../../components/segmented'
import type { MessageKey } from '../../i18n/en'
import { useText } from '../../i18n/use-text'
import type { ExportDraft } from '../../state/export-choices'
import { isForeign } from './draft'

interface FileSectionProps {
  readonly draft: ExportDraft
  /** Whose calls, where there is a choice. */
  readonly scope: ReactNode
  readonly onChange: (draft: ExportDraft) => void
}

const ABOUT: Readonly<Record<ExportDraft['format'], MessageKey>> = {
  csv: 'export.describe.second',
  ndjson: 'export.describe.second',
  xlsx: 'export.describe.sheet',
  pdf: 'export.describe.end',
  html: 'export.describe.end',
  json: 'export.describe.within',
  parquet: 'export.describe.within',
  sqlite: 'export.describe.table'
}

/** How the file itself is made. */
export function FileSection({ draft, scope, onChange }: FileSectionProps): ReactNode {
  const text = useText()
  const { format, source, csv, language } = draft
  const isCsv = format === 'csv'
  // Apostrophes matter where spreadsheets read cells from text.
  const canGuard = isCsv || format === 'html'
  // The REST answer has no room for anything else.
  const canDescribe = !(format === 'json' && source === 'wazo')
  const usesLanguage = (draft.words && !isForeign(source)) || (isCsv && csv === 'excel') || format === 'pdf'
  return (
    <section>
      {scope}
      <span className={scope ? 'label second' : 'label'}>{text('export.file')}</span>
      {isCsv ? (
        <>
          <Segmented
            label={text('export.csv')}
            value={csv}
            options={[
              { value: 'standard', label: text('export.csv.standard') },
              { value: 'excel', label: text('export.csv.excel') }
            ]}
            onChange={(next) => onChange({ ...draft, csv: next })}
          />
          <p className="help">
            {text(csv === 'standard' ? 'export.csv.standard.text' : `export.csv.excel.text.${language}`)}
          </p>
        </>
      ) : (
        <p className="help first">{text(`export.file.${format}`)}</p>
      )}
      {usesLanguage && (
        <div className="export-language">
          <Segmented
            label={text('export.language')}
            value={language}
            options={[
              { value: 'en', label: text('settings.language.en') },
              { value: 'fr', label: text('settings.language.fr') }
            ]}
            onChange={(next) => onChange({ ...draft, language: next })}
          />
        </div>
      )}
      <div className="export-checks">
        {isCsv && (
          <Checkbox checked={draft.header} onChange={(header) => onChange({ ...draft, header })}>
            {text('export.header')}
          </Checkbox>
        )}
        {canDescribe && (
          <Checkbox checked={draft.describe} onChange={(describe) => onChange({ ...draft, describe })}>
            {text(ABOUT[format])}
          </Checkbox>
        )}
        <Checkbox checked={draft.pseudonyms} onChange={(pseudonyms) => onChange({ ...draft, pseudonyms })}>
          {text('export.pseudonyms')}
        </Checkbox>
        {draft.pseudonyms && <p className="help guard">{text('export.pseudonyms.text')}</p>}
        {canGuard && (
          <>
            <Checkbox checked={draft.guard} onChange={(guard) => onChange({ ...draft, guard })}>
              {text('export.guard')}
            </Checkbox>
            <p className="help guard">
              {text(isForeign(source) && !draft.guard ? 'export.guard.foreign' : 'export.guard.text')}
            </p>
          </>
        )}
      </div>
    </section>
  )
}
