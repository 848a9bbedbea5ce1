import { AppError } from '@shared/errors/app-error'
import type { Comment } from '@shared/model/comment'
import { foldText } from './fold-text'
import { sameName } from './names'
import { raiseLabelVersion } from './settings'
import { all, first, run, tuples, type ReadStore, type WriteStore } from './store'
import { readTeam } from './team'

/** A comment with what merging needs: when it was deleted, null when it was not, and its last change of any kind. */
export interface StoredComment extends Comment {
  readonly deletedAt: number | null
  readonly changedAt: number
}

const COLUMNS = `id, conversation_id AS conversationId, author, created_at AS createdAt, edited_at AS editedAt, text,
  deleted_at AS deletedAt, changed_at AS changedAt`

/** After what is known, even where a colleague's clock is ahead: the next merge must not take the change back. */
const LATER = 'max(?, changed_at + 1)'

/** A comment to be written; who asks decides id and time, so that writing it again gives the same comment. */
export interface CommentChange {
  readonly id: string
  readonly conversationId: string
  readonly text: string
  /** Microseconds, UTC. */
  readonly at: number
  /** True changes a comment that is there, false makes one. */
  readonly edit: boolean
  /** Signs the comment as long as nobody said who works here. */
  readonly login: string
}

/** Comments on a conversation, oldest first. */
export function listComments(
  store: ReadStore,
  { conversationId }: { readonly conversationId: string }
): readonly Comment[] {
  return all<StoredComment>(
    store,
    `SELECT ${COLUMNS} FROM comment WHERE conversation_id = ? AND deleted_at IS NULL ORDER BY created_at, id`,
    conversationId
  ).map(plain)
}

/** Every comment, the deleted ones too, in order of their ids. */
export function allComments(store: ReadStore): readonly StoredComment[] {
  return all<StoredComment>(store, `SELECT ${COLUMNS} FROM comment ORDER BY id`)
}

/**
 * Writes a comment. Throws `comment-not-found`, and `comment-of-another` for the text of somebody else. Within the
 * caller's transaction.
 */
export function saveComment(
  store: WriteStore,
  { id, conversationId, text, at, edit, login }: CommentChange
): Comment {
  const author = readTeam(store, login).me
  const before = findStored(store, id)
  if (edit) {
    if (before === null || before.deletedAt !== null) throw commentNotFound(id)
    if (!sameName(before.author, author)) throw ofAnother(before.author)
  }
  putComment(store, {
    id,
    conversationId: before?.conversationId ?? conversationId,
    author: before?.author ?? author,
    createdAt: before?.createdAt ?? at,
    editedAt: edit ? at : null,
    text,
    deletedAt: null,
    changedAt: Math.max(at, (before?.changedAt ?? 0) + 1)
  })
  raiseLabelVersion(store)
  return findComment(store, id)
}

/** Takes a comment away; `restoreComment` brings it back. Throws `comment-not-found`. Within the caller's transaction. */
export function deleteComment(
  store: WriteStore,
  { id, at }: { readonly id: string; readonly at: number }
): null {
  const query = `UPDATE comment SET deleted_at = ?, changed_at = ${LATER} WHERE id = ? AND deleted_at IS NULL`
  if (run(store, query, at, at, id) === 0) throw commentNotFound(id)
  raiseLabelVersion(store)
  return null
}

/** Brings a deleted comment back as it was. Throws `comment-not-found`. Within the caller's transaction. */
export function restoreComment(
  store: WriteStore,
  { id, at }: { readonly id: string; readonly at: number }
): Comment {
  const query = `UPDATE comment SET deleted_at = NULL, changed_at = ${LATER} WHERE id = ? AND deleted_at IS NOT NULL`
  run(store, query, at, id)
  const restored = findComment(store, id)
  raiseLabelVersion(store)
  return restored
}

/** Writes a comment as it is, whatever was there. Within the caller's transaction. */
export function putComment(store: WriteStore, comment: StoredComment): void {
  run(
    store,
    `INSERT OR REPLACE INTO comment
       (id, conversation_id, author, text, created_at, edited_at, deleted_at, changed_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    comment.id,
    comment.conversationId,
    comment.author,
    comment.text,
    comment.createdAt,
    comment.editedAt,
    comment.deletedAt,
    comment.changedAt
  )
}

/** Comments on the conversation of each of these calls, oldest first; calls without any are not there. */
export function commentsOfCalls(
  store: ReadStore,
  ids: readonly number[]
): ReadonlyMap<number, readonly Comment[]> {
  const comments = new Map<number, Comment[]>()
  for (const { callLogId, ...stored } of all<StoredComment & { readonly callLogId: number }>(
    store,
    `SELECT c.id AS callLogId, m.id, m.conversation_id AS conversationId, author, created_at AS createdAt,
       edited_at AS editedAt, text, deleted_at AS deletedAt, changed_at AS changedAt
     FROM json_each(?) j CROSS JOIN call_log c ON c.id = j.value
     CROSS JOIN comment m ON m.conversation_id = c.conversation_id
     WHERE m.deleted_at IS NULL ORDER BY c.id, created_at, m.id`,
    JSON.stringify(ids)
  )) {
    const known = comments.get(callLogId)
    if (known === undefined) comments.set(callLogId, [plain(stored)])
    else known.push(plain(stored))
  }
  return comments
}

/** How many comments each of these calls has; calls without any are not there. */
export function commentCounts(store: ReadStore, ids: readonly number[]): ReadonlyMap<number, number> {
  // CROSS JOIN begins with the few calls of a page.
  const query = `SELECT c.id, count(*) FROM json_each(?) j CROSS JOIN call_log c ON c.id = j.value
    CROSS JOIN comment m ON m.conversation_id = c.conversation_id WHERE m.deleted_at IS NULL GROUP BY c.id`
  return new Map(tuples<[number, number]>(store, query, JSON.stringify(ids)))
}

/** True for a comment that holds a text, case and accents ignored. */
export function commentTest(searched: string): (text: string) => boolean {
  const part = foldText(searched)
  return (text) => foldText(text).includes(part)
}

/** Conversations with a comment, or with one that holds a text. */
export function commentedConversations(store: ReadStore, searched: string | null): readonly string[] {
  const holds = searched === null ? () => true : commentTest(searched)
  const rows = tuples<[string, string]>(
    store,
    'SELECT conversation_id, text FROM comment WHERE deleted_at IS NULL'
  )
  return [...new Set(rows.filter(([, text]) => holds(text)).map(([conversation]) => conversation))]
}

function findComment(store: ReadStore, id: string): Comment {
  const found = findStored(store, id)
  if (found === null || found.deletedAt !== null) throw commentNotFound(id)
  return plain(found)
}

const findStored = (store: ReadStore, id: string): StoredComment | null =>
  first<StoredComment>(store, `SELECT ${COLUMNS} FROM comment WHERE id = ?`, id) ?? null

const plain = ({ id, conversationId, author, createdAt, editedAt, text }: StoredComment): Comment => ({
  id,
  conversationId,
  author,
  createdAt,
  editedAt,
  text
})

const commentNotFound = (id: string): AppError =>
  new AppError({
    code: 'comment-not-found',
    message: 'This comment is no longer there.',
    hint: 'Write it anew.',
    details: { id }
  })

const ofAnother = (author: string): AppError =>
  new AppError({
    code: 'comment-of-another',
    message: `This comment was written by ${author}.`,
    hint: 'Answer with a comment of your own, or change who you are in the team of this workspace.',
    details: { author }
  })
