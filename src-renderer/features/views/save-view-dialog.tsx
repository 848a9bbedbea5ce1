import { useState, type ReactNode } from 'react'
import { AppError } from '@shared/errors/app-error'
import { saveView } from '../../api/views'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { ErrorBlock } from '../../components/error-block'
import { RadioList } from '../../components/radio-list'
import { TextField } from '../../components/text-field'
import { useText } from '../../i18n/use-text'
import { closeLayer } from '../../state/layers'
import { currentListState, noteViewId } from '../../state/list-state'
import { showToast } from '../../state/toast'
import { KeptList } from './kept-list'
import { useViewState } from './use-view-state'
import { saveInto } from './view-changes'

/** Saves the present list: as a new view, or into the view that it was taken from. */
export function SaveViewDialog(): ReactNode {
  const text = useText()
  const state = useViewState()
  const changed = state?.isChanged ? state.view : null
  const [kind, setKind] = useState<'existing' | 'new'>(changed ? 'existing' : 'new')
  const [name, setName] = useState('')
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const isTaken = error instanceof AppError && error.code === 'name-taken'
  const isNew = kind === 'new' || !changed

  const saveNew = async (): Promise<void> => {
    const saved = await saveView({ ...currentListState(), name: name.trim() })
    noteViewId(saved.id)
    showToast({ text: text('views.saved', { name: saved.name }) })
  }
  const save = (): void => {
    if (isNew && name.trim() === '') return
    setBusy(true)
    setError(null)
    const saved = isNew ? saveNew() : saveInto(changed, text)
    saved.then(closeLayer, setError).finally(() => setBusy(false))
  }
  const field = (
    <TextField
      showLabel
      autoFocus
      label={text('views.name')}
      value={name}
      onChange={(next) => {
        setName(next)
        setError(null)
      }}
      onEnter={save}
      problem={isTaken ? text('views.name.taken') : null}
    />
  )
  return (
    <Dialog
      title={text('views.dialog.title')}
      width={460}
      onClose={closeLayer}
      foot={
        <>
          <span className="grow" />
          <Button onPress={closeLayer}>{text('common.cancel')}</Button>
          <Button kind="primary" busy={busy} isDisabled={isNew && name.trim() === ''} onPress={save}>
            {text(isNew ? 'views.button.new' : 'views.saveChanges')}
          </Button>
        </>
      }
    >
      <div className="view-dialog">
        {changed ? (
          <RadioList
            label={text('views.dialog.title')}
            value={kind}
            onChange={setKind}
            options={[
              { value: 'existing', label: text('views.dialog.existing', { name: changed.name }) },
              {
                value: 'new',
                label: text('views.dialog.new'),
                extra: <div className="view-name">{field}</div>
              }
            ]}
          />
        ) : (
          field
        )}
        <section aria-label={text('views.dialog.what')}>
          <span className="label">{text('views.dialog.what')}</span>
          <KeptList list={currentListState()} />
        </section>
        {error !== null && !isTaken && <ErrorBlock error={error} />}
      </div>
    </Dialog>
  )
}
