import { useState, type ReactNode } from 'react'
import { useText } from '../i18n/use-text'
import { Button } from './button'
import { ErrorBlock } from './error-block'
import { TextField } from './text-field'
import './typed-path.css'

interface TypedPathProps {
  readonly placeholder: string
  /** Rejected with what is wrong with the path, which is shown here. */
  readonly onOpen: (path: string) => Promise<unknown>
}

/** A path on the computer of the host, typed: browser mode has no dialog for its files. */
export function TypedPath({ placeholder, onOpen }: TypedPathProps): ReactNode {
  const text = useText()
  const [path, setPath] = useState('')
  const [error, setError] = useState<unknown>(null)
  const open = (): void => {
    if (path.trim() === '') return
    setError(null)
    onOpen(path.trim()).catch(setError)
  }
  return (
    <div className="path-field">
      <TextField
        className="grow"
        showLabel
        label={text('start.path')}
        placeholder={placeholder}
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
