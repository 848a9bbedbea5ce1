import { cutText, textWidth } from '@shared/flow/plain-text'

/** Pixels of an average character of a label: IBM Plex Sans at 12 px, a little generous. */
const CHARACTER = 6.6

/** About how wide a label is, in pixels. */
export const labelWidth = (text: string): number => textWidth(text) * CHARACTER

/** The label, or its beginning and `…`, in about so many pixels. */
export const cutLabel = (text: string, width: number): string =>
  cutText(text, Math.max(2, Math.floor(width / CHARACTER)))
