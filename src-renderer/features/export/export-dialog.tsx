import { useState, type ReactNode } from 'react'
import { DEFAULT_EXPORT, type ExportRequest } from '@shared/model/export'
import { host } from '../../api/client'
import { useApi, useSummary } from '../../api/queries'
import { useJobs } from '../../api/jobs'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { ErrorBlock } from '../../components/error-block'
import { JobRow } from '../../components/job-row'
import { RadioList } from '../../components/radio-list'
import { Segmented } from '../../components/segmented'
import { ZoneField } from '../../components/zone-field'
import { filterSentence } from '../../filter/filter-sentence'
import { useFilterWords } from '../../filter/use-filter-words'
import { sizeText } from '../../i18n/bytes'
import { useFilter } from '../../state/filter'
import { useGridStatus } from '../../state/grid-view'
import { closeLayer } from '../../state/layers'
import { ExportPreview } from './export-preview'
import { useExportScope } from './export-scope'
import { startExport } from './start-export'
import './export.css'

const PREVIEW_ROWS = 5
const CSV = [{ value: 'csv' as const, label: 'CSV' }]

/** Writes the calls that match the filter into a file: what, in which form, and how it will look. */
export function ExportDialog(): ReactNode {
  const words = useFilterWords()
  const { text, language, zone } = words
  const { filter, scope, control: scopeControl } = useExportScope(useFilter())
  const { sort } = useGridStatus()
  const summary = useSummary()
  const [profile, setProfile] = useState<'wazo' | 'xivo'>('wazo')
  const [fileZone, setFileZone] = useState(zone)
  const [jobId, setJobId] = useState<string | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const job = useJobs().find(({ id }) => id === jobId)
  const request: ExportRequest = {
    options: { ...DEFAULT_EXPORT, columns: profile, guard: false, timeZone: fileZone },
    filter,
    sort,
    title: '',
    sentence: ''
  }
  const preview = useApi('exports:preview', { ...request, rows: PREVIEW_ROWS }, { keepPrevious: true })
  const sums = useApi('call-logs:sums', { filter })
  const count = sums.data?.filtered ?? 0

  const start = (): void => {
    setBusy(true)
    setError(null)
    const name = `calltrail-${summary?.workspace.name ?? 'calls'}-${profile}.csv`
    startExport(request, name)
      .then((started) => started !== null && setJobId(started), setError)
      .finally(() => setBusy(false))
  }

  const sentence =
    scope === 'selection' ? text('export.selected') : filterSentence(filter, words) || text('export.allCalls')
  if (job) {
    return (
      <Dialog
        title={text('export.title', { count })}
        subtitle={sentence}
        width={640}
        onClose={closeLayer}
        foot={
          <>
            <span className="grow" />
            <Button key="close" autoFocus onPress={closeLayer}>
              {text('common.close')}
            </Button>
          </>
        }
      >
        <JobRow job={job} />
      </Dialog>
    )
  }
  return (
    <Dialog
      flush
      title={text('export.title', { count })}
      subtitle={sentence}
      width={920}
      onClose={closeLayer}
      foot={
        <>
          <span className="t2 grow">
            {preview.data &&
              count > 0 &&
              text('export.estimate', { size: sizeText(estimate(preview.data, count), language, text) })}
          </span>
          <Button onPress={closeLayer}>{text('common.cancel')}</Button>
          <Button
            kind="primary"
            autoFocus
            busy={busy}
            // It has the focus from the start, which a button that waits for the preview could not.
            isDisabled={sums.data?.filtered === 0}
            onPress={start}
          >
            {host === 'electron' ? text('export.choose') : text('export.start', { count })}
          </Button>
        </>
      }
    >
      <div className="export-choices">
        <section>
          <span className="label">{text('export.format')}</span>
          <Segmented label={text('export.format')} value="csv" onChange={() => undefined} options={CSV} />
          <span className="label second">{text('export.columns')}</span>
          <RadioList
            label={text('export.columns')}
            value={profile}
            onChange={setProfile}
            options={[
              { value: 'wazo', label: text('export.profile.wazo'), help: text('export.profile.wazo.text') },
              { value: 'xivo', label: text('export.profile.xivo'), help: text('export.profile.xivo.text') }
            ]}
          />
        </section>
        <section>
          <span className="label">{text('export.times')}</span>
          <ZoneField
            label={text('export.times')}
            value={fileZone}
            placeholder={text('import.zone.search')}
            onChange={setFileZone}
          />
          <p className="help">{text(profile === 'xivo' ? 'export.zone.xivo' : 'export.zone.wazo')}</p>
        </section>
        <section>
          {scopeControl}
          <span className={scopeControl ? 'label second' : 'label'}>{text('export.file')}</span>
          <p className="t2">{text('export.file.text')}</p>
        </section>
      </div>
      <ExportPreview answer={preview.data} error={preview.error} />
      {error !== null && (
        <div className="export-error">
          <ErrorBlock error={error} />
        </div>
      )}
    </Dialog>
  )
}

/** Bytes of the whole file, judged by the rows of the preview: a comma or line end after each value. */
function estimate(
  { header, rows }: { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] },
  count: number
): number {
  const size = (row: readonly string[]): number => row.reduce((sum, value) => sum + value.length + 1, 1)
  const mean = rows.length === 0 ? 0 : rows.reduce((sum, row) => sum + size(row), 0) / rows.length
  return Math.round(size(header) + mean * count)
}
