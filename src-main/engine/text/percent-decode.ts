const REPLACEMENT = '\ufffd'
const ENCODED_RUN = /(?:%[0-9A-Fa-f]{2})+/g

/**
 * Percent-decodes as UTF-8 (1.6): `+` is left alone, malformed `%` sequences stay as they are, invalid bytes become
 * U+FFFD. Never throws, unlike `decodeURIComponent`.
 */
export function percentDecode(text: string): string {
  return text.includes('%') ? text.replace(ENCODED_RUN, decodeRun) : text
}

function decodeRun(run: string): string {
  const bytes: number[] = []
  for (let i = 1; i < run.length; i += 3) bytes.push(Number.parseInt(run.slice(i, i + 2), 16))
  return decodeUtf8(bytes)
}

/** One U+FFFD per maximal part of an ill-formed sequence, as the Unicode standard recommends. */
function decodeUtf8(bytes: readonly number[]): string {
  let text = ''
  let at = 0
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0
    at += 1
    if (lead < 0x80) {
      text += String.fromCharCode(lead)
      continue
    }
    const needed = continuationsAfter(lead)
    let point = lead & (0x3f >> needed)
    let taken = 0
    while (taken < needed && isContinuation(bytes[at], taken === 0 ? lead : 0)) {
      point = (point << 6) | ((bytes[at] ?? 0) & 0x3f)
      at += 1
      taken += 1
    }
    text += needed > 0 && taken === needed ? String.fromCodePoint(point) : REPLACEMENT
  }
  return text
}

/** Bytes that must follow a lead byte; 0 for a byte that leads nothing. */
function continuationsAfter(lead: number): number {
  if (lead < 0xc2 || lead > 0xf4) return 0
  return lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3
}

/** Some leads narrow the range of the byte after them: no overlong forms, no surrogates, nothing above U+10FFFF. */
function isContinuation(byte: number | undefined, lead: number): boolean {
  if (byte === undefined) return false
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
  return byte >= low && byte <= high
}
