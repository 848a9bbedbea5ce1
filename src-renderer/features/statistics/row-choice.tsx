import type { ReactNode } from 'react'
import type { MenuEntry } from '../../components/menu'
import { useText, type Translate } from '../../i18n/use-text'
import { ROW_CHOICES, setRankingRows, type ListId } from '../../state/ranking-rows'

/** Entries of a chart's menu that say how many rows are shown. */
export const rowEntries = (id: ListId, chosen: number, text: Translate): readonly MenuEntry[] => [
  {
    id: 'rows',
    label: text('statistics.rows'),
    entries: ROW_CHOICES.map((rows) => ({
      id: `rows ${rows}`,
      label: String(rows),
      checked: rows === chosen,
      run: () => setRankingRows(id, rows)
    }))
  },
  { id: 'line', separator: true }
]

interface ShowMoreProps {
  readonly id: ListId
  readonly shown: number
  readonly of: number
}

/** Leads to the next larger number of rows, as long as there are more. */
export function ShowMore({ id, shown, of }: ShowMoreProps): ReactNode {
  const text = useText()
  const next = ROW_CHOICES.find((rows) => rows > shown)
  if (shown >= of || next === undefined) return null
  return (
    <button type="button" className="link show-more" onClick={() => setRankingRows(id, next)}>
      {text('statistics.showMore', { count: Math.min(next, of) })}
    </button>
  )
}
