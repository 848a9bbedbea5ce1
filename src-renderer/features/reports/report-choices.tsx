import type { ReactNode } from 'react'
import { CHART_IDS, type ChartId } from '@shared/charts/chart-id'
import { CHART_WORDS_EN } from '@shared/charts/words-en'
import { CHART_WORDS_FR } from '@shared/charts/words-fr'
import { MAX_REPORT_CALLS, USUAL_REPORT_CALLS } from '@shared/model/report'
import { Checkbox } from '../../components/checkbox'
import { Segmented } from '../../components/segmented'
import { SelectField } from '../../components/select-field'
import { TextField } from '../../components/text-field'
import { partText } from '../../filter/filter-sentence'
import { onlyPart } from '../../filter/filter-parts'
import { movingPeriodText } from '../../filter/period-text'
import type { SentenceWords } from '../../filter/filter-sentence'
import type { ListFilter } from '../../state/filter'
import { REPORT_PERIODS, type ReportDraft, type ReportPeriod } from '../../state/report-choices'

const LANGUAGES = ['en', 'fr'] as const
const CALLS = [0, 100, USUAL_REPORT_CALLS, 2000, MAX_REPORT_CALLS] as const
const ROWS = [5, 10, 25, 50] as const

interface ReportChoicesProps {
  readonly draft: ReportDraft
  readonly list: ListFilter
  readonly words: SentenceWords
  readonly onChange: (change: Partial<ReportDraft>) => void
}

/** What a report holds, and as what it is written. */
export function ReportChoices({ draft, list, words, onChange }: ReportChoicesProps): ReactNode {
  const { text, language } = words
  const { titles } = language === 'fr' ? CHART_WORDS_FR : CHART_WORDS_EN
  const toggle = (id: ChartId, on: boolean): void =>
    onChange({ charts: CHART_IDS.filter((each) => (each === id ? on : draft.charts.includes(each))) })
  const periods: readonly { readonly value: ReportPeriod; readonly label: string }[] = [
    { value: 'filter', label: text('report.period.filter', { period: filterPeriodText(list, words) }) },
    ...REPORT_PERIODS.map((value) => ({ value, label: text(`period.preset.${value}`) }))
  ]
  return (
    <div className="report-choices">
      <section>
        <TextField
          label={text('report.name')}
          showLabel
          value={draft.title}
          placeholder={text('report.name.usual')}
          onChange={(title) => onChange({ title })}
        />
        <SelectField
          label={text('report.period')}
          showLabel
          value={draft.period}
          options={periods}
          onChange={(period) => onChange({ period })}
        />
        <p className="help">
          {text(
            draft.period === 'filter' && list.period === null ? 'report.period.fixed' : 'report.period.moves'
          )}
        </p>
        <span className="label second">{text('report.format')}</span>
        <Segmented
          label={text('report.format')}
          value={draft.format}
          onChange={(format) => onChange({ format })}
          options={[
            { value: 'pdf', label: 'PDF' },
            { value: 'html', label: 'HTML' },
            { value: 'xlsx', label: 'XLSX' }
          ]}
        />
        <p className="help">{text(`report.format.${draft.format}`)}</p>
        <span className="label second">{text('report.language')}</span>
        <Segmented
          label={text('report.language')}
          value={draft.language ?? language}
          onChange={(chosen) => onChange({ language: chosen })}
          options={LANGUAGES.map((value) => ({ value, label: text(`report.language.${value}`) }))}
        />
      </section>
      <section>
        <span className="label" id="report-charts">
          {text('report.charts')}
        </span>
        <div className="report-checks" role="group" aria-labelledby="report-charts">
          <Checkbox checked={draft.figures} onChange={(figures) => onChange({ figures })}>
            {text('report.figures')}
          </Checkbox>
          {CHART_IDS.map((id) => (
            <Checkbox key={id} checked={draft.charts.includes(id)} onChange={(on) => toggle(id, on)}>
              {titles[id]}
            </Checkbox>
          ))}
        </div>
      </section>
      <section>
        <SelectField
          label={text('report.table')}
          showLabel
          value={String(draft.calls)}
          options={CALLS.map((count) => ({
            value: String(count),
            label: count === 0 ? text('report.table.none') : text('report.table.first', { count })
          }))}
          onChange={(calls) => onChange({ calls: Number(calls) })}
        />
        <p className="help">{text('report.table.text')}</p>
        <SelectField
          label={text('report.rows')}
          showLabel
          value={String(draft.rows)}
          options={ROWS.map((count) => ({
            value: String(count),
            label: text('report.rows.first', { count })
          }))}
          onChange={(rows) => onChange({ rows: Number(rows) })}
        />
        <div>
          <Checkbox checked={draft.pseudonyms} onChange={(pseudonyms) => onChange({ pseudonyms })}>
            {text('export.pseudonyms')}
          </Checkbox>
          {draft.pseudonyms && <p className="help">{text('report.pseudonyms.text')}</p>}
        </div>
        <p className="help">{text('report.file.text')}</p>
      </section>
    </div>
  )
}

/** The period of the list of calls, as on its chip. */
function filterPeriodText({ period, filter }: ListFilter, words: SentenceWords): string {
  if (period !== null) return movingPeriodText(period, words.text)
  const only = onlyPart(filter, 'period')
  return Object.keys(only).length === 0
    ? words.text('period.all')
    : partText('period', filter, { ...words, period: null })
}
