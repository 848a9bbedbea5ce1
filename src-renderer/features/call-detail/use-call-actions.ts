import { useEffect, useMemo } from 'react'
import { callLink } from '@shared/format/call-link'
import type { CallLogDetail } from '@shared/model/call-log-row'
import { call } from '../../api/client'
import { currentSummary, useSettings } from '../../api/queries'
import { useWorkspaceOptions } from '../../api/workspace-options'
import { copyText } from '../../components/copy-text'
import { numberText } from '../../components/number-text'
import { saveText } from '../../components/save-text'
import type { MessageKey } from '../../i18n/en'
import { useText } from '../../i18n/use-text'
import { registerCall, type CallActions } from '../../state/call-actions'
import { useDisplayZone } from '../../state/display-zone'
import { reportFailure } from '../../state/failure'
import { currentView } from '../../state/navigation'
import { showToast } from '../../state/toast'
import { callFileName, callJson } from './call-json'
import { markdownSummary, textSummary } from './call-summary'

/** The address of a call at the tab that is open; it holds after call logs are made anew and on other computers. */
function linkOf({ callLog }: CallLogDetail): string {
  return callLink({
    workspace: currentSummary()?.workspace.name ?? '',
    conversationId: callLog.conversationId,
    startUs: callLog.date,
    tab: currentView().tab
  })
}

async function exportCall(detail: CallLogDetail, zone: string): Promise<void> {
  const { id, conversationId } = detail.callLog
  const [{ cels }, comments] = await Promise.all([
    call('call-logs:cels', { id }),
    call('comments:list', { conversationId })
  ])
  saveText(callFileName(detail, zone), callJson(detail, cels, comments, zone))
}

/** Copying and exporting the open call, for its buttons, and for menus and keys while it is open. */
export function useCallActions(detail: CallLogDetail | undefined): CallActions | null {
  const text = useText()
  const zone = useDisplayZone()
  const settings = useSettings()
  const country = useWorkspaceOptions()?.country ?? null
  const duration = settings?.durationStyle ?? 'units'
  const style = settings?.numberStyle ?? 'dialled'
  const actions = useMemo<CallActions | null>(() => {
    if (!detail) return null
    const words = { text, zone, duration, number: numberText(style, country) }
    const copied = (value: string, said: MessageKey): void =>
      void copyText(value).then(() => showToast({ text: text(said) }))
    return {
      copyLink: () => copied(linkOf(detail), 'detail.linkCopied'),
      copySummary: () => copied(textSummary(detail, linkOf(detail), words), 'detail.summaryCopied'),
      copyMarkdown: () => copied(markdownSummary(detail, linkOf(detail), words), 'detail.markdownCopied'),
      exportCall: () => void exportCall(detail, zone).catch(reportFailure)
    }
  }, [detail, text, zone, duration, style, country])
  useEffect(() => (actions ? registerCall(actions) : undefined), [actions])
  return actions
}
