import { CloudDownload, Download, FolderSearch, Files } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { RecordingWithFile } from '@shared/model/recording'
import { askRecordings, noteRecordingChange } from '../../api/recordings'
import { queryClient } from '../../api/queries'
import { Button } from '../../components/button'
import { CopyButton } from '../../components/copy-button'
import { ErrorBlock } from '../../components/error-block'
import { Meter } from '../../components/meter'
import { Notice } from '../../components/notice'
import { sizeText } from '../../i18n/bytes'
import { useLanguage } from '../../i18n/use-language'
import { useText } from '../../i18n/use-text'
import { openPlaceDialog } from '../../state/recording-places'
import { useRecordingProgress } from './use-progress'

interface PlayerNoteProps {
  readonly entry: RecordingWithFile
  readonly onSave: () => void
  /** Says by hand which file it is. */
  readonly onAttach: () => void
}

/** What stands in place of the waveform where a recording cannot be heard, and what can be done about it. */
export function PlayerNote({ entry, onSave, onAttach }: PlayerNoteProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const { state, problem, file, recording } = entry
  if (state === 'remote') return <RemoteNote uuid={recording.uuid} />
  if (state === 'deleted')
    return (
      <Notice tone="neutral" title={text('player.deleted')}>
        {text('player.deleted.text')}
      </Notice>
    )
  if (state === 'missing') {
    // A file that a person took away from the recording was found once too, and nobody waits for it.
    const isGone = problem === 'gone' && file !== null
    return (
      <Notice tone="warn" title={text(isGone ? 'player.gone' : 'player.missing')}>
        <p>{text(isGone ? 'player.gone.text' : 'player.missing.text')}</p>
        {recording.path !== null && <ServerPath path={recording.path} />}
        <div className="player-note-actions">
          <Button
            compact
            icon={FolderSearch}
            onPress={() => openPlaceDialog(recording.path === null ? {} : { forPath: recording.path })}
          >
            {text('player.missing.map')}
          </Button>
          <Button compact kind="plain" icon={Files} onPress={onAttach}>
            {text('player.missing.others')}
          </Button>
        </div>
      </Notice>
    )
  }
  const kind = problem ?? 'damaged'
  return (
    <Notice
      tone="bad"
      title={text(`player.${kind}`, { format: file?.audio?.format ?? formatOfName(file?.member ?? '') })}
    >
      <p>{text(`player.${kind}.text`, { size: sizeText(file?.sizeBytes ?? 0, language, text) })}</p>
      {kind !== 'gone' && kind !== 'unreadable' && (
        <div className="player-note-actions">
          <Button compact icon={Download} onPress={onSave}>
            {text('player.saveFile')}
          </Button>
        </div>
      )}
    </Notice>
  )
}

/** Where the head told nothing, the ending of the name is all that is known. */
const formatOfName = (member: string): string => /[^./]+$/.exec(member)?.[0] ?? member

/** Path of a recording on the server, to copy. */
export function ServerPath({ path }: { path: string }): ReactNode {
  const text = useText()
  return (
    <div className="recording-file">
      <span className="mono t2 cut select-text" title={path}>
        {path}
      </span>
      <CopyButton text={path} name={text('player.copyPath')} />
    </div>
  )
}

function RemoteNote({ uuid }: { uuid: string }): ReactNode {
  const text = useText()
  const language = useLanguage()
  const progress = useRecordingProgress(uuid)
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const fetchIt = async (): Promise<void> => {
    setBusy(true)
    setFailure(null)
    try {
      await askRecordings('recordings:fetch', { uuid })
      noteRecordingChange()
      await queryClient.invalidateQueries({ queryKey: ['recordings:peaks', { uuid }] })
    } catch (problem) {
      setFailure(problem)
    } finally {
      setBusy(false)
    }
  }
  if (failure !== null) return <ErrorBlock error={failure} onRetry={() => void fetchIt()} />
  const size = (bytes: number): string => sizeText(bytes, language, text)
  return (
    <Notice
      tone="info"
      title={text('player.remote')}
      action={
        <Button compact icon={CloudDownload} busy={isBusy} onPress={() => void fetchIt()}>
          {text('player.fetch')}
        </Button>
      }
    >
      {isBusy && progress ? (
        <div role="status">
          {progress.of === null
            ? text('player.fetching.start', { done: size(progress.done) })
            : text('player.fetching', { done: size(progress.done), of: size(progress.of) })}
          <Meter
            percent={progress.of === null ? null : (progress.done / progress.of) * 100}
            label={text('player.fetch')}
          />
        </div>
      ) : (
        text('player.remote.text')
      )}
    </Notice>
  )
}
