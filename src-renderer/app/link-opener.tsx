import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react'
import { parseCallLink } from '@shared/format/call-link'
import { listen } from '../api/client'
import { openLink } from '../api/workspaces'
import { Button } from '../components/button'
import { Dialog } from '../components/dialog'
import type { MessageKey } from '../i18n/en'
import { useText } from '../i18n/use-text'
import { reportFailure } from '../state/failure'
import { DETAIL_TABS, showCall, showGroup, showScreen, showTab } from '../state/navigation'

interface Miss {
  readonly what: MessageKey
  readonly workspace: string
  readonly conversation: string
}

/** The link in a hash such as `#/link/calltrail%3A%2F%2Fcall…`; null in any other. */
function linkOfHash(hash: string): string | null {
  const encoded = /^#\/?link\/(.+)$/.exec(hash)?.[1]
  if (encoded === undefined) return null
  try {
    return decodeURIComponent(encoded)
  } catch {
    return encoded // A lone per cent sign: no link of ours, which is then said.
  }
}

/**
 * Opens addresses of calls that come in from outside, and says in words what of them is not here. Those that the
 * application was started with come before the list is ready: they wait for it.
 */
export function LinkOpener({ isListReady }: { readonly isListReady: boolean }): ReactNode {
  const text = useText()
  const [miss, setMiss] = useState<Miss | null>(null)
  const open = useEffectEvent(async (link: string) => {
    const parsed = parseCallLink(link)
    const names = { workspace: parsed?.workspace ?? '', conversation: parsed?.conversationId ?? '' }
    if (!parsed) return setMiss({ what: 'link.none', ...names })
    try {
      const { workspaceId, callLogId, groupId, tab } = await openLink(link)
      if (workspaceId === null) return setMiss({ what: 'link.noWorkspace', ...names })
      const shown = DETAIL_TABS.find((known) => known === tab) ?? null
      if (callLogId !== null) return showCall(callLogId, undefined, shown)
      if (groupId === null) return setMiss({ what: 'link.noCall', ...names })
      showGroup(groupId)
      if (shown) showTab(shown)
    } catch (error) {
      reportFailure(error)
    }
  })
  const waiting = useRef<string[]>([])
  const take = useEffectEvent((link: string) => {
    if (isListReady) void open(link)
    else waiting.current.push(link)
  })
  useEffect(() => {
    if (isListReady) for (const link of waiting.current.splice(0)) void open(link)
  }, [isListReady])
  useEffect(() => {
    const onHash = (): void => {
      const link = linkOfHash(window.location.hash)
      if (link === null) return
      showScreen('calls')
      take(link)
    }
    onHash()
    window.addEventListener('hashchange', onHash)
    const end = listen('link:arrived', ({ link }) => take(link))
    return () => {
      window.removeEventListener('hashchange', onHash)
      end()
    }
  }, [])
  if (!miss) return null
  return (
    <Dialog
      title={text('link.title')}
      onClose={() => setMiss(null)}
      foot={
        <Button kind="primary" onPress={() => setMiss(null)}>
          {text('common.close')}
        </Button>
      }
    >
      <p>{text(miss.what, { workspace: miss.workspace, conversation: miss.conversation })}</p>
    </Dialog>
  )
}
