import type { ReactNode } from 'react'
import { Button } from '../../components/button'
import { useText } from '../../i18n/use-text'
import { openRecordingExport } from '../../state/recording-choice'

/** The exports of recordings that the workspace remembers. */
export function RecordingExports(): ReactNode {
  const text = useText()
  return (
    <section>
      <h2 className="sec">{text('recordings.exports')}</h2>
      <div className="row wrap">
        <p className="t2 grow">{text('recordings.exports.none')}</p>
        <Button onPress={() => openRecordingExport()}>{text('recordings.exports.new')}</Button>
      </div>
    </section>
  )
}
