import type { DurationStyle } from '@shared/api/contract'
import type { Label } from '@shared/model/label'
import type { NumberText } from '../../components/number-text'
import type { Translate } from '../../i18n/use-text'
import type { ColumnId } from './columns'

/** What the cells need beside their row. */
export interface CellContext {
  readonly text: Translate
  /** IANA zone of the times. */
  readonly zone: string
  /** The direction column has room for its word. */
  readonly wide: boolean
  readonly duration: DurationStyle
  readonly number: NumberText
  readonly labels: ReadonlyMap<number, Label>
  /** Columns that are shown: a number with a column of its own does not stand beside the name as well. */
  readonly shown: ReadonlySet<ColumnId>
  /** The first column, which carries the marks of the labels. */
  readonly lead: ColumnId | null
}

/** Label marks and names of a row, by name. */
export const labelsOf = (ids: readonly number[], { labels }: CellContext): readonly Label[] =>
  ids.flatMap((id) => labels.get(id) ?? []).toSorted((a, b) => a.name.localeCompare(b.name))
