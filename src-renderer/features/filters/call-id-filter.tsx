import { useState, type ReactNode } from 'react'
import { Button } from '../../components/button'
import { Segmented } from '../../components/segmented'
import { TextField } from '../../components/text-field'
import { useFilterScope } from '../../filter/filter-scope'
import { useText } from '../../i18n/use-text'
import { FacetFrame } from './facet-frame'
import { Preview } from './preview'

const IDS = /^#?\d{1,15}(?:[\s,;]+#?\d{1,15})*$/
const idsIn = (typed: string): readonly number[] => (typed.match(/\d+/g) ?? []).map(Number)

/** Certain calls by their ids, or a call with all later ones. */
export function CallIdFilter({ part, onDone }: { part: 'ids' | 'fromId'; onDone: () => void }): ReactNode {
  const text = useText()
  const { filter, change } = useFilterScope()
  const [which, setWhich] = useState(part)
  const [typed, setTyped] = useState(() => {
    const given = part === 'ids' ? filter.ids : filter.fromId === undefined ? [] : [filter.fromId]
    return given?.join(' ') ?? ''
  })
  const [tried, setTried] = useState(false)
  const ids = IDS.test(typed.trim()) ? idsIn(typed) : null
  const isValid = typed.trim() === '' || (ids !== null && (which === 'ids' || ids.length === 1))
  const said = {
    ids: which === 'ids' && ids ? ids : undefined,
    fromId: which === 'fromId' && ids ? ids[0] : undefined
  }
  const apply = (): void => {
    setTried(true)
    if (!isValid) return
    change(said)
    onDone()
  }
  return (
    <FacetFrame title={text('filter.name.ids')}>
      <div className="body stacked">
        <Segmented
          compact
          label={text('filter.ids.which')}
          value={which}
          onChange={setWhich}
          options={[
            { value: 'ids', label: text('filter.ids.these') },
            { value: 'fromId', label: text('filter.ids.from') }
          ]}
        />
        <TextField
          label={text('filter.ids.label')}
          showLabel
          value={typed}
          onChange={setTyped}
          onEnter={apply}
          help={text('filter.ids.help')}
          problem={tried && !isValid ? text('filter.ids.invalid') : null}
          inputMode="numeric"
          autoFocus
        />
        <Preview filter={isValid && ids ? { ...filter, ...said } : null} />
        <Button kind="primary" onPress={apply}>
          {text('filter.apply')}
        </Button>
      </div>
    </FacetFrame>
  )
}
