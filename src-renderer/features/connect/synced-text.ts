import { formatZoned } from '@shared/format/zone'
import type { ServerState } from '@shared/model/server'
import { shortMomentText } from '../../i18n/dates'
import type { Language } from '../../i18n/language'
import type { Translate } from '../../i18n/use-text'

/** When the server was last read and what came, when it will be read next. Zone: IANA. */
export function syncedText(
  { sync, nextSyncAt, following }: ServerState,
  text: Translate,
  language: Language,
  zone: string
): string {
  if (!sync) return ''
  const synced =
    sync.syncedAt === null
      ? text('server.never')
      : text('server.synced.added', {
          moment: shortMomentText(sync.syncedAt, zone, language),
          count: sync.lastAdded
        })
  const next = following
    ? text('server.following')
    : nextSyncAt === null
      ? ''
      : text('server.next', { time: formatZoned(nextSyncAt, zone).slice(11, 16) })
  return [synced, next].filter(Boolean).join(', ')
}
