import { useState, type ReactNode } from 'react'
import type { DurationRange } from '@shared/model/call-filter'
import { Button } from '../../components/button'
import { TextField } from '../../components/text-field'
import { useFilterScope } from '../../filter/filter-scope'
import { lengthText, parseLength } from '@shared/format/length'
import { rangeText } from '../../filter/part-value'
import { useText } from '../../i18n/use-text'
import { FacetFrame } from './facet-frame'
import { Preview } from './preview'

export type LengthPart = 'ringUs' | 'talkUs' | 'totalUs' | 'botUs' | 'botBillUs'

const S = 1_000_000
const M = 60 * S
const SPEAKING: readonly DurationRange[] = [
  { max: 10 * S },
  { min: M },
  { min: M, max: 5 * M },
  { min: 5 * M },
  { min: 30 * M }
]
const PRESETS: Readonly<Record<LengthPart, readonly DurationRange[]>> = {
  ringUs: [{ max: 5 * S }, { min: 10 * S }, { min: 20 * S }, { min: 30 * S }, { min: M }],
  talkUs: SPEAKING,
  totalUs: SPEAKING,
  botUs: [{ min: S }, { min: 30 * S }, { min: M }, { min: 5 * M }],
  botBillUs: [{ min: S }, { min: 30 * S }, { min: M }, { min: 5 * M }]
}

type Read = { readonly value: number | undefined } | 'invalid'

function read(typed: string): Read {
  if (typed.trim() === '') return { value: undefined }
  return ((us) => (us === null ? 'invalid' : { value: us }))(parseLength(typed))
}

/** Smallest and greatest length as typed text, with usual ones beside, and the count of calls that this leaves. */
export function LengthFilter({ part, onDone }: { part: LengthPart; onDone: () => void }): ReactNode {
  const text = useText()
  const { filter, change } = useFilterScope()
  const { min, max } = filter[part] ?? {}
  const [typed, setTyped] = useState({
    min: min === undefined ? '' : lengthText(min),
    max: max === undefined ? '' : lengthText(max)
  })
  const least = read(typed.min)
  const most = read(typed.max)
  const isRead = least !== 'invalid' && most !== 'invalid'
  const isReversed =
    isRead && least.value !== undefined && most.value !== undefined && least.value > most.value
  const range: DurationRange | null =
    !isRead || isReversed
      ? null
      : {
          ...(least.value === undefined ? {} : { min: least.value }),
          ...(most.value === undefined ? {} : { max: most.value })
        }
  const apply = (next: DurationRange | null): void => {
    if (next === null) return
    change({ [part]: next })
    onDone()
  }
  return (
    <FacetFrame title={text(`filter.name.${part}`)}>
      <div className="length-filter">
        <ul aria-label={text('filter.length.presets')}>
          {PRESETS[part].map((preset) => (
            <li key={JSON.stringify(preset)}>
              <Button kind="plain" compact onPress={() => apply(preset)}>
                {rangeText(preset, text)}
              </Button>
            </li>
          ))}
        </ul>
        <div className="stacked">
          <TextField
            label={text('filter.length.min')}
            showLabel
            value={typed.min}
            placeholder="30s"
            onChange={(value) => setTyped({ ...typed, min: value })}
            onEnter={() => apply(range)}
            problem={least === 'invalid' ? text('filter.length.invalid') : null}
            autoFocus
          />
          <TextField
            label={text('filter.length.max')}
            showLabel
            value={typed.max}
            placeholder="5m"
            onChange={(value) => setTyped({ ...typed, max: value })}
            onEnter={() => apply(range)}
            problem={
              most === 'invalid'
                ? text('filter.length.invalid')
                : isReversed
                  ? text('filter.length.reversed')
                  : null
            }
            help={text('filter.length.help')}
          />
          <Preview filter={range && { ...filter, [part]: range }} />
          <Button kind="primary" isDisabled={range === null} onPress={() => apply(range)}>
            {text('filter.apply')}
          </Button>
        </div>
      </div>
    </FacetFrame>
  )
}
