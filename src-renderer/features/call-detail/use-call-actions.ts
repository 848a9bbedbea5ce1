import { useEffect, useMemo } from 'react'
import type { CallLogDetail } from '@shared/model/call-log-row'
import { useSettings } from '../../api/queries'
import { useWorkspaceOptions } from '../../api/workspace-options'
import { copyText } from '../../components/copy-text'
import { numberText } from '../../components/number-text'
import type { MessageKey } from '../../i18n/en'
import { useText } from '../../i18n/use-text'
import { registerCall, type CallActions } from '../../state/call-actions'
import { openCallExport } from '../../state/call-export'
import { useDisplayZone } from '../../state/display-zone'
import { showToast } from '../../state/toast'
import { markdownSummary, textSummary } from './call-summary'
import { linkOf } from './link-of'

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
      exportCall: () => openCallExport(detail.callLog.id)
    }
  }, [detail, text, zone, duration, style, country])
  useEffect(() => (actions ? registerCall(actions) : undefined), [actions])
  return actions
}
