import type { ReactNode } from 'react'
import { Button } from '../../components/button'
import { useText } from '../../i18n/use-text'
import { nextPendingFile, useBatch, usePendingFiles } from '../../state/pending-files'

/** Which of several opened files this is, with the way past it; nothing for a single one. */
export function QueuePlace(): ReactNode {
  const text = useText()
  const batch = useBatch()
  const waiting = usePendingFiles()
  if (batch.length < 2) return null
  const at = batch.findIndex(({ file }) => file.fileId === waiting[0]?.fileId) + 1
  return (
    <>
      <span className="t3 nowrap">{text('import.place', { at, total: batch.length })}</span>
      {waiting.length > 1 && (
        <Button compact kind="plain" onPress={() => nextPendingFile(null)}>
          {text('import.skipFile')}
        </Button>
      )}
    </>
  )
}
