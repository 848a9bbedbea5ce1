/** A stretch of a list, as of one revision of the workspace. */
export interface Page<T> {
  readonly rows: readonly T[]
  readonly offset: number
  /** All there are, ignoring the filter. */
  readonly total: number
  /** All that match the filter. */
  readonly filtered: number
  readonly revision: number
}
