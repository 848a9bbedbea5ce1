/** What was typed into the find box, when it is an id. */
export type TypedId =
  { readonly kind: 'conversation'; readonly id: string } | { readonly kind: 'call'; readonly id: number }

/** Seconds and a counter, after the name of the system where Asterisk puts one: `pbx2-1773220512.45`. */
const CONVERSATION = /^(?:[\w.-]+-)?\d{9,10}\.\d+$/
const CALL = /^#(\d{1,15})$/

/** The id that a text consists of: a conversation's, or a call log's as `#12`; null when it is neither. */
export function idIn(typed: string): TypedId | null {
  const value = typed.trim()
  if (CONVERSATION.test(value)) return { kind: 'conversation', id: value }
  const call = CALL.exec(value)?.[1]
  return call === undefined ? null : { kind: 'call', id: Number(call) }
}
