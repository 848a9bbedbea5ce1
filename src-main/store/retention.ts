import { AppError } from '@shared/errors/app-error'
import { keepsRecordingsTooLong, NO_RETENTION, type Retention } from '@shared/model/retention'
import { readSetting, writeSetting } from './settings'
import type { ReadStore, WriteStore } from './store'

/** What people said of how long things are kept; everything open where they said nothing. */
export function readRetention(store: ReadStore): Retention {
  const stored = readSetting(store, 'retention')
  return stored === null ? NO_RETENTION : (JSON.parse(stored) as Retention)
}

/**
 * Replaces all of it; a tenant that leaves everything open is not kept. Throws `invalid-request` where recordings are
 * kept longer than call logs (spec 12.3). Within the caller's transaction.
 */
export function setRetention(store: WriteStore, { workspace, tenants }: Retention): Retention {
  const said = Object.entries(tenants).filter(([, days]) =>
    Object.values(days).some((value) => value !== null)
  )
  if ([workspace, ...said.map(([, days]) => days)].some(keepsRecordingsTooLong)) throw tooLong()
  const retention: Retention = { workspace, tenants: Object.fromEntries(said) }
  writeSetting(store, 'retention', JSON.stringify(retention))
  return retention
}

const tooLong = (): AppError =>
  new AppError({
    code: 'invalid-request',
    message: 'Recordings cannot be kept longer than their calls.',
    hint: 'Keep recordings for as many days as calls, or fewer.',
    details: { field: 'recordings' }
  })
