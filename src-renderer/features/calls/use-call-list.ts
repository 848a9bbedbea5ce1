import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { JobState } from '@shared/model/job'
import { isWriting } from '../../api/jobs'
import { useLabelRevision } from '../../api/labels'
import { queryClient } from '../../api/queries'
import { useFilter } from '../../state/filter'
import { currentGridStatus, noteGridStatus, useSort } from '../../state/grid-view'
import { clearSelection, passSelection } from '../../state/selection'
import type { CallList } from './call-list'

/** Changes come in bursts while an import runs. */
const SETTLE_MS = 400

export interface ShownList {
  /** Calls that the list does not show yet, 0 when calls changed but there are no more of them; null: nothing new. */
  readonly waiting: number | null
  /** Why the last question has no answer. */
  readonly error: unknown
  /** Opens the list anew: at the top where new calls are, else with the same call in the same place. */
  readonly show: () => void
}

const isGenerating = (): boolean =>
  (queryClient.getQueryData<readonly JobState[]>(['jobs:list', {}]) ?? []).some(isWriting)

/**
 * Keeps the list true without moving it. Another filter or order opens another list; when data change, rows are read
 * anew in place and calls that came wait behind a button. Only at the top, while nobody points at a row or has the focus
 * in the list, it opens itself anew.
 */
export function useCallList(
  list: CallList | null,
  revision: number,
  onMatching: (count: number) => void
): ShownList {
  const filter = useFilter()
  const sort = useSort()
  const labelRevision = useLabelRevision()
  const [waiting, setWaiting] = useState<number | null>(null)
  const [error, setError] = useState<unknown>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const shownFilter = useRef(filter)
  const seenLabels = useRef(labelRevision)
  const noteMatching = useEffectEvent(onMatching)

  useEffect(() => {
    return list?.follow({
      onOpen: ({ filtered, first: { total } }) => {
        setError(null)
        setWaiting(null)
        const before = currentGridStatus().filtered
        noteGridStatus({ total, filtered })
        if (before !== filtered) noteMatching(filtered)
      },
      onError: setError
    })
  }, [list])

  useEffect(() => {
    if (!list) return
    // What is selected is done something to: calls that are no longer seen must not be among them.
    if (shownFilter.current !== filter) clearSelection()
    shownFilter.current = filter
    void list.open(filter, sort, 'top')
  }, [list, filter, sort])

  const look = useEffectEvent(async () => {
    const question = list?.question
    if (!list || !question) return
    if (revision <= question.revision && labelRevision === seenLabels.current) return
    seenLabels.current = labelRevision
    if (question.filtered === 0 || list.mayMove()) return list.open(filter, sort, 'top')
    try {
      const { gone, more } = await question.changes()
      if (list.question !== question) return
      setWaiting(gone || more > 0 ? more : null)
      // While calls are being made, the rows that are here stay as they are; the end of the job reads them anew.
      if (!gone && !isGenerating()) list.refresh()
    } catch {
      // The list itself says what is wrong with the host as soon as it is asked.
      setWaiting(0)
    }
  })

  useEffect(() => {
    if (revision > (list?.question?.revision ?? revision)) passSelection()
    if (!list || timer.current !== undefined) return
    timer.current = setTimeout(() => {
      timer.current = undefined
      void look()
    }, SETTLE_MS)
  }, [list, revision, labelRevision])

  useEffect(
    () => () => {
      clearTimeout(timer.current)
      timer.current = undefined
    },
    []
  )

  const show = useCallback(() => {
    setError(null)
    void list?.open(filter, sort, sort.column === 'date' && sort.descending ? 'top' : 'place')
  }, [list, filter, sort])

  return { waiting, error, show }
}
