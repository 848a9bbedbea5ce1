import { formatCount } from '@shared/format/number'
import type { ReportWords } from '../words/words'
import type { ReportSection } from './document'

/** What a chart shows, in a sentence for those who cannot see it: its name, and where it is highest. */
export function chartText({ id, title, table }: ReportSection, words: ReportWords): string {
  // The chart of the week has a column for each hour, the others their count in the second one.
  const places = table.columns.flatMap(({ isNumber }, at) =>
    isNumber && (id === 'heat' || at === 1) ? [at] : []
  )
  let most = { count: -1, place: '' }
  for (const row of table.rows) {
    for (const at of places) {
      const count = Number(row[at]?.value ?? 0)
      if (count <= most.count) continue
      const hour = id === 'heat' ? ` ${table.columns[at]?.label ?? ''}:00` : ''
      most = { count, place: `${row[0]?.text ?? ''}${hour}` }
    }
  }
  return most.count < 0 ? title : `${title}. ${words.mostAt(formatCount(most.count), most.place)}`
}
