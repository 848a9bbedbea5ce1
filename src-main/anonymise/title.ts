import type { Pseudonyms } from './pseudonyms'

/** A number as people write it, of seven digits at least: fewer are a year or a month; or a word. */
const PIECES = /(?<number>\+?\d(?:[\p{Zs}.()/-]{0,2}\d){6,})|[\p{L}\p{M}\p{N}]+/gu

/** The words of a text in small letters. */
export const wordsOf = (text: string): readonly string[] =>
  text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

/**
 * A title under pseudonyms: numbers, and the words that `isInData` knows (in small letters), become what they become elsewhere;
 * the others are what somebody typed, and stay.
 */
export const pseudonymTitle = (
  title: string,
  isInData: (word: string) => boolean,
  { text }: Pseudonyms
): string =>
  title.replace(PIECES, (piece: string, number: string | undefined) =>
    number !== undefined || isInData(piece.toLowerCase()) ? text(piece) : piece
  )
