import { useState, type ReactNode } from 'react'
import type { PeopleMerge } from '@shared/model/team'
import { mergePeople } from '../../api/comments'
import { pickFile } from '../../api/pick-file'
import { useSummary } from '../../api/queries'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { ErrorBlock } from '../../components/error-block'
import { Notice } from '../../components/notice'
import { useText } from '../../i18n/use-text'
import { closeLayer } from '../../state/layers'
import { mergeLines } from './merge-lines'
import './comments.css'

/** Takes over what a colleague wrote in a copy of this workspace, and says what came of it. */
export function MergeDialog(): ReactNode {
  const text = useText()
  const summary = useSummary()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const [done, setDone] = useState<{ readonly file: string; readonly merged: PeopleMerge } | null>(null)
  const take = async (): Promise<void> => {
    const file = await pickFile('workspace')
    if (file === null) return
    setBusy(true)
    setError(null)
    setDone(null)
    setDone({ file: file.name, merged: await mergePeople(file) })
  }
  const start = (): void => {
    take()
      .catch(setError)
      .finally(() => setBusy(false))
  }
  return (
    <Dialog
      title={text('merge.title')}
      onClose={closeLayer}
      foot={
        <>
          <span className="grow" />
          <Button onPress={closeLayer}>{text(done ? 'common.close' : 'common.cancel')}</Button>
          <Button autoFocus kind={done ? 'usual' : 'primary'} busy={busy} onPress={start}>
            {text(done ? 'merge.again' : 'merge.choose')}
          </Button>
        </>
      }
    >
      <p>{text('merge.text', { name: summary?.workspace.name ?? '' })}</p>
      <div role="status">{done && <Outcome file={done.file} merged={done.merged} />}</div>
      {error !== null && <ErrorBlock error={error} />}
    </Dialog>
  )
}

function Outcome({ file, merged }: { file: string; merged: PeopleMerge }): ReactNode {
  const text = useText()
  const lines = mergeLines(merged, text)
  if (lines.length === 0) return <Notice tone="info" title={text('merge.nothing', { file })} />
  return (
    <Notice tone="ok" title={text('merge.done', { file })}>
      <ul className="merge-result">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Notice>
  )
}
