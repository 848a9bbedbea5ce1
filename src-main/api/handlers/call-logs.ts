import type { ApiContext } from '../context'
import type { HandlersOf } from '../handlers-of'
import { understand } from '../understand'

/** What the grid, the filters and the call page show, and the deletion of call logs. */
export function callLogHandlers({ backend }: ApiContext): HandlersOf<'call-logs'> {
  return {
    'call-logs:page': async (request, asker) => backend.query('pageCallLogs', request, asker),
    'call-logs:sums': async (request, asker) => backend.query('sumCallLogs', request, asker),
    'call-logs:facet': async (request, asker) => backend.query('facet', request, asker),
    'call-logs:ids': async (request, asker) => backend.query('listCallLogIds', request, asker),
    'call-logs:locate': async (request, asker) => backend.query('locateCallLog', request, asker),
    'call-logs:person': async (request) => backend.person(request),
    'call-logs:understand': async ({ text }) => understand(backend, text),
    'call-logs:detail': async (request) => backend.query('callLogDetail', request),
    'call-logs:cels': async (request) => backend.query('callLogCels', request),
    'call-logs:why': async (request) => backend.query('explainCall', request),
    'call-logs:flow': async (request) => backend.query('callLogsFlow', request),
    'call-logs:deletable': async (request) => backend.query('countDeletion', request),
    'call-logs:delete': async ({ selection }) => backend.startJob({ kind: 'delete', selection })
  }
}
