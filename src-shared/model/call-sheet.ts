/** One call as pages to hand on, in words already: what is told of it, and in which order. */
export interface CallSheet {
  readonly title: string
  readonly language: 'en' | 'fr'
  /** Start of the call, microseconds UTC: the date of the file, so that the same call gives the same bytes. */
  readonly date: number
  readonly facts: readonly (readonly [name: string, value: string])[]
  readonly parts: readonly CallSheetPart[]
  /** Lines at the end: the zone, the address of the call. */
  readonly end: readonly string[]
}

export type CallSheetPart =
  | {
      readonly kind: 'table'
      readonly title: string
      readonly heads: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }
  /** What people wrote or said; `by` may say when. */
  | {
      readonly kind: 'words'
      readonly title: string
      readonly items: readonly { readonly by: string; readonly text: string }[]
    }
  /** A diagram as `flowSvg` draws it, and what it shows in sentences. */
  | { readonly kind: 'drawing'; readonly title: string; readonly svg: string; readonly alt: string }
