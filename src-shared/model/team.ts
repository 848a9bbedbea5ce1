/** Who works with a workspace. Comments are signed with `me`, and mention people as `@name`. */
export interface Team {
  /** Name of the person at this computer; the login name until somebody gives another. */
  readonly me: string
  /** Names in their order; those without blanks can be mentioned, case ignored. */
  readonly members: readonly string[]
}

/** What came with a colleague's workspace. Taking it over twice changes nothing the second time. */
export interface PeopleMerge {
  /** `removed` are those that the colleague deleted after the last change here. */
  readonly comments: { readonly added: number; readonly updated: number; readonly removed: number }
  /** Labels that were not here by name; labels put on conversations, or taken off, by hand, each pair once. */
  readonly labels: { readonly added: number; readonly put: number }
  readonly views: { readonly added: number }
  readonly transcripts: { readonly added: number }
}
