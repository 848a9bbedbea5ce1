import { Download, FileChartColumn, FilePlay } from 'lucide-react'
import type { ReactNode } from 'react'
import { useSummary } from '../api/queries'
import { Button } from '../components/button'
import { IconButton } from '../components/icon-button'
import { NoCallLogs } from '../features/calls/no-call-logs'
import { NoMatch } from '../features/calls/no-match'
import { FilterBar } from '../features/filters/filter-bar'
import { StatisticsPage } from '../features/statistics/statistics-page'
import { ViewActions } from '../features/views/view-actions'
import { useText } from '../i18n/use-text'
import { openLayer } from '../state/layers'
import { openReportDialog } from '../state/report-choices'

/** Figures of the calls of the list, under the same filter bar. */
export function StatisticsScreen(): ReactNode {
  const text = useText()
  const summary = useSummary()
  if (summary && summary.callLogs === 0) return <NoCallLogs cels={summary.cels} />
  return (
    <StatisticsPage
      filterBar={
        <FilterBar
          actions={
            <>
              <ViewActions />
              <Button icon={FileChartColumn} onPress={openReportDialog}>
                {text('report.open')}
              </Button>
              <IconButton
                icon={FilePlay}
                label={text('menu.reportFile')}
                onPress={() => openLayer('report-file')}
              />
              <Button icon={Download} onPress={() => openLayer('export')}>
                {text('calls.export')}
              </Button>
            </>
          }
        />
      }
      noMatch={<NoMatch />}
    />
  )
}
