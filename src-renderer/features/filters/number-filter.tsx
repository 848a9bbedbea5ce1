import { useState, type ReactNode } from 'react'
import { NUMBER_MODES, NUMBER_SIDES, type NumberFilter } from '@shared/model/call-filter'
import { Button } from '../../components/button'
import { Checkbox } from '../../components/checkbox'
import { Segmented } from '../../components/segmented'
import { TextField } from '../../components/text-field'
import { useFilterScope } from '../../filter/filter-scope'
import { useText } from '../../i18n/use-text'
import { FacetFrame } from './facet-frame'
import { Preview } from './preview'

const EMPTY: NumberFilter = { side: 'either', mode: 'begins', value: '' }

/** One condition on a number: where it stands, how it is compared, in any spelling. */
export function NumbersFilter({ index, onDone }: { index: number; onDone: () => void }): ReactNode {
  const text = useText()
  const { filter, change } = useFilterScope()
  const { numbers = [] } = filter
  const [draft, setDraft] = useState<NumberFilter>(numbers[index] ?? EMPTY)
  const [tried, setTried] = useState(false)
  const isEmpty = draft.value.trim() === ''
  const next = [...numbers.slice(0, index), draft, ...numbers.slice(index + 1)]
  const apply = (): void => {
    setTried(true)
    if (isEmpty) return
    change({ numbers: next.map((one) => ({ ...one, value: one.value.trim() })) })
    onDone()
  }
  const modes = { exact: 'is', begins: 'begins', contains: 'contains', ends: 'ends' } as const
  return (
    <FacetFrame title={text('filter.add.numbers')}>
      <div className="body stacked">
        <Segmented
          compact
          label={text('filter.number.side')}
          value={draft.side}
          onChange={(side) => setDraft({ ...draft, side })}
          options={NUMBER_SIDES.map((side) => ({ value: side, label: text(`filter.side.${side}`) }))}
        />
        <Segmented
          compact
          label={text('filter.number.how')}
          value={draft.mode}
          onChange={(mode) => setDraft({ ...draft, mode })}
          options={NUMBER_MODES.map((mode) => ({ value: mode, label: text(`filter.number.${modes[mode]}`) }))}
        />
        <TextField
          label={text('filter.number.value')}
          placeholder="+33 1 55 50"
          value={draft.value}
          onChange={(value) => setDraft({ ...draft, value })}
          onEnter={apply}
          help={text('filter.number.spelling')}
          problem={tried && isEmpty ? text('filter.number.empty') : null}
          autoFocus
        />
        <Checkbox
          checked={draft.not ?? false}
          onChange={(not) =>
            setDraft({ side: draft.side, mode: draft.mode, value: draft.value, ...(not ? { not } : {}) })
          }
        >
          {text('filter.number.not')}
        </Checkbox>
        <Preview filter={isEmpty ? null : { ...filter, numbers: next }} />
        <Button kind="primary" onPress={apply}>
          {text('filter.apply')}
        </Button>
      </div>
    </FacetFrame>
  )
}
