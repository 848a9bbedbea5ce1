import type { ReactNode } from 'react'
import { formatCount } from '@shared/format/number'
import type { DiffCause, DiffKind, DiffSummary } from '@shared/model/diff'
import { Segmented } from '../../components/segmented'
import { SelectField } from '../../components/select-field'
import { useText } from '../../i18n/use-text'

/** More choices than this do not fit on one line. */
const MOST_ON_A_LINE = 4

interface CauseFilterProps {
  readonly summary: DiffSummary
  readonly kind: DiffKind
  readonly cause: DiffCause | 'all'
  readonly onChange: (cause: DiffCause | 'all') => void
}

/** Causes of one kind with their counts, most frequent first. */
export function CauseFilter({ summary, kind, cause, onChange }: CauseFilterProps): ReactNode {
  const text = useText()
  const causes = summary.causes.filter((each) => each.kind === kind)
  if (causes.length < 2) return null
  const options: readonly { readonly value: DiffCause | 'all'; readonly label: string }[] = [
    { value: 'all', label: text('diff.causes.all') },
    ...causes.map((each) => ({
      value: each.cause,
      label: text('diff.fieldCount', {
        field: text(`diff.cause.${each.cause}`),
        count: formatCount(each.count)
      })
    }))
  ]
  if (causes.length <= MOST_ON_A_LINE)
    return (
      <Segmented compact label={text('diff.cause')} value={cause} options={options} onChange={onChange} />
    )
  return (
    <div className="cause-select">
      <SelectField label={text('diff.cause')} value={cause} options={options} onChange={onChange} />
    </div>
  )
}
