import { UNKNOWN_TENANT_UUID, type WorkspaceRef, type WorkspaceSummary } from '@shared/model/workspace'
import { countOutdated, directoryInfo } from './directory-snapshot'
import { readRevision, readSetting, remember } from './settings'
import { first, type ReadStore } from './store'

type Counts = Omit<
  WorkspaceSummary,
  'workspace' | 'location' | 'zone' | 'directory' | 'outdatedCallLogs' | 'tenantKnown' | 'revision'
> & { readonly unknownTenant: number }

const COUNTS = `
  SELECT (SELECT count(*) FROM cel) AS cels,
    (SELECT count(*) FROM call_log) AS callLogs,
    (SELECT count(*) FROM source) AS sources,
    (SELECT count(*) FROM skipped_group) AS skippedGroups,
    EXISTS (SELECT 1 FROM call_log WHERE tenant_uuid = '${UNKNOWN_TENANT_UUID}') AS unknownTenant,
    (SELECT count(*) FROM server_call_log) AS serverCallLogs,
    (SELECT count(*) FROM cel WHERE call_log_id IS NULL) AS unprocessedCels,
    (SELECT min(date) FROM call_log) AS firstCall,
    (SELECT max(date) FROM call_log) AS lastCall,
    (SELECT max(eventtime) FROM cel) AS dataAsOf`

/** What the workspace holds, for the rail, the status bar and the quality page. Times in microseconds. */
export function workspaceSummary(store: ReadStore, workspace: WorkspaceRef): WorkspaceSummary {
  const { unknownTenant, ...counts } = remember(
    store,
    'summary',
    () => first<Counts>(store, COUNTS) ?? NOTHING
  )
  return {
    workspace,
    location: store.path,
    ...counts,
    tenantKnown: unknownTenant === 0,
    zone: readSetting(store, 'zone'),
    directory: directoryInfo(store),
    outdatedCallLogs: countOutdated(store),
    revision: readRevision(store)
  }
}

const NOTHING: Counts = {
  cels: 0,
  callLogs: 0,
  unknownTenant: 0,
  sources: 0,
  skippedGroups: 0,
  serverCallLogs: 0,
  unprocessedCels: 0,
  firstCall: null,
  lastCall: null,
  dataAsOf: null
}
