import { useRef, type ReactNode } from 'react'
import { useTeam } from '../../api/comments'
import { useApi } from '../../api/queries'
import { ErrorBlock } from '../../components/error-block'
import { useText } from '../../i18n/use-text'
import { CommentForm } from './comment-form'
import { CommentItem } from './comment-item'
import './comments.css'

/** What people wrote on a conversation, oldest first, and the field for more. */
export function CommentsTab({ conversationId }: { conversationId: string }): ReactNode {
  const text = useText()
  const { data: comments, error, refetch } = useApi('comments:list', { conversationId })
  const team = useTeam()
  const holder = useRef<HTMLDivElement>(null)
  const focusField = (): void =>
    holder.current?.querySelector<HTMLTextAreaElement>('.new-comment textarea')?.focus()
  if (error && !comments) return <ErrorBlock error={error} onRetry={() => void refetch()} />
  if (!comments || !team) return <p className="t2">{text('common.loading')}</p>
  return (
    <div className="comments" ref={holder}>
      {comments.length === 0 ? (
        <div className="t2">
          <p className="strong">{text('comments.none')}</p>
          <p>{text('comments.none.text')}</p>
        </div>
      ) : (
        <ol className="comment-list" aria-label={text('comments.list')}>
          {comments.map((comment) => (
            <CommentItem key={comment.id} comment={comment} team={team} onGone={focusField} />
          ))}
        </ol>
      )}
      <CommentForm conversationId={conversationId} team={team} />
    </div>
  )
}
