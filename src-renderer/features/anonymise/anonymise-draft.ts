import {
  DEFAULT_ANONYMISE,
  MAX_KEEP_PREFIX,
  MAX_SHIFT_WEEKS,
  SHORTEST_KEY,
  type AnonymiseOptions
} from '@shared/model/anonymise'

/** What stands in the fields of the dialog. */
export interface AnonymiseDraft {
  readonly key: string
  readonly shiftWeeks: string
  readonly keepPrefix: string
  readonly directory: boolean
}

export const FIRST_DRAFT: AnonymiseDraft = {
  key: '',
  shiftWeeks: String(DEFAULT_ANONYMISE.shiftWeeks),
  keepPrefix: String(DEFAULT_ANONYMISE.keepPrefix),
  directory: DEFAULT_ANONYMISE.directory
}

/** A whole number; null for any other text. The minus may be the sign of the keyboard or the printed one. */
function wholeNumber(text: string): number | null {
  const plain = text.trim().replace('−', '-')
  return /^-?\d{1,4}$/.test(plain) ? Number(plain) : null
}

/** Fields whose value cannot be used. */
export function wrongFields(draft: AnonymiseDraft): {
  readonly key: boolean
  readonly shiftWeeks: boolean
  readonly keepPrefix: boolean
} {
  const weeks = wholeNumber(draft.shiftWeeks)
  const kept = wholeNumber(draft.keepPrefix)
  return {
    key: draft.key !== '' && draft.key.length < SHORTEST_KEY,
    shiftWeeks: weeks === null || Math.abs(weeks) > MAX_SHIFT_WEEKS,
    keepPrefix: kept === null || kept < 0 || kept > MAX_KEEP_PREFIX
  }
}

/** The options of the fields; null while one of them is wrong. */
export function optionsOf(draft: AnonymiseDraft): AnonymiseOptions | null {
  const wrong = wrongFields(draft)
  if (wrong.key || wrong.shiftWeeks || wrong.keepPrefix) return null
  return {
    key: draft.key === '' ? null : draft.key,
    // Never a negative zero, which JSON would not carry.
    shiftWeeks: (wholeNumber(draft.shiftWeeks) ?? 0) + 0,
    keepPrefix: wholeNumber(draft.keepPrefix) ?? 0,
    directory: draft.directory
  }
}

/** Half a year to five years back. */
export const randomWeeks = (): number =>
  -(26 + ((crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % (260 - 26 + 1)))
