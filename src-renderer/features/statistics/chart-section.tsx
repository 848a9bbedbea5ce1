import { Ellipsis } from 'lucide-react'
import { useId, useState, type ReactNode } from 'react'
import { Button, MenuTrigger, Popover } from 'react-aria-components'
import type { ChartId } from '@shared/charts/chart-id'
import { chartTable, tableTsv } from '@shared/charts/chart-table'
import type { Statistics } from '@shared/model/statistics'
import { copyText } from '../../components/copy-text'
import { Icon } from '../../components/icon'
import { Menu, type MenuEntry } from '../../components/menu'
import { countedSentence } from '../../filter/filter-sentence'
import { useFilterWords } from '../../filter/use-filter-words'
import { useText } from '../../i18n/use-text'
import { useFilter } from '../../state/filter'
import { reportFailure } from '../../state/failure'
import { showToast } from '../../state/toast'
import { saveChart } from './chart-files'
import { FactsTable } from './facts-table'
import { useChartWords } from './use-chart-words'

interface ChartSectionProps {
  readonly id: ChartId
  readonly statistics: Statistics
  /** Behind the title, small. */
  readonly note?: ReactNode
  /** Entries of its own before those that all charts have. */
  readonly entries?: readonly MenuEntry[]
  /** True for a drawing that says nothing to a screen reader: the table stands beside it, unseen. */
  readonly needsTable?: boolean
  /** The chart; the labels of its parts may refer to the title. */
  readonly children: (titleId: string) => ReactNode
}

/** A chart with its title and a menu: as a picture, as a drawing, as a table on the clipboard or in its place. */
export function ChartSection(props: ChartSectionProps): ReactNode {
  const { id, statistics, note, entries = [], needsTable = false, children } = props
  const text = useText()
  const words = useChartWords()
  const filter = useFilter()
  const filterWords = useFilterWords()
  const titleId = useId()
  const [asTable, setAsTable] = useState(false)
  const title = words.titles[id]
  const save = (format: 'svg' | 'png') => (): void => {
    const sentence = countedSentence(filter, statistics.summary.calls, filterWords)
    void saveChart(format, { id, statistics, words, sentence }).catch(reportFailure)
  }
  const copy = (): void => {
    void copyText(tableTsv(chartTable(id, statistics, words))).then(() =>
      showToast({ text: text('statistics.copied') })
    )
  }
  return (
    <section className="chart" aria-labelledby={titleId} data-chart={id}>
      <div className="chart-head">
        <h2 className="sec">
          <span id={titleId}>{title}</span>
          {note !== undefined && <small>{note}</small>}
        </h2>
        <MenuTrigger>
          <Button
            className="btn plain compact icon-only"
            aria-label={text('statistics.menu', { chart: title })}
          >
            <Icon of={Ellipsis} size={14} />
          </Button>
          <Popover className="popover" placement="bottom end" offset={2}>
            <Menu
              label={text('statistics.menu', { chart: title })}
              entries={[
                ...entries,
                { id: 'png', label: text('statistics.savePng'), run: save('png') },
                { id: 'svg', label: text('statistics.saveSvg'), run: save('svg') },
                { id: 'copy', label: text('statistics.copyTable'), run: copy },
                {
                  id: 'table',
                  label: text('statistics.showTable'),
                  checked: asTable,
                  run: () => setAsTable(!asTable)
                }
              ]}
            />
          </Popover>
        </MenuTrigger>
      </div>
      {asTable ? (
        <FactsTable table={chartTable(id, statistics, words)} titleId={titleId} />
      ) : (
        <>
          {children(titleId)}
          {needsTable && <FactsTable isUnseen table={chartTable(id, statistics, words)} titleId={titleId} />}
        </>
      )}
    </section>
  )
}
