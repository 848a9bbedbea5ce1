import { useState, type ReactNode } from 'react'
import { Label, TextArea, TextField } from 'react-aria-components'
import { Button } from '../../components/button'
import { SelectField } from '../../components/select-field'
import { Segmented } from '../../components/segmented'
import { useFilterScope } from '../../filter/filter-scope'
import { useText } from '../../i18n/use-text'
import { FacetFrame } from './facet-frame'
import {
  comparisonsOf,
  draftOf,
  readDraft,
  TYPED_FIELDS,
  type FieldDraft,
  type TypedField
} from './field-values'
import { Preview } from './preview'

const FIELDS = Object.keys(TYPED_FIELDS) as TypedField[]

/** A condition on any field of a call: equal, contained, empty, or not. */
export function FieldConditionFilter({ index, onDone }: { index: number; onDone: () => void }): ReactNode {
  const text = useText()
  const { filter, change } = useFilterScope()
  const { fields = [] } = filter
  const [draft, setDraft] = useState<FieldDraft>(() => draftOf(fields[index]))
  const [tried, setTried] = useState(false)
  const one = readDraft(draft)
  const next = one && [...fields.slice(0, index), one, ...fields.slice(index + 1)]
  const apply = (): void => {
    setTried(true)
    if (!next) return
    change({ fields: next })
    onDone()
  }
  const choose = (field: TypedField): void => {
    const known = comparisonsOf(field)
    const comparison = known.includes(draft.comparison) ? draft.comparison : 'is'
    setDraft({ ...draft, field, comparison, typed: TYPED_FIELDS[field] === 'flag' ? 'true' : draft.typed })
  }
  const isFlag = TYPED_FIELDS[draft.field] === 'flag'
  const hasValues = !isFlag && draft.comparison !== 'isEmpty' && draft.comparison !== 'isFull'
  return (
    <FacetFrame title={text('filter.name.fields')}>
      <div className="body stacked">
        <SelectField
          label={text('filter.field.which')}
          value={draft.field}
          options={FIELDS.map((field) => ({ value: field, label: text(`field.${field}`) }))}
          onChange={choose}
        />
        {isFlag ? (
          <Segmented
            compact
            label={text('filter.field.how')}
            value={draft.typed === 'false' ? 'false' : 'true'}
            onChange={(typed) => setDraft({ ...draft, typed })}
            options={[
              { value: 'true', label: text('filter.value.true') },
              { value: 'false', label: text('filter.value.false') }
            ]}
          />
        ) : (
          <SelectField
            label={text('filter.field.how')}
            value={draft.comparison}
            options={comparisonsOf(draft.field).map((value) => ({
              value,
              label: text(`filter.field.${value}`)
            }))}
            onChange={(comparison) => setDraft({ ...draft, comparison })}
          />
        )}
        {hasValues && (
          <TextField
            className="values"
            value={draft.typed}
            onChange={(typed) => setDraft({ ...draft, typed })}
            isInvalid={tried && one === null}
          >
            <Label className="label">{text('filter.text.value')}</Label>
            <TextArea
              className="field text-area"
              rows={2}
              spellCheck={false}
              onKeyDown={(event) => {
                // Enter applies as in every other field; another line is begun with Shift.
                if (event.key !== 'Enter' || event.shiftKey) return
                event.preventDefault()
                apply()
              }}
            />
            <p className={tried && one === null ? 'help bad' : 'help'}>
              {text(tried && one === null ? 'filter.field.invalid' : 'filter.field.help')}
            </p>
          </TextField>
        )}
        <Preview filter={next && { ...filter, fields: next }} />
        <Button kind="primary" onPress={apply}>
          {text('filter.apply')}
        </Button>
      </div>
    </FacetFrame>
  )
}
