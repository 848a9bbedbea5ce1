import { useState, type ReactNode } from 'react'
import { Button } from '../../components/button'
import { TextField } from '../../components/text-field'
import { useText } from '../../i18n/use-text'
import { changeFilter, useFilter } from '../../state/filter'
import { FacetFrame } from './facet-frame'

const SHAPE = /^_?\d+_?$/

/** A whole number of either side, with `_` for anything at its ends. */
export function NumberFilter({ onDone }: { onDone: () => void }): ReactNode {
  const text = useText()
  const { number = '' } = useFilter()
  const [typed, setTyped] = useState(number)
  const [tried, setTried] = useState(false)
  const value = typed.replace(/[\s.\-()]/g, '')
  const isValid = value === '' || SHAPE.test(value)
  const apply = (): void => {
    setTried(true)
    if (!isValid) return
    changeFilter({ number: value === '' ? undefined : value })
    onDone()
  }
  return (
    <FacetFrame title={text('filter.name.number')}>
      <div className="body">
        <TextField
          label={text('filter.number.label')}
          showLabel
          value={typed}
          onChange={setTyped}
          onEnter={apply}
          help={text('filter.number.help')}
          problem={tried && !isValid ? text('filter.number.invalid') : null}
          autoFocus
        />
        <Button kind="primary" onPress={apply} className="apply">
          {text('filter.number.apply')}
        </Button>
      </div>
    </FacetFrame>
  )
}
