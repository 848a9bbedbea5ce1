import { useEffect, useState, type ReactNode } from 'react'
import type { ImportOptions } from '@shared/model/import-preview'
import { useJobs } from '../../api/jobs'
import { chooseFiles } from '../../api/open-files'
import { useApi, useSummary } from '../../api/queries'
import { openWorkspace } from '../../api/workspaces'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { ErrorBlock } from '../../components/error-block'
import { useText } from '../../i18n/use-text'
import {
  closeRun,
  dropPendingFiles,
  nextPendingFile,
  noteUnreadable,
  showRun,
  usePendingFiles,
  useShownRun
} from '../../state/pending-files'
import { showScreen } from '../../state/navigation'
import type { ChosenFile } from '@shared/api/contract'
import { BatchList } from './batch-list'
import { ImportBar } from './import-bar'
import { ImportRun } from './import-run'
import { PreviewSections } from './preview-sections'
import { QueuePlace } from './queue-place'
import { RowsTable } from './rows-table'
import './import.css'

/** From a chosen file to its calls: preview, run, and what came of it, followed by the report on the data. */
export function ImportPage({ report }: { report: ReactNode }): ReactNode {
  const text = useText()
  const [file] = usePendingFiles()
  const run = useShownRun()
  const jobs = useJobs()
  const job = run === null ? undefined : jobs.find(({ id }) => id === run)
  if (job) return <ImportRun job={job} report={report} onNext={closeRun} />
  if (!file) {
    return (
      <div className="page">
        <div style={{ paddingTop: '10vh' }}>
          <EmptyState title={text('start.open')} text={text('start.open.text')}>
            <Button kind="primary" onPress={() => void chooseFiles('dump')}>
              {text('menu.open')}
            </Button>
          </EmptyState>
        </div>
      </div>
    )
  }
  return (
    <Preview
      key={file.fileId}
      file={file}
      onStarted={(jobId) => {
        nextPendingFile(jobId)
        showRun(jobId)
      }}
    />
  )
}

/**
 * The sample stays as it is: a file of one's own goes into one's own workspace, once it turns out to be readable. Answers
 * the workspace into which it goes, null until that one is open.
 */
function useOwnWorkspace(isReadable: boolean): string | null {
  const workspace = useSummary()?.workspace
  const { data: workspaces } = useApi('workspaces:list', {})
  const own = workspaces?.find(({ isSample }) => !isSample)?.id
  const moves = isReadable && workspace?.isSample === true && own !== undefined
  useEffect(() => {
    if (moves) openWorkspace(own, 'import')
  }, [moves, own])
  // Whether there is one of one's own is not known before the list is.
  return workspace === undefined || moves || (workspace.isSample && workspaces === undefined)
    ? null
    : workspace.id
}

function Preview({ file, onStarted }: { file: ChosenFile; onStarted: (jobId: string) => void }): ReactNode {
  const text = useText()
  const [options, setOptions] = useState<ImportOptions>({ generate: true })
  const { fileId, name } = file
  // The rows do not depend on the zone in what is read, but their times do: each choice is asked again.
  const { data, error, refetch, isFetching, isPlaceholderData } = useApi(
    'imports:preview',
    { fileId, options },
    { keepPrevious: true }
  )
  const target = useOwnWorkspace(data !== undefined)
  const [answeredFor, setAnsweredFor] = useState<string | null>(null)
  if (data && target !== null && !isFetching && answeredFor !== target) setAnsweredFor(target)
  const isUnreadable = data === undefined && error !== null
  useEffect(() => {
    if (isUnreadable) noteUnreadable(fileId)
  }, [isUnreadable, fileId])
  const giveUp = (): void => {
    dropPendingFiles()
    showScreen('sources')
  }
  const change = (changed: Partial<ImportOptions>): void => setOptions((old) => ({ ...old, ...changed }))

  if (!data) {
    return (
      <>
        <div className="bar">
          <h1>{text('import.title')}</h1>
          <span className="sub cut">{name}</span>
          <QueuePlace />
          <span className="push" />
          <Button onPress={giveUp}>{text('common.cancel')}</Button>
        </div>
        <BatchList />
        <div className="page">
          {error ? (
            <>
              <ErrorBlock
                error={error}
                title={text('import.failed', { name })}
                onRetry={() => void refetch()}
              />
              <div className="row" style={{ marginTop: 16 }}>
                <Button kind="primary" onPress={() => void chooseFiles('dump')}>
                  {text('import.otherFile')}
                </Button>
              </div>
            </>
          ) : (
            <p className="t3" role="status">
              {text('import.reading', { name })}
            </p>
          )}
        </div>
      </>
    )
  }
  return (
    <>
      <ImportBar
        file={file}
        preview={data}
        options={options}
        // The same question asked again says nothing new: a button that is being pressed must not go dead for it.
        isStale={isPlaceholderData || target === null || answeredFor !== target}
        onCancel={giveUp}
        onStarted={onStarted}
      />
      <BatchList />
      {error && (
        <div className="import-error">
          <ErrorBlock error={error} />
        </div>
      )}
      <div className="import-body">
        <PreviewSections preview={data} options={options} onChange={change} />
        <RowsTable preview={data} options={options} onChange={change} />
      </div>
    </>
  )
}
