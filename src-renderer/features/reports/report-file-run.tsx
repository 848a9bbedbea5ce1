import { useState, type ReactNode } from 'react'
import { isPeriodProblem, parsePeriod, type Period, type PeriodProblem } from '@shared/format/period'
import { reportStem, withinPeriod } from '@shared/format/report-period'
import { REPORT_FORMATS, type OpenedReport, type ReportFormat } from '@shared/model/report'
import { host } from '../../api/client'
import { useApi } from '../../api/queries'
import { Button } from '../../components/button'
import { Checkbox } from '../../components/checkbox'
import { Dialog } from '../../components/dialog'
import { ErrorBlock } from '../../components/error-block'
import { SelectField } from '../../components/select-field'
import { TextField } from '../../components/text-field'
import { movingPeriodText, periodProblemText, periodSentence } from '../../filter/period-text'
import { useFilterWords } from '../../filter/use-filter-words'
import { closeLayer } from '../../state/layers'
import { ReportFileFacts } from './report-file-facts'
import { startReports } from './start-report'
import './reports.css'

/** Periods that are asked for most, beside that of the file and one that is typed. */
const PERIODS = ['yesterday', 'this-week', 'last-week', 'this-month', 'last-month', 'last-quarter'] as const
type ChosenPeriod = 'file' | 'typed' | (typeof PERIODS)[number]

interface ReportFileRunProps {
  readonly report: OpenedReport
  readonly onOther: () => void
  /** Ids of the jobs, one for each format. */
  readonly onStarted: (jobIds: readonly string[]) => void
}

/** What a report file holds; the period and the formats are chosen, then it is written. */
export function ReportFileRun({ report, onOther, onStarted }: ReportFileRunProps): ReactNode {
  const { request } = report
  const { timeZone: zone, language } = request.options
  const words = { ...useFilterWords([request.filter]), zone }
  const { text } = words
  const [chosen, setChosen] = useState<ChosenPeriod>('file')
  const [typed, setTyped] = useState('')
  const [formats, setFormats] = useState<readonly ReportFormat[]>(report.formats)
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)

  const wanted = chosen === 'file' ? request.period : chosen === 'typed' ? typed.trim() : chosen
  const span = spanOf(wanted, zone, language)
  const isWrong = isPeriodProblem(span)
  const isUntyped = chosen === 'typed' && typed.trim() === ''
  const period: Period = isWrong ? { from: null, until: null } : span
  const filter = withinPeriod(request.filter, period)
  const sums = useApi('call-logs:sums', { filter }, { keepPrevious: true })
  const count = sums.data?.filtered ?? 0

  const start = (): void => {
    setBusy(true)
    setError(null)
    startReports({ ...request, period: wanted }, formats, reportStem(report.name, period, zone))
      .then((jobs) => jobs.length > 0 && onStarted(jobs.map(({ id }) => id)), setError)
      .finally(() => setBusy(false))
  }
  const toggle = (format: ReportFormat, on: boolean): void =>
    setFormats(REPORT_FORMATS.filter((each) => (each === format ? on : formats.includes(each))))
  const fileText =
    request.period === null
      ? text('reportFile.period.file.none')
      : text('reportFile.period.file', { period: movingPeriodText(request.period, text) })

  return (
    <Dialog
      flush
      title={text('reportFile.dialog.of', { name: report.name })}
      subtitle={isWrong || isUntyped ? undefined : text('report.matching', { count })}
      width={820}
      onClose={closeLayer}
      foot={
        <>
          <Button onPress={onOther}>{text('reportFile.other')}</Button>
          <span className="grow" />
          <Button onPress={closeLayer}>{text('common.cancel')}</Button>
          <Button
            kind="primary"
            autoFocus
            busy={busy}
            isDisabled={isWrong || isUntyped || formats.length === 0}
            onPress={start}
          >
            {text(host === 'electron' ? 'report.choose' : 'report.start')}
          </Button>
        </>
      }
    >
      <div className="report-file">
        <section>
          <ReportFileFacts report={report} words={words} />
        </section>
        <section>
          <SelectField
            label={text('report.period')}
            showLabel
            value={chosen}
            options={[
              { value: 'file', label: fileText },
              ...PERIODS.map((value) => ({ value, label: text(`period.preset.${value}`) })),
              { value: 'typed', label: text('reportFile.period.typed') }
            ]}
            onChange={setChosen}
          />
          {chosen === 'typed' && (
            <TextField
              autoFocus
              label={text('period.field')}
              placeholder="2026-W11, 2026-03, 9 to 15 March"
              value={typed}
              problem={isWrong && !isUntyped ? periodProblemText(span, text) : null}
              onChange={setTyped}
            />
          )}
          {!isWrong && !isUntyped && <p className="help">{periodSentence(period, words)}</p>}
          <span className="label second" id="report-file-formats">
            {text('report.format')}
          </span>
          <div className="report-checks" role="group" aria-labelledby="report-file-formats">
            {REPORT_FORMATS.map((format) => (
              <Checkbox key={format} checked={formats.includes(format)} onChange={(on) => toggle(format, on)}>
                {format.toUpperCase()}
              </Checkbox>
            ))}
          </div>
          {formats.includes('csv') && <p className="help">{text('reportFile.csv')}</p>}
          {formats.length === 0 && <p className="help">{text('reportFile.formats.none')}</p>}
        </section>
      </div>
      {error !== null && (
        <div className="report-note">
          <ErrorBlock error={error} />
        </div>
      )}
    </Dialog>
  )
}

/** The period as it is now; without one, all that the filter takes. */
function spanOf(wanted: string | null, zone: string, language: 'en' | 'fr'): Period | PeriodProblem {
  if (wanted === null) return { from: null, until: null }
  return parsePeriod(wanted, { nowUs: Date.now() * 1000, zone, language })
}
