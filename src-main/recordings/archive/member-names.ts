/** Longest part of a name, in characters: all file systems take it, beside the folder that a person unpacks into. */
const MOST = 120

/** Names that Windows keeps for devices, with any extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

/**
 * Name of a member in the reference's layout (spec 12.1): a folder and a file in it. Both come from data, so whatever
 * could lead out of the folder, or is no name on some system, is written as `_`.
 */
export const memberName = (folder: string, file: string): string => `${safePart(folder)}/${safePart(file)}`

/** One part of a path that is a name on every system and nothing else. */
export function safePart(text: string): string {
  const plain = text
    .replace(/[\\/:*?"<>|]|\p{Cc}|\p{Cf}|\p{Cs}/gu, '_')
    // Windows drops dots and blanks at the end; at the start, a dot hides the file, and two of them lead upwards.
    .replace(/^[. ]+|[. ]+$/g, (found) => '_'.repeat(found.length))
  const cut = shortened(plain)
  if (cut === '') return '_'
  return DEVICE.test(cut) ? `_${cut}` : cut
}

/** Keeps the extension, and no half of a character. */
function shortened(text: string): string {
  const characters = [...text]
  if (characters.length <= MOST) return text
  const extension = /\.[^.]{1,8}$/.exec(text)?.[0] ?? ''
  return characters.slice(0, MOST - extension.length).join('') + extension
}
