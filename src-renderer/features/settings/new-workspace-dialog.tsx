import { useState, type ReactNode } from 'react'
import { createWorkspace } from '../../api/workspaces'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { ErrorBlock } from '../../components/error-block'
import { TextField } from '../../components/text-field'
import { useText } from '../../i18n/use-text'
import { closeLayer } from '../../state/layers'

/** Makes an empty workspace. From the import page the file goes into it. */
export function NewWorkspaceDialog(): ReactNode {
  const text = useText()
  const [name, setName] = useState('')
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const create = (): void => {
    if (name.trim() === '') return
    setBusy(true)
    createWorkspace(name.trim())
      .then(closeLayer, setError)
      .finally(() => setBusy(false))
  }
  return (
    <Dialog
      title={text('workspace.new')}
      width={440}
      onClose={closeLayer}
      foot={
        <>
          <span className="grow" />
          <Button onPress={closeLayer}>{text('common.cancel')}</Button>
          <Button kind="primary" onPress={create} busy={busy} isDisabled={name.trim() === ''}>
            {text('workspace.create')}
          </Button>
        </>
      }
    >
      <TextField
        showLabel
        autoFocus
        label={text('workspace.name')}
        value={name}
        onChange={setName}
        onEnter={create}
        help={text('workspace.create.help')}
      />
      {error !== null && <ErrorBlock error={error} />}
    </Dialog>
  )
}
