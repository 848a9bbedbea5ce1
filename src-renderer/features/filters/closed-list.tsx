import { useState, type ReactNode } from 'react'
import { FacetList, type FacetOption } from '../../components/facet-list'
import { Segmented } from '../../components/segmented'
import { useText } from '../../i18n/use-text'
import { FacetFrame } from './facet-frame'

interface ClosedListProps<T extends string> {
  readonly title: string
  /** Every value that there can be, with its count. */
  readonly options: readonly (FacetOption & { readonly value: T })[]
  /** Values of the filter; undefined means all. */
  readonly values: readonly T[] | undefined
  readonly onChange: (values: readonly T[] | undefined) => void
  readonly note?: string
}

/**
 * Choice among a closed list of values, as those that are meant or those that are not. The filter always holds those
 * that are meant.
 */
export function ClosedList<T extends string>({
  title,
  options,
  values,
  onChange,
  note
}: ClosedListProps<T>): ReactNode {
  const text = useText()
  const all = options.map((option) => option.value)
  const [mode, setMode] = useState<'any' | 'none'>(() =>
    values !== undefined && all.length - values.length < values.length ? 'none' : 'any'
  )
  const out = all.filter((value) => !(values ?? all).includes(value))
  const ticked = mode === 'any' ? (values ?? []) : out

  const apply = (next: readonly string[]): void => {
    const meant = all.filter((value) => next.includes(value) === (mode === 'any'))
    // Without every value there would be nothing left; nobody means that.
    if (mode === 'none' && meant.length === 0) return
    const isAll = meant.length === all.length || meant.length === 0
    onChange(isAll ? undefined : meant)
  }
  const changeMode = (next: 'any' | 'none'): void => {
    setMode(next)
    // The ticks stay where they are and mean the opposite.
    const meant = all.filter((value) => ticked.includes(value) === (next === 'any'))
    if (ticked.length > 0) onChange(meant.length === 0 || meant.length === all.length ? undefined : meant)
  }

  return (
    <FacetFrame
      title={title}
      mode={
        <Segmented
          compact
          label={text('facet.mode')}
          value={mode}
          onChange={changeMode}
          options={[
            { value: 'any', label: text('facet.anyOf') },
            { value: 'none', label: text('facet.noneOf') }
          ]}
        />
      }
      {...(note ? { note } : {})}
      onAll={() => apply(mode === 'any' ? all : [])}
      onNone={() => apply([])}
    >
      <FacetList
        label={title}
        options={options}
        selected={ticked}
        onChange={apply}
        emptyText={text('facet.noValues')}
      />
    </FacetFrame>
  )
}
