import { useState, type ReactNode } from 'react'
import { openPath } from '../../api/open-files'
import { Button } from '../../components/button'
import { ErrorBlock } from '../../components/error-block'
import { TextField } from '../../components/text-field'
import { useText } from '../../i18n/use-text'
import { closeLayer } from '../../state/layers'
import './start.css'

/** Browser mode has no dialog for files beside the program: their path can be typed. */
export function PathField(): ReactNode {
  const text = useText()
  const [path, setPath] = useState('')
  const [error, setError] = useState<unknown>(null)
  const open = (): void => {
    if (path.trim() === '') return
    setError(null)
    openPath(path.trim()).then(closeLayer, setError)
  }
  return (
    <div className="path-field">
      <TextField
        className="grow"
        showLabel
        label={text('start.path')}
        placeholder="/backups/cel.csv.gz"
        value={path}
        onChange={setPath}
        onEnter={open}
      />
      <Button onPress={open} isDisabled={path.trim() === ''}>
        {text('start.path.open')}
      </Button>
      {error !== null && (
        <div className="path-error">
          <ErrorBlock error={error} />
        </div>
      )}
    </div>
  )
}
