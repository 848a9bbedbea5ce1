import { Play } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { OpenRecording, StrayFile } from '@shared/model/recording'
import { mediaUrl } from '../../api/client'
import { askRecordings } from '../../api/recordings'
import { Button } from '../../components/button'
import { ErrorBlock } from '../../components/error-block'
import { useText } from '../../i18n/use-text'
import { nameOf } from './recording-words'

/** Lets a file be heard before it is said whose it is. */
export function ListenStray({ file }: { file: StrayFile }): ReactNode {
  const text = useText()
  const [sound, setSound] = useState<OpenRecording | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const listen = (): void => {
    setBusy(true)
    setError(null)
    askRecordings('recordings:open-stray', { strayId: file.id })
      .then(setSound, setError)
      .finally(() => setBusy(false))
  }
  return (
    <div className="listen">
      {sound ? (
        <audio
          controls
          autoPlay
          src={mediaUrl(sound.mediaId)}
          aria-label={text('strays.sound', { name: nameOf(file.member) })}
        />
      ) : (
        <Button compact icon={Play} busy={busy} onPress={listen}>
          {text('strays.listen')}
        </Button>
      )}
      {error !== null && <ErrorBlock error={error} />}
    </div>
  )
}
