/** Longest path within a root; more than any server or archive program writes. */
const MAX_CHARS = 4096

/** Names of devices on Windows, with any ending. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/iu

/** Two times of day apart, a colon is the beginning of a stream or follows a drive. */
const STRANGE_COLON = /(?<!\d):|:(?!\d)/u

/**
 * A path within a root as it is kept: parts separated by `/`. Null for one that is not to be used: absolute, with `..`,
 * a drive letter or a stream (`:`), or control characters; on Windows also with any colon, and names of devices. `./` and
 * doubled slashes go. Backslashes separate in archives that were made on Windows, and never belong to a recording's name.
 */
export function safeMember(name: string, platform: NodeJS.Platform = process.platform): string | null {
  if (name.length > MAX_CHARS || /[\p{Cc}\u2028\u2029]/u.test(name)) return null
  if (/^[/\\]/.test(name) || STRANGE_COLON.test(name)) return null
  const parts = name.split(/[/\\]/).filter((part) => part !== '' && part !== '.')
  if (parts.length === 0 || parts.some((part) => /^\.\.[. ]*$/.test(part))) return null
  if (platform === 'win32' && parts.some((part) => part.includes(':') || DEVICE.test(part))) return null
  return parts.join('/')
}
