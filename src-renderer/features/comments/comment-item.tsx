import { Pencil, Trash2 } from 'lucide-react'
import { useRef, useState, type ReactNode } from 'react'
import { sameName } from '@shared/format/same-name'
import type { Comment } from '@shared/model/comment'
import type { Team } from '@shared/model/team'
import { deleteComment, restoreComment, saveComment } from '../../api/comments'
import { Button } from '../../components/button'
import { ErrorBlock } from '../../components/error-block'
import { IconButton } from '../../components/icon-button'
import { shortMomentText } from '../../i18n/dates'
import { useLanguage } from '../../i18n/use-language'
import { useText } from '../../i18n/use-text'
import { useDisplayZone } from '../../state/display-zone'
import { reportFailure } from '../../state/failure'
import { showToast } from '../../state/toast'
import { CommentField } from './comment-field'
import { CommentWords } from './comment-words'
import { keepDraft, useDraft } from './drafts'

interface CommentItemProps {
  readonly comment: Comment
  readonly team: Team
  /** It was deleted or its change left: the focus goes elsewhere. */
  readonly onGone: () => void
}

/** A comment; who wrote it can change and delete it. */
export function CommentItem({ comment, team, onGone }: CommentItemProps): ReactNode {
  const text = useText()
  const zone = useDisplayZone()
  const language = useLanguage()
  const draftKey = `edit ${comment.id}`
  const draft = useDraft(draftKey)
  const [isEdited, setEdited] = useState(draft !== '')
  const item = useRef<HTMLLIElement>(null)
  const moment = (us: number): string => shortMomentText(us, zone, language)
  const isOwn = sameName(comment.author, team.me)
  const remove = (): void => {
    deleteComment(comment.id).then(() => {
      onGone()
      showToast({
        text: text('comments.deleted'),
        action: {
          label: text('common.undo'),
          run: () => void restoreComment(comment.id).catch(reportFailure)
        }
      })
    }, reportFailure)
  }
  const stopEditing = (): void => {
    keepDraft(draftKey, '')
    setEdited(false)
    // The field goes away with the focus in it.
    requestAnimationFrame(() => item.current?.querySelector('button')?.focus())
  }
  return (
    <li className="comment" ref={item}>
      <div className="comment-head">
        <strong>{comment.author}</strong>
        <time className="t2 small" dateTime={new Date(comment.createdAt / 1000).toISOString()}>
          {moment(comment.createdAt)}
        </time>
        {comment.editedAt !== null && (
          <span className="t2 small" title={moment(comment.editedAt)}>
            {text('comments.edited')}
          </span>
        )}
        {isOwn && !isEdited && (
          <span className="push">
            <IconButton
              compact
              icon={Pencil}
              label={text('comments.edit', { time: moment(comment.createdAt) })}
              onPress={() => {
                keepDraft(draftKey, comment.text)
                setEdited(true)
              }}
            />
            <IconButton
              compact
              icon={Trash2}
              label={text('comments.delete', { time: moment(comment.createdAt) })}
              onPress={remove}
            />
          </span>
        )}
      </div>
      {isEdited ? (
        <CommentEditor comment={comment} team={team} draftKey={draftKey} onDone={stopEditing} />
      ) : (
        <CommentWords team={team}>{comment.text}</CommentWords>
      )}
    </li>
  )
}

interface CommentEditorProps {
  readonly comment: Comment
  readonly team: Team
  readonly draftKey: string
  readonly onDone: () => void
}

function CommentEditor({ comment, team, draftKey, onDone }: CommentEditorProps): ReactNode {
  const text = useText()
  const draft = useDraft(draftKey)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const save = (): void => {
    const { id, conversationId } = comment
    const written = draft.trim()
    if (written === '' || busy) return
    if (written === comment.text) return onDone()
    setBusy(true)
    setError(null)
    saveComment({ id, conversationId, text: written })
      .then(onDone, setError)
      .finally(() => setBusy(false))
  }
  return (
    <div className="comment-form">
      <CommentField
        autoFocus
        label={text('comments.edit.field')}
        value={draft}
        onChange={(next) => keepDraft(draftKey, next)}
        onSend={save}
        onLeave={onDone}
        members={team.members}
      />
      {error !== null && <ErrorBlock error={error} />}
      <div className="row">
        <Button compact kind="primary" busy={busy} isDisabled={draft.trim() === ''} onPress={save}>
          {text('comments.save')}
        </Button>
        <Button compact onPress={onDone}>
          {text('common.cancel')}
        </Button>
      </div>
    </div>
  )
}
