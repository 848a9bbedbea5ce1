/** What a pasted text may be, by its form alone. A text can be several things at once. */
export interface Pasted {
  /** Without the quotes, brackets and schemes around it; of a caller id `"Name" <number>` the name, or else the number. */
  readonly text: string
  /** As people write numbers, at least two digits. */
  readonly number: string | null
  readonly callId: number | null
  /** True for `#12`, which is a call id and nothing else. */
  readonly onlyCallId: boolean
  /** A single word: conversation id, linkedid or uniqueid. */
  readonly word: string | null
  /** `PJSIP/ann-0000005c`, `Local/100@inside-00000001;1`. */
  readonly channel: string | null
  /** Call id in a recording's download name (spec 9.4). */
  readonly recordingCallId: number | null
  /** In lower case; a recording's, or a user's. */
  readonly uuid: string | null
  /** Path or name of a file. */
  readonly file: string | null
  readonly mixmonitorId: string | null
}

const PAIRS = [
  ['"', '"'],
  ["'", "'"],
  ['`', '`'],
  ['\u201c', '\u201d'],
  ['\u2018', '\u2019'],
  ['\u00ab', '\u00bb'],
  ['<', '>'],
  ['[', ']']
] as const

/** Reads a pasted text. Never fails: what is nothing else is text. */
export function readPasted(given: string): Pasted {
  const whole = bare(given)
  const callerId = /^(.*?)\s*<([^<>]+)>$/s.exec(whole)
  const name = callerId === null ? '' : bare(callerId[1] ?? '')
  const address = withoutScheme(callerId === null ? whole : bare(callerId[2] ?? ''))
  const text = name === '' ? address : name
  const number = isNumber(address) ? address : null
  const call = /^(#?)\s?(\d{1,15})$/.exec(address)
  const word = /^\S{1,255}$/.test(address) ? address : null
  const file = isFile(address) ? address : null
  return {
    text,
    number: call?.[1] === '#' ? null : number,
    callId: call === null ? null : Number(call[2]),
    onlyCallId: call?.[1] === '#',
    word,
    channel: file === null && CHANNEL.test(address) ? address : null,
    recordingCallId: downloadCallId(address),
    uuid: lastUuid(address),
    file,
    mixmonitorId: /^0x[0-9a-f]+$/i.test(address) ? address.toLowerCase() : null
  }
}

/** Technology, slash, and no blank; a channel has a dash or a semicolon further on, a path usually another slash. */
const CHANNEL = /^[a-z][a-z0-9_]*\/[^\s"<>]+$/i
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi
/** Something, dash, digits, dash, 36 letters, digits and dashes, anything (spec 11.4). */
const DOWNLOAD = /^.+-(\d{1,15})-[a-z0-9-]{36}/s
const SOUND = /\.(wav|wav49|gsm|g722|ulaw|alaw|sln\d*|mp3|ogg|opus|raw|pcm)$/i

const isFile = (text: string): boolean => SOUND.test(text) || /^([a-z]:)?[/\\]/i.test(text)

function isNumber(text: string): boolean {
  // Dots between digits are a linkedid when there are many before and few behind.
  if (/^\d{9,}\.\d+$/.test(text)) return false
  return /^\+?[\d\s().\-/*#\u00a0\u202f\u2010-\u2015]+$/.test(text) && /\d.*\d/s.test(text)
}

function downloadCallId(text: string): number | null {
  const digits = DOWNLOAD.exec(text)?.[1]
  return digits === undefined ? null : Number(digits)
}

const lastUuid = (text: string): string | null => text.match(UUID)?.at(-1)?.toLowerCase() ?? null

/** Without blanks at the ends, one blank between words, and no quotes or brackets around the whole. */
function bare(given: string): string {
  let text = given.replace(/[\s\u200b-\u200f\u202a-\u202e\ufeff]+/g, ' ').trim()
  for (;;) {
    const inner = unwrapped(text.replace(/[,;]$/, '').trim())
    if (inner === text) return text
    text = inner
  }
}

function unwrapped(text: string): string {
  for (const [open, close] of PAIRS) {
    const inner = text.slice(open.length, -close.length)
    const whole = text.length > 1 && text.startsWith(open) && text.endsWith(close)
    // `"Name" <"1001">` begins and ends alike, and is no quoted whole.
    if (whole && !inner.includes(open) && !inner.includes(close)) return inner.trim()
  }
  return text
}

/** Number or name of a `tel:` or `sip:` address; anything else as it is. */
function withoutScheme(text: string): string {
  const address = /^(tel|sips?|callto):(?:\/\/)?(.+)$/i.exec(text)?.[2]
  if (address === undefined) return text
  const user = (address.split(/[;?]/)[0] ?? '').split('@')[0] ?? ''
  const plain = user.split(':')[0] ?? ''
  try {
    return decodeURIComponent(plain)
  } catch {
    return plain
  }
}
