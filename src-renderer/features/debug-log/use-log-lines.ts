import type { UseQueryResult } from '@tanstack/react-query'
import type { AsteriskLogLines } from '@shared/model/asterisk-log'
import { useApi } from '../../api/queries'
import type { AttachedLog } from '../../state/attached-log'

/** The lines of an attached log that belong to a call; nothing is asked while there is no log or no call. */
export const useLogLines = (
  callId: number | undefined,
  log: AttachedLog | null
): UseQueryResult<AsteriskLogLines> =>
  useApi(
    'asterisk-log:lines',
    { fileId: log?.fileId ?? '', callLogId: callId ?? 0 },
    { enabled: callId !== undefined && log !== null }
  )
