import { useState, type ReactNode } from 'react'
import type { ExportColumn, ExportRequest } from '@shared/model/export'
import { host } from '../../api/client'
import { useApi, useSummary } from '../../api/queries'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { ErrorBlock } from '../../components/error-block'
import { JobsDialog } from '../../components/jobs-dialog'
import { filterSentence } from '../../filter/filter-sentence'
import { useFilterWords } from '../../filter/use-filter-words'
import { keepDraft, keptDraft, type ExportDraft } from '../../state/export-choices'
import { useFilter } from '../../state/filter'
import { useGridStatus } from '../../state/grid-view'
import { closeLayer } from '../../state/layers'
import { draftOf, exportFileName, optionsOf, profileOptionsOf } from './draft'
import { Estimate } from './estimate'
import { ExportPreview } from './export-preview'
import { useExportScope } from './export-scope'
import { ExportWarnings } from './export-warnings'
import { FileSection } from './file-section'
import { FormatSection } from './format-section'
import type { OfferedColumns } from './own-columns'
import { ProfileMenu } from './profile-menu'
import { startExport } from './start-export'
import { useSurroundings } from './use-surroundings'
import { ValuesSection } from './values-section'
import './export.css'

const PREVIEW_ROWS = 5

interface ExportDialogProps {
  /** Columns of the list in its order, as a file has them. */
  readonly screen: readonly ExportColumn[]
  /** Columns that can be chosen, by group. */
  readonly offered: OfferedColumns
}

/** Writes calls into a file: which ones, in which form, and how it will look. */
export function ExportDialog({ screen, offered }: ExportDialogProps): ReactNode {
  const words = useFilterWords()
  const { text, language } = words
  const { filter, scope, control: scopeControl } = useExportScope(useFilter())
  const { sort } = useGridStatus()
  const summary = useSummary()
  const surroundings = useSurroundings(screen)
  const [draft, setDraft] = useState(() => keptDraft(language))
  const [jobId, setJobId] = useState<string | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const options = optionsOf(draft, surroundings)
  const sentence =
    scope === 'selection' ? text('export.selected') : filterSentence(filter, words) || text('export.allCalls')
  const request: ExportRequest = {
    options,
    filter,
    sort,
    title: '',
    // A sentence of the window is none in a file of another language.
    sentence: options.language === language ? sentence : ''
  }
  const preview = useApi('exports:preview', { ...request, rows: PREVIEW_ROWS }, { keepPrevious: true })
  const sums = useApi('call-logs:sums', { filter })
  const count = sums.data?.filtered ?? 0
  const title = text('export.title', { count })

  const change = (next: ExportDraft): void => {
    setDraft(next)
    setError(null)
    keepDraft(next)
  }
  const start = (): void => {
    setBusy(true)
    setError(null)
    const name = exportFileName(summary?.workspace.name ?? 'calls', options.format, new Date())
    startExport(request, name, scope)
      .then((job) => job !== null && setJobId(job.id), setError)
      .finally(() => setBusy(false))
  }

  if (jobId !== null)
    return <JobsDialog jobIds={[jobId]} title={title} subtitle={sentence} onAgain={() => setJobId(null)} />
  return (
    <Dialog
      flush
      title={title}
      subtitle={sentence}
      width={920}
      onClose={closeLayer}
      foot={
        <>
          <span className="t2 grow">
            {preview.data && count > 0 && <Estimate preview={preview.data} format={options.format} />}
          </span>
          <ProfileMenu
            profileId={draft.profileId}
            options={profileOptionsOf(draft, surroundings)}
            onApply={(profile) => change(draftOf(profile, draft))}
            onKept={(profileId) => change({ ...draft, profileId })}
            onError={setError}
          />
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
        <FormatSection draft={draft} screen={screen} offered={offered} onChange={change} />
        <ValuesSection draft={draft} zone={options.timeZone} onChange={change} />
        <FileSection draft={draft} scope={scopeControl} onChange={change} />
      </div>
      {error !== null && (
        <div className="export-note">
          <ErrorBlock error={error} />
        </div>
      )}
      <ExportPreview
        answer={preview.data}
        error={preview.error}
        withoutHead={options.format === 'csv' && !options.header}
        isExample={options.pseudonyms}
      >
        <ExportWarnings draft={draft} calls={count} onChange={change} />
      </ExportPreview>
    </Dialog>
  )
}
