import { callLink } from '@shared/format/call-link'
import type { CallLogDetail } from '@shared/model/call-log-row'
import { currentSummary } from '../../api/queries'
import { currentView } from '../../state/navigation'

/** The address of a call at the tab that is open; it holds after call logs are made anew and on other computers. */
export const linkOf = ({ callLog }: CallLogDetail): string =>
  callLink({
    workspace: currentSummary()?.workspace.name ?? '',
    conversationId: callLog.conversationId,
    startUs: callLog.date,
    tab: currentView().tab
  })
