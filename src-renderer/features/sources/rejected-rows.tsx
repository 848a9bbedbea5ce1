import { useState, type ReactNode } from 'react'
import type { SourceRow } from '@shared/model/workspace'
import { useApi } from '../../api/queries'
import { Dialog } from '../../components/dialog'
import { ErrorBlock } from '../../components/error-block'
import { ProblemTable } from '../../components/problem-table'
import { useText } from '../../i18n/use-text'

const STEP = 100

/** The rows of a source that could not be kept. */
export function RejectedRows({ source, onClose }: { source: SourceRow; onClose: () => void }): ReactNode {
  const text = useText()
  const [limit, setLimit] = useState(STEP)
  const { data, error } = useApi(
    'sources:problems',
    { sourceId: source.id, offset: 0, limit },
    { keepPrevious: true }
  )
  return (
    <Dialog title={text('sources.rejectedOf', { name: source.fileName })} width={920} onClose={onClose}>
      {error && <ErrorBlock error={error} />}
      {data && <ProblemTable problems={data.rows} total={data.total} onMore={() => setLimit(limit + STEP)} />}
    </Dialog>
  )
}
