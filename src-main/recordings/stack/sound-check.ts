/** Bytes that are looked at. */
export const CHECKED_BYTES = 64

/** Beginnings of what a web server sends in place of a recording. */
const PAGES = ['<!doctype', '<!--', '<html', '<?xml', '<head', '<body']

/**
 * Why what arrives is no recording, null when it may be one: a call-logd announces every file as audio, whatever its
 * format, so that only pages and messages can be told.
 */
export function noSound(contentType: string | undefined, head: Uint8Array): 'page' | 'content' | null {
  const type = (contentType ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''
  if (type === 'text/html' || type === 'application/xhtml+xml') return 'page'
  if (type.startsWith('text/') || type === 'application/json') return 'content'
  const text = Buffer.from(head).toString('latin1').replace(/^ï»¿/, '').trimStart().toLowerCase()
  if (PAGES.some((start) => text.startsWith(start))) return 'page'
  // Raw samples may begin with any byte, so that a bracket alone says nothing where sound was announced.
  return !type.startsWith('audio/') && /^[{[]/.test(text) ? 'content' : null
}
