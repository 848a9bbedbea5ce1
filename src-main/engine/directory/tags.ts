import { trimWhiteSpace } from '../text/white-space'

/** Tags of a user, from the comma-separated user field; stray commas leave empty tags (8.2). */
export function parseTags(userfield: string | null): readonly string[] {
  return userfield ? userfield.split(',').map(trimWhiteSpace) : []
}
