import { Search } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { askRecordings, noteRecordingChange, useRecordings } from '../../api/recordings'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { ErrorBlock } from '../../components/error-block'
import { TextField } from '../../components/text-field'
import { useText } from '../../i18n/use-text'
import { useDisplayZone } from '../../state/display-zone'
import { closeLayer } from '../../state/layers'
import { useRecordingWithoutFile } from '../../state/recording-attach'
import { showToast } from '../../state/toast'
import { nameOf, titleOf } from './recording-words'
import { StrayFacts } from './stray-facts'
import { useSettled } from './use-settled'
import './recordings.css'

/** More are found by typing. */
const SHOWN = 50

/** Says by hand which of the files without call belongs to a recording. */
export function AttachDialog(): ReactNode {
  const text = useText()
  const zone = useDisplayZone()
  const row = useRecordingWithoutFile()
  const [search, setSearch] = useState('')
  const [strayId, setStrayId] = useState<number | null>(null)
  const [error, setError] = useState<unknown>(null)
  const settled = useSettled(search.trim())
  const { data } = useRecordings(
    'recordings:strays',
    { ...(settled === '' ? {} : { search: settled }), offset: 0, limit: SHOWN },
    { keepPrevious: true }
  )
  const files = data?.rows ?? []
  const chosen = files.find(({ id }) => id === strayId)
  if (!row) return null
  const attach = (): void => {
    if (!chosen) return
    askRecordings('recordings:attach', { strayId: chosen.id, uuid: row.recording.uuid }).then(() => {
      noteRecordingChange()
      closeLayer()
      showToast({ text: text('strays.attached', { name: nameOf(chosen.member) }) })
    }, setError)
  }
  return (
    <Dialog
      title={text('attach.title')}
      width={640}
      onClose={closeLayer}
      foot={
        <>
          <span className="grow" />
          <Button onPress={closeLayer}>{text('common.cancel')}</Button>
          <Button kind="primary" isDisabled={!chosen} onPress={attach}>
            {text('attach.button')}
          </Button>
        </>
      }
    >
      <div className="place-form">
        <p className="strong">{titleOf(row, zone, text)}</p>
        <p className="t2">{text('attach.text')}</p>
        <TextField
          autoFocus
          icon={Search}
          label={text('attach.search')}
          placeholder={text('attach.search')}
          value={search}
          onChange={setSearch}
        />
        <ListBox
          className="listbox attach-files"
          aria-label={text('attach.files')}
          selectionMode="single"
          selectedKeys={chosen ? [chosen.id] : []}
          onSelectionChange={(keys) => setStrayId(keys === 'all' ? null : Number([...keys][0]))}
          items={files}
          renderEmptyState={() => <p className="t2">{data && text('attach.none')}</p>}
        >
          {(file) => (
            <ListBoxItem id={file.id} className="menu-item" textValue={file.member}>
              <span className="mono cut grow">{file.member}</span>
              <StrayFacts file={file} />
            </ListBoxItem>
          )}
        </ListBox>
        {error !== null && <ErrorBlock error={error} />}
      </div>
    </Dialog>
  )
}
