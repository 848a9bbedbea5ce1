import type { ReactNode } from 'react'
import { FilterBar } from '../features/filters/filter-bar'
import { RecordingExports } from '../features/recording-export/recording-exports'
import { RecordingsPage } from '../features/recordings/recordings-page'

/** The page of recordings with the filter of the list of calls, the player and the list of exports. */
export const RecordingsScreen = (): ReactNode => (
  <RecordingsPage
    filterBar={(actions) => <FilterBar actions={actions} />}
    player={(uuid) => <span data-uuid={uuid} />}
    exports={<RecordingExports />}
  />
)
