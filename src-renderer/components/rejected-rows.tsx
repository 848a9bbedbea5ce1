import { useState, type ReactNode } from 'react'
import { useApi } from '../api/queries'
import { useText } from '../i18n/use-text'
import { Dialog } from './dialog'
import { ErrorBlock } from './error-block'
import { ProblemTable } from './problem-table'

const STEP = 100

interface RejectedRowsProps {
  readonly sourceId: number
  readonly fileName: string
  readonly onClose: () => void
}

/** The rows of a source that could not be kept. */
export function RejectedRows({ sourceId, fileName, onClose }: RejectedRowsProps): ReactNode {
  const text = useText()
  const [limit, setLimit] = useState(STEP)
  const { data, error } = useApi('sources:problems', { sourceId, offset: 0, limit }, { keepPrevious: true })
  return (
    <Dialog title={text('sources.rejectedOf', { name: fileName })} width={920} onClose={onClose}>
      {error && <ErrorBlock error={error} />}
      {data && <ProblemTable problems={data.rows} total={data.total} onMore={() => setLimit(limit + STEP)} />}
    </Dialog>
  )
}
