import { useState, type ReactNode } from 'react'
import { sameName } from '@shared/format/same-name'
import type { Team } from '@shared/model/team'
import { changeTeam, saveComment } from '../../api/comments'
import { useSummary } from '../../api/queries'
import { Button } from '../../components/button'
import { ErrorBlock } from '../../components/error-block'
import { keyText } from '../../components/key-text'
import { TextField } from '../../components/text-field'
import { useLanguage } from '../../i18n/use-language'
import { useText } from '../../i18n/use-text'
import { announce } from '../../state/announce'
import { openSettings } from '../../state/settings-pane'
import { CommentField } from './comment-field'
import { currentDraft, keepDraft, useDraft } from './drafts'

interface CommentFormProps {
  readonly conversationId: string
  readonly team: Team
}

/** Writes a new comment. As long as nobody said who works here, it asks for the name as well. */
export function CommentForm({ conversationId, team }: CommentFormProps): ReactNode {
  const text = useText()
  const language = useLanguage()
  const draftKey = `new ${useSummary()?.workspace.id ?? ''} ${conversationId}`
  const draft = useDraft(draftKey)
  // Whoever gave a name here is one of the team; the login name alone is not.
  const isKnown = team.members.some((member) => sameName(member, team.me))
  const [name, setName] = useState(team.me)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const canSend = draft.trim() !== '' && (isKnown || name.trim() !== '')
  const write = async (): Promise<void> => {
    const me = name.trim()
    if (!isKnown) await changeTeam({ me, members: [...team.members, me] })
    await saveComment({ conversationId, text: draft.trim() })
    // What was typed on while it was on its way is not lost.
    if (currentDraft(draftKey) === draft) keepDraft(draftKey, '')
    announce(text('comments.sent'))
  }
  const send = (): void => {
    if (!canSend || busy) return
    setBusy(true)
    setError(null)
    write()
      .catch(setError)
      .finally(() => setBusy(false))
  }
  return (
    <div className="comment-form new-comment" role="group" aria-label={text('comments.new')}>
      {isKnown ? (
        <p className="t2 small">
          {text('comments.writesAs', { name: team.me })}{' '}
          <button type="button" className="link" onClick={() => openSettings('team')}>
            {text('comments.changeName')}
          </button>
        </p>
      ) : (
        <TextField
          showLabel
          className="comment-name"
          label={text('team.me')}
          value={name}
          onChange={setName}
          help={text('team.me.once')}
        />
      )}
      <CommentField
        label={text('comments.new')}
        value={draft}
        onChange={(next) => keepDraft(draftKey, next)}
        onSend={send}
        members={team.members}
      />
      {error !== null && <ErrorBlock error={error} />}
      <div className="row">
        <Button kind="primary" busy={busy} isDisabled={!canSend} onPress={send}>
          {text('comments.send')}
        </Button>
        <span className="t3 small">{keyText('ctrl+enter', language)}</span>
      </div>
    </div>
  )
}
