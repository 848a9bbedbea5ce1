/** What is known of users, lines, contexts and voicemails: the directory of a server at one moment. */
export interface DirectoryExtension {
  readonly exten: string
  readonly context: string
}

/** A line as a user's list shows it; the first one is the main line. */
export interface UserLine {
  /** Null where the source names lines without their ids, as the user export does. */
  readonly id: number | null
  readonly extensions: readonly DirectoryExtension[]
}

/**
 * Which calls of a user the server records by itself, and whether the user may start a recording during a call (`*3`).
 * Null where the source does not say.
 */
export interface RecordingRules {
  readonly outgoingExternal: boolean | null
  readonly outgoingInternal: boolean | null
  readonly incomingExternal: boolean | null
  readonly incomingInternal: boolean | null
  readonly onDemand: boolean | null
}

export interface DirectoryUser {
  readonly uuid: string
  readonly tenantUuid: string | null
  /** Comma-separated tags, or null. */
  readonly userfield: string | null
  readonly firstname: string | null
  readonly lastname: string | null
  readonly lines: readonly UserLine[]
  /** Absent where the source says nothing of recordings. */
  readonly recordingRules?: RecordingRules
}

export interface DirectoryLine {
  /** Null where the source names lines without their ids, as the user export does. */
  readonly id: number | null
  /** Equals the interface part of a channel name: `ab12` of `PJSIP/ab12-0000001f`. */
  readonly name: string
  /** The first one is the main user. */
  readonly userUuids: readonly string[]
  /** The first one is the main extension. */
  readonly extensions: readonly DirectoryExtension[]
}

export interface DirectoryContext {
  readonly name: string
  readonly tenantUuid: string | null
}

export interface DirectoryVoicemail {
  readonly id: number
  readonly name: string
  readonly number: string
  readonly context: string
  readonly tenantUuid: string | null
}

export interface DirectoryTenant {
  readonly uuid: string
  readonly name: string | null
  readonly parentUuid: string | null
}

/** One snapshot, as read from a file; lists keep the order of their source, because "the first one" counts. */
export interface DirectorySnapshot {
  readonly users: readonly DirectoryUser[]
  readonly lines: readonly DirectoryLine[]
  readonly contexts: readonly DirectoryContext[]
  readonly voicemails: readonly DirectoryVoicemail[]
  readonly tenants: readonly DirectoryTenant[]
}

export const EMPTY_DIRECTORY: DirectorySnapshot = {
  users: [],
  lines: [],
  contexts: [],
  voicemails: [],
  tenants: []
}
