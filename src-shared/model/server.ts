import type { AppErrorData } from '../errors/app-error'
import type { DirectoryCounts, DirectoryDenied } from './job'

/** How the connection is encrypted, in the words of PostgreSQL's own clients. */
export const SSL_MODES = ['disable', 'prefer', 'require', 'verify-ca', 'verify-full'] as const
export type SslMode = (typeof SSL_MODES)[number]

/** Where a PostgreSQL server is and how to reach it; everything but the password. What is missing has a default. */
export interface ServerSettings {
  readonly host?: string
  readonly port?: number
  readonly database?: string
  readonly user?: string
  /** Name of an entry in `pg_service.conf`; what is given beside it wins. */
  readonly service?: string
  readonly sslMode?: SslMode
  /** PEM text of the authority that signed the server's certificate. */
  readonly rootCertificate?: string
  /** Name of the table of events, `cel` when not given; with its schema where that matters: `pbx.cel`, `"My".cel`. */
  readonly table?: string
}

/** Part of a server's events, microseconds: `from` belongs to it, `until` does not. */
export interface ServerPeriod {
  readonly from?: number
  readonly until?: number
}

/** What is tried, in this order. */
export const SERVER_STEPS = [
  'reach',
  'encrypt',
  'sign-in',
  'database',
  'find-table',
  'read-table',
  'read-directory'
] as const
export type ServerStepName = (typeof SERVER_STEPS)[number]

export interface ServerStep {
  readonly name: ServerStepName
  /** `skipped`: not wanted or not there, which is no failure. `not-tried`: a step before it failed. */
  readonly status: 'done' | 'failed' | 'skipped' | 'not-tried'
  /** What was found, without words to translate: `203.0.113.20:5432, 12 ms`, `TLSv1.3`, `public.cel`. */
  readonly detail: string
}

/** The certificate that a server showed. */
export interface ServerCertificate {
  readonly subject: string
  readonly issuer: string
  /** Microseconds. */
  readonly validFrom: number
  readonly validUntil: number
  /** SHA-256 as pairs of hexadecimal digits with colons. */
  readonly fingerprint: string
  /** Names and addresses it is for. */
  readonly names: readonly string[]
  /** The certificate itself: given as `rootCertificate`, it is trusted from then on. */
  readonly pem: string
}

/** What a look at a server found; nothing is changed anywhere. */
export interface ServerProbe {
  /** `host/database`, for titles. */
  readonly title: string
  readonly steps: readonly ServerStep[]
  /** Why the first failed step failed; null when events can be read. */
  readonly error: AppErrorData | null
  readonly certificate: ServerCertificate | null
  readonly facts: ServerFacts | null
  readonly table: {
    readonly schema: string
    readonly name: string
    /** Tables of the same name in other schemas, as `table` of the settings asks for them. */
    readonly others?: readonly string[]
    readonly columns: readonly string[]
    /** Estimated by the server. */
    readonly aboutRows: number
    readonly firstTime: number | null
    readonly lastTime: number | null
  } | null
  readonly directory: DirectoryCounts | null
  /** Present when the directory was asked for and may not be read. */
  readonly directoryDenied?: DirectoryDenied
}

export interface ServerFacts {
  readonly postgresVersion: string
  /** Null where the server is no Wazo. */
  readonly wazoVersion: string | null
  /** Zone of the telephone system (IANA), null where it is not known. */
  readonly timeZone: string | null
  /** Key of the telephone system, null where the server is no Wazo. */
  readonly wazoUuid: string | null
  /** How far the server's clock is ahead of this computer's, milliseconds. */
  readonly clockAheadMs: number
}

/** What the workspace remembers of the server it is synchronised with. */
export interface ServerSync {
  readonly settings: ServerSettings
  /** Where the password comes from; `given` means that it has to be typed or kept in a keychain. */
  readonly passwordFrom: 'given' | 'file' | 'none'
  readonly title: string
  /** Tells this server from another one, whatever way leads to it. */
  readonly identity: string
  /** Every event up to this id was read; null where the table has no ids. A read with an end never moves it. */
  readonly lastId: number | null
  /** Time of that event, microseconds; null while there is none that everything was read up to. */
  readonly lastTime: number | null
  /** Where reading began, microseconds; null: with the first event. Without it nothing can be gone on with. */
  readonly readFrom?: number | null
  /** Highest id of the server's own call logs that were read; null or missing where they are yet to be read. */
  readonly historyId?: number | null
  /** `schema.name` of the table that `lastId` and `lastTime` are of. */
  readonly table?: string
  readonly withDirectory: boolean
  /** Its row in the list of sources. */
  readonly sourceId: number
  /** Last success, microseconds; null before the first. */
  readonly syncedAt: number | null
  readonly lastAdded: number
  /** Of the last attempt, when it failed. */
  readonly error: AppErrorData | null
  /** Last attempt, microseconds. */
  readonly triedAt: number
  /** Failed attempts since the last success. */
  readonly failures: number
}

/** The connection of the open workspace as the window shows it. */
export interface ServerState {
  readonly sync: ServerSync | null
  /** False while the password is not at hand: somebody has to type it before anything is synchronised. */
  readonly ready: boolean
  readonly following: boolean
  readonly running: boolean
  /** Minutes between two automatic syncs, 0 for none. */
  readonly everyMinutes: number
  /** Next automatic attempt, microseconds; null while there is none. */
  readonly nextSyncAt: number | null
  /** Whether passwords can be kept by this host. */
  readonly canKeepPassword: boolean
}
