import type { ReactNode } from 'react'
import type { CallLogDetail } from '@shared/model/call-log-row'
import { useComments } from '../api/comments'
import { useApi } from '../api/queries'
import { CallDetail } from '../features/call-detail/call-detail'
import type { DetailPart } from '../features/call-detail/detail-frame'
import { MetadataTab } from '../features/call-detail/metadata-tab'
import { FlowBeside, FlowTab } from '../features/call-flow/flow-tab'
import { CommentsTab } from '../features/comments/comments-tab'
import { ConversationFacts } from '../features/conversation/conversation-facts'
import { ConversationTab } from '../features/conversation/conversation-tab'
import { CallLog } from '../features/debug-log/call-log'
import { CallLabels } from '../features/labels/call-labels'
import { Player } from '../features/player/player'
import { useText } from '../i18n/use-text'

interface CallPaneProps {
  readonly callId: number
  readonly asPage: boolean
  readonly canGoBack: boolean
}

/** The open call with its tabs, each of which is a feature of its own. */
export function CallPane({ callId, asPage, canGoBack }: CallPaneProps): ReactNode {
  const text = useText()
  // The same answer as that of the detail; the count is that of the call on its way or none.
  const conversationId = useApi('call-logs:detail', { id: callId }).data?.callLog.conversationId ?? null
  const comments = useComments(conversationId)
  const labels = <CallLabels key={callId} callId={callId} />
  const commentsOf = ({ callLog }: CallLogDetail): ReactNode => (
    <CommentsTab key={callLog.conversationId} conversationId={callLog.conversationId} />
  )
  const parts = (detail: CallLogDetail): readonly DetailPart[] => [
    {
      id: 'conversation',
      title: text('detail.conversation'),
      flush: true,
      content: (
        <ConversationTab key={detail.callLog.id} detail={detail} player={(of) => <Player {...of} />} />
      ),
      facts: <ConversationFacts detail={detail} comments={commentsOf(detail)} />
    },
    { id: 'metadata', title: text('detail.metadata'), content: <MetadataTab detail={detail} /> },
    {
      id: 'flow',
      title: text('detail.flow'),
      flush: true,
      content: <FlowTab key={detail.callLog.id} target={flowOf(detail)} hasFactsBeside={asPage} />,
      facts: <FlowBeside key={detail.callLog.id} target={flowOf(detail)} />
    },
    {
      id: 'log',
      title: text('detail.log'),
      count: detail.callLog.celIds.length,
      flush: true,
      content: <CallLog key={detail.callLog.id} callId={detail.callLog.id} />
    },
    {
      id: 'comments',
      title: text('detail.comments'),
      count: comments?.length || undefined,
      content: commentsOf(detail)
    }
  ]
  return <CallDetail callId={callId} asPage={asPage} canGoBack={canGoBack} labels={labels} parts={parts} />
}

const flowOf = ({ callLog: { id, conversationId } }: CallLogDetail) =>
  ({ kind: 'call', id, conversationId }) as const
