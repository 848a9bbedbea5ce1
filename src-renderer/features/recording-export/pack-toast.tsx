import { useEffect, useEffectEvent, useRef } from 'react'
import { call, downloadUrl, listen } from '../../api/client'
import { fetchWritten } from '../../api/written-files'
import { useText } from '../../i18n/use-text'
import { reportFailure } from '../../state/failure'
import { isLayerOpen } from '../../state/layers'
import { currentView } from '../../state/navigation'
import { showToast } from '../../state/toast'

/** Screens whose lists say the same. */
const TOLD_BY: ReadonlySet<string> = new Set(['sources', 'recordings'])

/** Says that recordings are packed when the person is elsewhere by then, with the way to the file. */
export function PackToast(): null {
  const text = useText()
  const said = useRef(new Set<string>())
  const onJob = useEffectEvent(
    (id: string, packed: { recordings: number; fileId: string; fileName: string }) => {
      if (said.current.has(id)) return
      said.current.add(id)
      if (isLayerOpen() || TOLD_BY.has(currentView().screen)) return
      const { recordings, fileId, fileName: name } = packed
      const isDownload = downloadUrl(fileId) !== null
      showToast({
        text: text('recordings.packed.toast', { recordings, name }),
        action: {
          label: text(isDownload ? 'recordings.exports.download' : 'recordings.saved.show'),
          run: () =>
            isDownload
              ? fetchWritten(fileId, name)
              : void call('files:reveal', { fileId }).catch(reportFailure)
        }
      })
    }
  )
  useEffect(
    () =>
      listen('job:changed', ({ id, status, result }) => {
        if (status === 'done' && result?.kind === 'pack') onJob(id, result)
      }),
    []
  )
  return null
}
