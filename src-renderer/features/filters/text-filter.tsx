import { useState, type ReactNode } from 'react'
import { Button } from '../../components/button'
import { TextField } from '../../components/text-field'
import { useFilterScope } from '../../filter/filter-scope'
import { useText } from '../../i18n/use-text'
import { FacetFrame } from './facet-frame'
import { Preview } from './preview'

export type TextPart = 'search' | 'number' | 'conversationId' | 'commentText'

/** Digits with `_` for anything at the ends, as the reference's `number` (spec 11.4). */
const NUMBER_SHAPE = /^_?\d+_?$/
/** Two groups of digits with a dot between (spec 11.4). */
const CONVERSATION_SHAPE = /^\d+\.\d+$/
const isShaped = (part: TextPart, value: string): boolean =>
  part === 'search' ||
  part === 'commentText' ||
  (part === 'number' ? NUMBER_SHAPE : CONVERSATION_SHAPE).test(value)

/** A part that is one typed text. */
export function TextFilter({ part, onDone }: { part: TextPart; onDone: () => void }): ReactNode {
  const text = useText()
  const { filter, change } = useFilterScope()
  const [typed, setTyped] = useState(filter[part] ?? '')
  const [tried, setTried] = useState(false)
  const value = part === 'number' ? typed.replace(/[\s.\-()]/g, '') : typed.trim()
  const isValid = value === '' || isShaped(part, value)
  const apply = (): void => {
    setTried(true)
    if (!isValid) return
    change({ [part]: value === '' ? undefined : value })
    onDone()
  }
  return (
    <FacetFrame title={text(`filter.name.${part}`)}>
      <div className="body stacked">
        <TextField
          label={text(part === 'number' ? 'filter.number.label' : `filter.text.${part}`)}
          showLabel
          value={typed}
          onChange={setTyped}
          onEnter={apply}
          help={part === 'number' ? text('filter.number.help') : undefined}
          problem={
            tried && !isValid
              ? text(part === 'number' ? 'filter.number.invalid' : 'filter.text.invalid')
              : null
          }
          autoFocus
        />
        <Preview filter={isValid && value !== '' ? { ...filter, [part]: value } : null} />
        <Button kind="primary" onPress={apply}>
          {text('filter.apply')}
        </Button>
      </div>
    </FacetFrame>
  )
}
