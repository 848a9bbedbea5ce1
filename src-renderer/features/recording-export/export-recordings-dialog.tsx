import { useState, type ReactNode } from 'react'
import type { AudioTarget } from '@shared/model/recording'
import { host } from '../../api/client'
import { useApi, useSummary } from '../../api/queries'
import { Button } from '../../components/button'
import { Checkbox } from '../../components/checkbox'
import { Dialog } from '../../components/dialog'
import { ErrorBlock } from '../../components/error-block'
import { JobsDialog } from '../../components/jobs-dialog'
import { Notice } from '../../components/notice'
import { RadioList } from '../../components/radio-list'
import { sizeText } from '../../i18n/bytes'
import type { MessageKey } from '../../i18n/en'
import { useLanguage } from '../../i18n/use-language'
import { useText } from '../../i18n/use-text'
import { closeLayer } from '../../state/layers'
import { openPlaceDialog } from '../../state/recording-places'
import { AudioForm } from './audio-form'
import { exportSums, type ExportChoice, type StateCounts } from './exportable'
import { ExportableCounts } from './exportable-counts'
import { startRecordingExport } from './start-recordings'
import { useRecordingScope } from './use-recording-scope'
import './recording-export.css'

type Folders = 'call' | 'conversation'
const FOLDERS: readonly Folders[] = ['call', 'conversation']

/** Packs recordings of calls into a ZIP: which ones, what cannot be in it, in which folders and form. */
export function ExportRecordingsDialog(): ReactNode {
  const text = useText()
  const language = useLanguage()
  const summary = useSummary()
  const { calls, sentence, control } = useRecordingScope()
  const [by, setBy] = useState<Folders>('call')
  const [target, setTarget] = useState<AudioTarget>('original')
  const [fetch, setFetch] = useState(true)
  const [jobId, setJobId] = useState<string | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const {
    data,
    error: countError,
    refetch
  } = useApi('recordings:exportable', { calls }, { keepPrevious: true })
  const choice: ExportChoice = { target, fetch }
  const sums = data ? exportSums(data.counts, choice) : null
  const isNothing = sums !== null && sums.written + sums.tried === 0
  const title = text('recordings.export.title', { count: sums?.written ?? 0 })

  const start = (): void => {
    setBusy(true)
    setError(null)
    startRecordingExport(
      { calls, by, target, fetch, language },
      `calltrail-${summary?.workspace.name ?? 'calls'}-recordings.zip`
    )
      .then((started) => started !== null && setJobId(started), setError)
      .finally(() => setBusy(false))
  }

  if (jobId !== null)
    return <JobsDialog jobIds={[jobId]} title={title} subtitle={sentence} onAgain={() => setJobId(null)} />
  return (
    <Dialog
      flush
      title={title}
      subtitle={sentence}
      width={760}
      onClose={closeLayer}
      foot={
        <>
          <span className="t2 grow">
            {data !== undefined &&
              data.bytes > 0 &&
              text(estimateKey(target, fetch && data.counts.remote > 0), {
                size: sizeText(data.bytes, language, text)
              })}
          </span>
          {/* Where there is nothing to write, the button that had the focus is no way out. */}
          <Button key={String(isNothing)} autoFocus={isNothing} onPress={closeLayer}>
            {text('common.cancel')}
          </Button>
          <Button
            kind="primary"
            autoFocus
            busy={busy}
            // It has the focus from the start, which a button that waits for the counts could not.
            isDisabled={isNothing}
            onPress={start}
          >
            {host === 'electron'
              ? text('recordings.export.choose')
              : text('recordings.export.start', { count: sums?.written ?? 0 })}
          </Button>
        </>
      }
    >
      <div className="recording-choices">
        <section>
          {control}
          <span className={control ? 'label second' : 'label'}>{text('recordings.export.counts')}</span>
          {countError !== null && !data && <ErrorBlock error={countError} onRetry={() => void refetch()} />}
          {data && <ExportableCounts counts={data.counts} choice={choice} />}
          {data && data.counts.remote > 0 && (
            <Checkbox checked={fetch} onChange={setFetch}>
              {text('recordings.export.fetch', { count: data.counts.remote })}
            </Checkbox>
          )}
        </section>
        <section>
          <span className="label">{text('recordings.export.folders')}</span>
          <RadioList
            label={text('recordings.export.folders')}
            value={by}
            onChange={setBy}
            options={FOLDERS.map((value) => ({
              value,
              label: text(`recordings.export.by.${value}`),
              help: text(`recordings.export.by.${value}.text`)
            }))}
          />
          <span className="label second">{text('recordings.export.form')}</span>
          <AudioForm value={target} onChange={setTarget} />
        </section>
      </div>
      {data && <Outcome counts={data.counts} choice={choice} />}
      {error !== null && (
        <div className="recording-note">
          <ErrorBlock error={error} />
        </div>
      )}
    </Dialog>
  )
}

/** The size is known of files that are here, as they are. */
function estimateKey(target: AudioTarget, isFetching: boolean): MessageKey {
  if (target !== 'original') return 'recordings.export.estimate.originals'
  return isFetching ? 'recordings.export.estimate.more' : 'recordings.export.estimate'
}

/** What will be in the file and what will not, before it is started. */
function Outcome({
  counts,
  choice
}: {
  readonly counts: StateCounts
  readonly choice: ExportChoice
}): ReactNode {
  const text = useText()
  const { all, written, tried } = exportSums(counts, choice)
  if (all === 0) return null
  if (written + tried > 0) {
    return (
      <p className="recording-note t2">
        {tried > 0
          ? text('recordings.export.sum.atLeast', { recordings: all, written })
          : text('recordings.export.sum', { recordings: all, written, left: all - written })}
      </p>
    )
  }
  return (
    <div className="recording-note">
      <Notice
        tone="warn"
        title={text('recordings.export.nothing')}
        action={
          <Button compact onPress={() => openPlaceDialog()}>
            {text('recordings.export.place')}
          </Button>
        }
      >
        {counts.missing > 0 && text('recordings.export.nothing.missing', { count: counts.missing })}
      </Notice>
    </div>
  )
}
