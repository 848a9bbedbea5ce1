import { useState, type ReactNode } from 'react'
import { useApi } from '../../api/queries'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { ErrorBlock } from '../../components/error-block'
import { RejectedRows } from '../../components/rejected-rows'
import { TextField } from '../../components/text-field'
import { useText } from '../../i18n/use-text'
import { closeLayer } from '../../state/layers'
import { useMissingText } from '../../state/missing'
import { MissingReasons } from './missing-reasons'
import './why.css'

/** Longest text that is asked about; a channel name has at most 80 characters. */
const MAX_LENGTH = 200

/** Asks why an id or number has no call log, and answers with the next step of each reason. */
export function MissingDialog(): ReactNode {
  const text = useText()
  const first = useMissingText()
  const [typed, setTyped] = useState(first)
  const [asked, setAsked] = useState(first.trim())
  const [rejected, setRejected] = useState<{ readonly sourceId: number; readonly file: string } | null>(null)
  const { data, error, refetch, isFetching } = useApi(
    'missing:explain',
    { text: asked },
    { enabled: asked !== '' }
  )
  const wanted = typed.trim().slice(0, MAX_LENGTH)
  const ask = (): void => {
    if (wanted === '') return
    if (wanted === asked) void refetch()
    else setAsked(wanted)
  }
  if (rejected) {
    return (
      <RejectedRows sourceId={rejected.sourceId} fileName={rejected.file} onClose={() => setRejected(null)} />
    )
  }
  return (
    <Dialog title={text('missing.title')} width={600} onClose={closeLayer}>
      <div className="missing-form">
        <TextField
          label={text('missing.field')}
          showLabel
          placeholder={text('missing.placeholder')}
          value={typed}
          onChange={setTyped}
          onEnter={ask}
          autoFocus
          help={text('missing.help')}
        />
        <Button kind="primary" isDisabled={wanted === ''} busy={isFetching} onPress={ask}>
          {text('missing.ask')}
        </Button>
      </div>
      <div aria-live="polite">
        {error && <ErrorBlock error={error} onRetry={() => void refetch()} />}
        {data && asked !== '' && !error && (
          <MissingReasons answer={data} onRejected={(sourceId, file) => setRejected({ sourceId, file })} />
        )}
      </div>
    </Dialog>
  )
}
