import { useEffect, useEffectEvent, useRef } from 'react'
import { AppError } from '@shared/errors/app-error'
import type { ExportRequest } from '@shared/model/export'
import type { JobState } from '@shared/model/job'
import { aboutName, fetchWritten } from '../../api/written-files'
import { call, downloadUrl, listen } from '../../api/client'
import { useSummary } from '../../api/queries'
import { filterSentence } from '../../filter/filter-sentence'
import { useFilterWords } from '../../filter/use-filter-words'
import { lastExport } from '../../state/export-choices'
import { reportFailure } from '../../state/failure'
import { useFilter } from '../../state/filter'
import { currentSort } from '../../state/grid-view'
import { isLayerOpen, openLayer } from '../../state/layers'
import { currentView } from '../../state/navigation'
import { registerRepeat } from '../../state/repeat-export'
import { selectedCount, selectionFilter, selectionNow } from '../../state/selection'
import { showToast } from '../../state/toast'
import { exportFileName } from './draft'
import { startBeside } from './start-export'

/** Exports again as the last time, and says that a file is written when the person is elsewhere by then. */
export function ExportWatch(): null {
  const words = useFilterWords()
  const { text, language } = words
  const filter = useFilter()
  const summary = useSummary()
  const said = useRef(new Set<string>())
  const repeated = useRef(new Set<string>())

  const tell = useEffectEvent((job: JobState) => {
    // Of the others the dialog tells what went wrong, or the list of jobs.
    if (said.current.has(job.id) || (job.status === 'failed' && !repeated.current.has(job.id))) return
    said.current.add(job.id)
    if (job.status === 'failed') return void (job.error && reportFailure(new AppError(job.error)))
    if (job.result?.kind !== 'export' || isLayerOpen() || currentView().screen === 'sources') return
    const { fileId, fileName, aboutFileId, rows } = job.result
    const isDownload = downloadUrl(fileId) !== null
    const run = (): void => {
      if (!isDownload) return void call('files:reveal', { fileId }).catch(reportFailure)
      fetchWritten(fileId, fileName)
      if (aboutFileId !== undefined) fetchWritten(aboutFileId, aboutName(fileName))
    }
    showToast({
      text: text('export.done', { rows, name: fileName }),
      action: { label: text(isDownload ? 'recordings.exports.download' : 'export.folder'), run }
    })
  })

  const repeat = useEffectEvent(() => {
    const last = lastExport()
    if (last === null) return openLayer('export')
    const { options } = last
    const selected = selectedCount(selectionNow())
    const chosen = last.scope === 'selection' && selected > 0 ? selectionFilter() : null
    const sentence = chosen
      ? text('export.selected')
      : filterSentence(filter, words) || text('export.allCalls')
    const request: ExportRequest = {
      options,
      filter: chosen ?? filter,
      sort: currentSort(),
      title: '',
      sentence: options.language === language ? sentence : ''
    }
    const name = exportFileName(summary?.workspace.name ?? 'calls', options.format, new Date(), true)
    startBeside(request, name, last.scope, last.fileId)
      .then(async (job) => {
        if (job === null) return
        repeated.current.add(job.id)
        // One that fails at once has said so before its answer came.
        const now = (await call('jobs:list', {})).find(({ id }) => id === job.id)
        if (now?.status === 'failed') tell(now)
      })
      .catch(reportFailure)
  })

  useEffect(() => registerRepeat(() => repeat()), [])
  useEffect(
    () =>
      listen('job:changed', (job) => {
        if (job.kind === 'export' && (job.status === 'done' || job.status === 'failed')) tell(job)
      }),
    []
  )
  return null
}
