import type { ApiContext } from '../context'
import type { HandlersOf } from '../handlers-of'

/** What the grid, the filters and the call page show, and the deletion of call logs. */
export function callLogHandlers({ backend }: ApiContext): HandlersOf<'call-logs'> {
  return {
    'call-logs:page': async (request) => backend.query('pageCallLogs', request),
    'call-logs:sums': async (request) => backend.query('sumCallLogs', request),
    'call-logs:facet': async (request) => backend.query('facet', request),
    'call-logs:detail': async (request) => backend.query('callLogDetail', request),
    'call-logs:cels': async (request) => backend.query('callLogCels', request),
    'call-logs:deletable': async (request) => backend.query('countDeletion', request),
    'call-logs:delete': async ({ selection }) => backend.startJob({ kind: 'delete', selection })
  }
}
