import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { RecordingRow } from '@shared/model/recording'
import { useApi } from '../api/queries'
import { useRecordings } from '../api/recordings'
import { ErrorBlock } from '../components/error-block'
import { recordingCourses } from '../components/recording-pieces'
import { FilterBar } from '../features/filters/filter-bar'
import { Player } from '../features/player/player'
import { RecordingExports } from '../features/recording-export/recording-exports'
import { RecordingsPage } from '../features/recordings/recordings-page'
import { leaveCall, playFrom } from '../state/playback'

const NONE = [] as const

/** The page of recordings with the filter of the list of calls, the player and the list of exports. */
export const RecordingsScreen = (): ReactNode => (
  <RecordingsPage
    filterBar={(actions) => <FilterBar actions={actions} />}
    player={(row) => <PlayerOfRow key={row.recording.uuid} row={row} />}
    exports={<RecordingExports />}
  />
)

/** The player of one recording of the list, with the events of its call; it plays at once, as whoever chose it asked for. */
function PlayerOfRow({ row }: { row: RecordingRow }): ReactNode {
  const [chosen, setChosen] = useState(row.recording.uuid)
  const { callLogId, recording, state } = row
  const { data: files, isFetching } = useRecordings('recordings:of-call', { callLogId })
  const hasBegun = useRef(false)
  useEffect(() => {
    // An answer of before may name another file; the player below drops the sound of that one first.
    if (hasBegun.current || files === undefined || isFetching) return
    hasBegun.current = true
    const order = files.filter((file) => file.state === 'playable').map((file) => file.recording.uuid)
    if (state === 'playable') playFrom(recording.uuid, 0, order)
  }, [files, isFetching, state, recording.uuid])
  useEffect(() => leaveCall, [])
  const { data, error, refetch } = useApi('call-logs:detail', { id: row.callLogId })
  const cels = useApi('call-logs:cels', { id: row.callLogId }).data?.cels ?? NONE
  const call = data?.callLog
  const courses = useMemo(() => recordingCourses(call?.recordings ?? NONE, cels), [call, cels])
  if (error) return <ErrorBlock error={error} onRetry={() => void refetch()} />
  if (!call) return null
  return <Player call={call} cels={cels} courses={courses} chosen={chosen} onChoose={setChosen} />
}
