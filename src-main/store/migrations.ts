// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- other rooms' type checks come here without sql.d.ts
/// <reference path="./sql.d.ts" />
import workspace from '../../resources/migrations/0000_workspace.sql?raw'
import views from '../../resources/migrations/0001_views.sql?raw'
import history from '../../resources/migrations/0002_history_and_directory.sql?raw'
import grid from '../../resources/migrations/0003_grid.sql?raw'
import words from '../../resources/migrations/0004_words.sql?raw'
import recordings from '../../resources/migrations/0005_recordings.sql?raw'
import profiles from '../../resources/migrations/0006_profiles.sql?raw'

export interface Migration {
  readonly name: string
  readonly sql: string
}

/** Every migration, oldest first. Once released, a text never changes: its hash is kept in the workspace. */
export const MIGRATIONS: readonly Migration[] = [
  { name: '0000_workspace', sql: workspace },
  { name: '0001_views', sql: views },
  { name: '0002_history_and_directory', sql: history },
  { name: '0003_grid', sql: grid },
  { name: '0004_words', sql: words },
  { name: '0005_recordings', sql: recordings },
  { name: '0006_profiles', sql: profiles }
]
