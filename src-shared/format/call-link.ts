/** A call as its address names it: neither generating anew nor another computer changes any of it. */
export interface CallLink {
  /** Name of the workspace, or its id. */
  readonly workspace: string
  readonly conversationId: string
  /** Start of the call in microseconds, UTC: several calls may share a conversation. */
  readonly startUs: number | null
  /** Part of the call to show, e.g. "flow". */
  readonly tab: string | null
}

/** Scheme of the addresses, without colon. */
export const LINK_SCHEME = 'calltrail'

const PREFIX = `${LINK_SCHEME}://call/`
/** Longer than any address of ours; names and ids have at most a few hundred characters. */
const MAX_LENGTH = 4000
const MAX_NAME = 1000
const TAB = /^[a-z][a-z-]{0,39}$/

/**
 * Address of a call: `calltrail://call/<workspace>/<conversation id>?at=<start in µs>&tab=<tab>`. Names
 * are encoded.
 */
export function callLink({
  workspace,
  conversationId,
  startUs,
  tab
}: Omit<CallLink, 'tab'> & { readonly tab?: string | null }): string {
  const query = [
    ...(startUs === null ? [] : [`at=${startUs}`]),
    ...(tab === undefined || tab === null ? [] : [`tab=${encoded(tab)}`])
  ].join('&')
  return `${PREFIX}${encoded(workspace)}/${encoded(conversationId)}${query === '' ? '' : `?${query}`}`
}

/** What an address names; null for anything that is no address of a call. Unknown parameters are passed over. */
export function parseCallLink(text: string): CallLink | null {
  const link = text.trim()
  if (link.length > MAX_LENGTH || link.slice(0, PREFIX.length).toLowerCase() !== PREFIX) return null
  const [address = '', query = ''] = cutAt(cutAt(link.slice(PREFIX.length), '#')[0], '?')
  const parts = address.replace(/\/$/, '').split('/')
  const [workspace, conversationId] = parts.map(decoded)
  if (parts.length !== 2 || !isName(workspace) || !isName(conversationId)) return null
  const parameters = new Map(query.split('&').map((pair) => cutAt(pair, '=')))
  const at = parameters.get('at') ?? ''
  const startUs = /^-?\d{1,16}$/.test(at) && Number.isSafeInteger(Number(at)) ? Number(at) : null
  const tab = decoded(parameters.get('tab') ?? '')
  return { workspace, conversationId, startUs, tab: tab !== null && TAB.test(tab) ? tab : null }
}

/** A lone half of a pair of UTF-16 units has no encoding; it is replaced, as everywhere where texts leave a program. */
const encoded = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd')).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`
  )

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

/** Neither empty nor with control characters, which no name of ours holds. */
const isName = (text: string | null | undefined): text is string =>
  text !== null &&
  text !== undefined &&
  text.trim() !== '' &&
  text.length <= MAX_NAME &&
  !/\p{Cc}/u.test(text)

function cutAt(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + mark.length)]
}
