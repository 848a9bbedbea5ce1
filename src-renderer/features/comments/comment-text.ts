import { parseCallLink } from '@shared/format/call-link'
import { sameName } from '@shared/format/same-name'

/** A piece of a comment. Only its kind decides how it is drawn: comments are never read as markup. */
export type CommentPiece =
  | { readonly kind: 'plain'; readonly text: string }
  /** `name` as the team spells it. */
  | { readonly kind: 'mention'; readonly text: string; readonly name: string }
  /** `number` without blanks and marks. */
  | { readonly kind: 'number'; readonly text: string; readonly number: string }
  | { readonly kind: 'call'; readonly text: string }

/**
 * A mention, the address of a call, or a number that begins with `+` or `0` and has at least eight digits: dates, times,
 * extensions and amounts stay plain.
 */
const SPECIAL =
  /(?<mention>(?<![\p{L}\p{N}_.@])@[^\s@]+)|(?<link>calltrail:\/\/call\/[^\s<>"]+)|(?<number>(?<![\p{L}\p{N}_.+-])(?:\+\d|0)(?:[ .\u00a0\u202f-]?\d){7,16}(?![\p{L}\p{N}_]))/giu

/** Marks at the end of a word that belong to the sentence. */
const AFTER = /[.,;:!?…)\]}»”"'’]+$/u

/** Takes a comment apart. Put together again, the pieces are the text. */
export function commentPieces(text: string, members: readonly string[]): readonly CommentPiece[] {
  const pieces: CommentPiece[] = []
  let done = 0
  for (const match of text.matchAll(SPECIAL)) {
    const piece = pieceOf(match, members)
    if (piece === null) continue
    if (match.index > done) pieces.push({ kind: 'plain', text: text.slice(done, match.index) })
    pieces.push(piece)
    done = match.index + piece.text.length
  }
  if (done < text.length) pieces.push({ kind: 'plain', text: text.slice(done) })
  return pieces
}

function pieceOf(match: RegExpExecArray, members: readonly string[]): CommentPiece | null {
  const { mention, link, number } = match.groups ?? {}
  if (mention !== undefined) return mentionOf(mention, members)
  if (number !== undefined) return { kind: 'number', text: number, number: number.replace(/[^\d+]/g, '') }
  const address = (link ?? '').replace(AFTER, '')
  return parseCallLink(address) === null ? null : { kind: 'call', text: address }
}

/** A name may end with a full stop of its own, so the longest name counts. */
function mentionOf(mention: string, members: readonly string[]): CommentPiece | null {
  for (const text of [mention, mention.replace(AFTER, '')]) {
    const name = members.find((member) => sameName(member, text.slice(1)))
    if (name !== undefined) return { kind: 'mention', text, name }
  }
  return null
}
