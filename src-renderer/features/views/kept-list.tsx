import type { ReactNode } from 'react'
import type { ListState } from '@shared/model/view'
import { KeyValueList } from '../../components/key-value-list'
import { filterSentence } from '../../filter/filter-sentence'
import { useFilterWords } from '../../filter/use-filter-words'
import type { MessageKey } from '../../i18n/en'
import { en } from '../../i18n/en'
import { meantFilter } from '../../state/filter'

const columnKey = (column: string): MessageKey => {
  const key = `column.${column}`
  return key in en ? (key as MessageKey) : 'column.id'
}

/** What a view keeps of a list, in words: filter with its period, order, columns. */
export function KeptList({ list }: { list: ListState }): ReactNode {
  const words = useFilterWords()
  const { text } = words
  const { sort, columns, period } = list
  const sentence = filterSentence(meantFilter(list), words)
  const order =
    sort.column === 'date'
      ? text(sort.descending ? 'views.order.newest' : 'views.order.oldest')
      : text(sort.descending ? 'views.order.down' : 'views.order.up', {
          column: text(columnKey(sort.column))
        })
  return (
    <KeyValueList
      compact
      groups={[
        [
          {
            label: text('views.keeps.filter'),
            value: sentence || text('views.keeps.noFilter'),
            second: period === null ? '' : text('views.keeps.moving')
          },
          { label: text('views.keeps.order'), value: order },
          {
            label: text('views.keeps.columns'),
            value:
              columns === null
                ? text('views.keeps.usual')
                : text('views.keeps.chosen', { count: columns.filter(({ hide }) => !hide).length })
          }
        ]
      ]}
    />
  )
}
