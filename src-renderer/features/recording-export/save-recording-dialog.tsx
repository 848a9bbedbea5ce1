import { useState, type ReactNode } from 'react'
import { savedRecordingName } from '@shared/format/recording-name'
import { formatZoned } from '@shared/format/zone'
import type { AudioTarget, RecordingWithFile } from '@shared/model/recording'
import { call, host } from '../../api/client'
import { useApi } from '../../api/queries'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { ErrorBlock } from '../../components/error-block'
import { Notice } from '../../components/notice'
import { RadioList } from '../../components/radio-list'
import { useText } from '../../i18n/use-text'
import { useDisplayZone } from '../../state/display-zone'
import { reportFailure } from '../../state/failure'
import { closeLayer } from '../../state/layers'
import { useSavedRecording } from '../../state/recording-choice'
import { showToast } from '../../state/toast'
import { AudioForm } from './audio-form'
import { saveRecording } from './start-recordings'
import './recording-export.css'

/** What cannot be heard here can be copied as it is. */
const isCopiedOnly = ({ state, file }: RecordingWithFile): boolean => state === 'unreadable' && file !== null

const canSave = (entry: RecordingWithFile): boolean =>
  entry.state === 'playable' || entry.state === 'remote' || isCopiedOnly(entry)

/** Saves one recording of a call under the reference's name, in a form to choose. */
export function SaveRecordingDialog(): ReactNode {
  const text = useText()
  const zone = useDisplayZone()
  const asked = useSavedRecording()
  const {
    data,
    error: loadError,
    refetch
  } = useApi('recordings:of-call', {
    callLogId: asked?.callLogId ?? 0
  })
  const [uuid, setUuid] = useState(asked?.uuid ?? null)
  const [target, setTarget] = useState<AudioTarget>('original')
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const chosen = data?.find(({ recording }) => recording.uuid === uuid) ?? data?.find(canSave) ?? data?.[0]

  const save = async (entry: RecordingWithFile): Promise<void> => {
    const { recording, state } = entry
    if (state === 'remote') await call('recordings:fetch', { uuid: recording.uuid })
    const form = state === 'unreadable' ? 'original' : target
    const file = await saveRecording(recording.uuid, form, savedRecordingName(entry, form))
    if (!file) return
    closeLayer()
    const { fileId, name } = file
    showToast({
      text: text('recordings.save.done', { name }),
      ...(host === 'electron'
        ? {
            action: {
              label: text('recordings.saved.show'),
              run: () => void call('files:reveal', { fileId }).catch(reportFailure)
            }
          }
        : {})
    })
  }
  const start = (): void => {
    if (!chosen) return
    setBusy(true)
    setError(null)
    save(chosen)
      .catch(setError)
      .finally(() => setBusy(false))
  }

  return (
    <Dialog
      title={text('recordings.save.title')}
      subtitle={chosen && savedRecordingName(chosen, target)}
      width={480}
      onClose={closeLayer}
      foot={
        <>
          <span className="grow" />
          <Button onPress={closeLayer}>{text('common.cancel')}</Button>
          <Button
            kind="primary"
            autoFocus
            busy={busy}
            isDisabled={data !== undefined && (chosen === undefined || !canSave(chosen))}
            onPress={start}
          >
            {text(host === 'electron' ? 'recordings.save.choose' : 'recordings.save.button')}
          </Button>
        </>
      }
    >
      {loadError !== null && !data && <ErrorBlock error={loadError} onRetry={() => void refetch()} />}
      {data?.length === 0 && <p className="t2">{text('recordings.save.none')}</p>}
      {data && data.length > 1 && (
        <div className="deletion-scope">
          <span className="label">{text('recordings.save.which')}</span>
          <RadioList
            label={text('recordings.save.which')}
            value={chosen?.recording.uuid ?? ''}
            onChange={setUuid}
            options={data.map(({ recording, state }, index) => ({
              value: recording.uuid,
              label: text('recording.numbered', { number: String(index + 1) }),
              help: text('common.named', {
                name: formatZoned(recording.startTime, zone),
                value: text(`recording.state.${state}`)
              })
            }))}
          />
        </div>
      )}
      {chosen && isCopiedOnly(chosen) && <p className="t2">{text('recordings.save.copied')}</p>}
      {chosen && canSave(chosen) && !isCopiedOnly(chosen) && (
        <>
          <span className="label">{text('recordings.save.form')}</span>
          <AudioForm value={target} onChange={setTarget} />
          {chosen.state === 'remote' && <p className="help dialog-note">{text('recordings.save.fetched')}</p>}
        </>
      )}
      {chosen && !canSave(chosen) && (
        <Notice tone="warn">
          {text('recordings.save.cannot', { state: text(`recording.state.${chosen.state}`) })}
        </Notice>
      )}
      {error !== null && <ErrorBlock error={error} />}
    </Dialog>
  )
}
