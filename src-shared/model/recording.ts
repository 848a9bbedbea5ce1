import type { AppErrorData } from '../errors/app-error'
import type { Recording } from './call-log'

/**
 * What can be done with a recording: `playable` its file is here; `remote` the stack has it and it can be fetched;
 * `missing` no file was found; `unreadable` there is a file, and it says nothing that can be heard; `deleted` the server
 * deleted the media.
 */
export const RECORDING_STATES = ['playable', 'remote', 'missing', 'unreadable', 'deleted'] as const
export type RecordingState = (typeof RECORDING_STATES)[number]

/** What told that a file is that of a recording, surest first. */
export const RECORDING_MATCHES = ['hand', 'path', 'name', 'uuid', 'mixmonitor', 'uniqueid', 'time'] as const
export type RecordingMatch = (typeof RECORDING_MATCHES)[number]

/** Why a file cannot be played. */
export const AUDIO_PROBLEMS = ['empty', 'damaged', 'unsupported', 'unreadable', 'gone'] as const
export type AudioProblem = (typeof AUDIO_PROBLEMS)[number]

/** What the head of a sound file says. */
export interface AudioFacts {
  /** Short name for people: `WAV`, `WAV A-law`, `wav49`, `GSM`, `µ-law`, `sln16`, `MP3`, `Ogg Vorbis`, `Opus`, `G.722`. */
  readonly format: string
  /** Samples per second. */
  readonly rate: number
  readonly channels: number
  /** Microseconds; null where only decoding would tell. */
  readonly lengthUs: number | null
}

/** A place in which files of recordings lie. */
export interface RecordingRoot {
  readonly id: number
  /** `cache`: copies that Calltrail made itself, beside the workspace. */
  readonly kind: 'folder' | 'archive' | 'cache'
  /** On this computer. */
  readonly path: string
  /** Beginning of the server's paths that this place stands for; null where files are known by their names. */
  readonly prefix: string | null
  /** Sound files seen when it was looked through last, and those that belong to a recording. */
  readonly files: number
  readonly linked: number
  /** Microseconds; null before the first look. */
  readonly lookedAt: number | null
  /** False when the folder, mount or archive is not there now. */
  readonly isThere: boolean
}

/** The file of a recording. */
export interface RecordingFile {
  readonly rootId: number
  /** Path within the root, parts separated by `/`. */
  readonly member: string
  readonly matchedBy: RecordingMatch
  readonly sizeBytes: number
  /** Null when its head could not be read. */
  readonly audio: AudioFacts | null
}

/** A recording with its file and what can be done with it. */
export interface RecordingWithFile {
  readonly recording: Recording
  readonly state: RecordingState
  /** With `unreadable`. */
  readonly problem: AudioProblem | null
  readonly file: RecordingFile | null
  /** Name under which the reference downloads it (spec 9.4). */
  readonly downloadName: string
}

/** The same in a list of all recordings. Times in microseconds, UTC. */
export interface RecordingRow extends RecordingWithFile {
  readonly callLogId: number
  readonly conversationId: string
  readonly date: number
  readonly sourceName: string | null
  readonly sourceExten: string | null
  readonly destinationName: string | null
  readonly destinationExten: string | null
}

/** A sound file that belongs to no recording. */
export interface StrayFile {
  readonly id: number
  readonly rootId: number
  readonly member: string
  readonly sizeBytes: number
  /** Microseconds. */
  readonly modifiedAt: number
  readonly audio: AudioFacts | null
  readonly problem: AudioProblem | null
}

/** A recording that a stray file may be, best first. */
export interface StrayCandidate {
  readonly row: RecordingRow
  readonly matchedBy: RecordingMatch
  /** File's length less the recording's, and file's time less its end, microseconds; null where unknown. */
  readonly lengthOffUs: number | null
  readonly timeOffUs: number | null
}

/** What a folder or archive holds, before it becomes a root. */
export interface RootProposal {
  /** Names it in `recordings:add-root`. */
  readonly proposalId: string
  readonly path: string
  readonly kind: 'folder' | 'archive'
  /** Sound files seen, and whether there are more than were looked at. */
  readonly files: number
  readonly truncated: boolean
  /**
   * Ways to read it, the one that finds most first; a single one that finds nothing where only a person can say what its
   * files are; empty without sound files.
   */
  readonly choices: readonly RootChoice[]
}

export interface RootChoice {
  /** Folder or archive that would become the root: the chosen one or one above it. */
  readonly root: string
  /** Beginning of the server's paths that it stands for; null: by names alone. */
  readonly prefix: string | null
  /** Recordings of this workspace that it finds, of all that have a path. */
  readonly found: number
  readonly of: number
  /** Some of them: path on the server, and file within the root. */
  readonly examples: readonly { readonly path: string; readonly member: string }[]
}

/** How the REST API of a live stack is reached. */
export interface RecordingStack {
  /** `https://host` or `https://host:port`; plain http only when written so. */
  readonly address: string
  readonly tenantUuid: string | null
  readonly signIn: { readonly kind: 'token' } | { readonly kind: 'user'; readonly name: string }
  /** `verify`: by the system's authorities; `pinned`: only the certificate with this SHA-256 fingerprint; `off`: anyone. */
  readonly tls:
    | { readonly kind: 'verify' }
    | { readonly kind: 'pinned'; readonly fingerprint: string }
    | { readonly kind: 'off' }
}

/** Where fetched files stay. `limitBytes` 0 keeps none beyond the session. */
export interface RecordingCache {
  readonly limitBytes: number
  readonly usedBytes: number
  readonly files: number
}

export interface RecordingStackState {
  readonly stack: RecordingStack | null
  /** A token or password is known now; `kept`: also beyond the session, in the system's keychain. */
  readonly secret: 'none' | 'session' | 'kept'
  readonly canKeep: boolean
  readonly cache: RecordingCache
}

/** What trying a stack gave. */
export interface StackProbe {
  readonly ok: boolean
  /** Certificate of the server where one was shown. */
  readonly certificate: {
    readonly subject: string
    readonly issuer: string
    /** Microseconds. */
    readonly validUntil: number
    readonly fingerprint: string
    readonly isTrusted: boolean
  } | null
  /** Calls that the stack lets us see. */
  readonly calls: number | null
  readonly error: AppErrorData | null
}

export interface RecordingOverview {
  /** Recordings of the workspace by state. */
  readonly counts: Readonly<Record<RecordingState, number>>
  readonly strays: number
  readonly roots: readonly RecordingRoot[]
}

/** A recording ready to be heard. */
export interface OpenRecording {
  readonly uuid: string
  /** Names its sound in `Bridge.mediaUrl`, for as long as the application runs. */
  readonly mediaId: string
  readonly mime: string
  readonly sizeBytes: number
  readonly audio: AudioFacts
  /** True when the sound was decoded here because no browser plays its format. */
  readonly converted: boolean
}

/** Shape of a sound, for drawing. One value per step and channel, -127 to 127. */
export interface RecordingPeaks {
  /** Microseconds of one step. */
  readonly stepUs: number
  /** Microseconds in all, by the samples that were decoded. */
  readonly lengthUs: number
  readonly channels: readonly { readonly low: readonly number[]; readonly high: readonly number[] }[]
  /** Stretches of silence of a second and more, microseconds. */
  readonly silences: readonly { readonly from: number; readonly until: number }[]
}

/** In which form recordings are written: as they lie there, or converted. */
export const AUDIO_TARGETS = ['original', 'wav', 'wav-ulaw', 'wav-alaw'] as const
export type AudioTarget = (typeof AUDIO_TARGETS)[number]

/** Statuses of the reference (spec 12.1); `deleted` once the file was removed here. */
export type RecordingExportStatus = 'pending' | 'processing' | 'finished' | 'error' | 'deleted'

/** One bulk export, remembered by the workspace. */
export interface RecordingExport {
  readonly uuid: string
  /** Microseconds. */
  readonly requestedAt: number
  readonly fileName: string
  readonly status: RecordingExportStatus
  /** Recordings that belong in it, those written, and those that could not be. */
  readonly recordings: number
  readonly written: number
  readonly missing: number
  readonly bytes: number
  /** True when it stopped half-way and can go on from there. */
  readonly canResume: boolean
  /** True when it was finished, and its file is not there any more, or is another one. */
  readonly isGone: boolean
  readonly jobId: string | null
  /** Known to this session, so that it can be shown, fetched or removed. */
  readonly fileId: string | null
  readonly error: AppErrorData | null
}

/** What deleting media would take: only copies that Calltrail made. */
export interface MediaDeletion {
  readonly copies: number
  readonly bytes: number
  /** Files in the person's own folders and archives, which stay. */
  readonly kept: number
}

/** Why a call is recorded, or is not: facts in their order. Texts by code in the window and the command line. */
export interface RecordingStory {
  readonly facts: readonly RecordingFact[]
}

export interface RecordingFact {
  readonly code: RecordingFactCode
  /** Event that shows it, null where the directory or the absence of events does. */
  readonly celId: number | null
  /** Microseconds, UTC. */
  readonly at: number | null
  /** From the start of the call, microseconds. */
  readonly afterUs: number | null
  readonly recordingUuid: string | null
  /** Values for the text: names, numbers, ids. */
  readonly values: Readonly<Record<string, string>>
}

/** Facts of events come in time order, then what was concluded, then what the directory says. */
export const RECORDING_FACTS = [
  /** Recorded by what the call log says; the events that would show how it began are not here. */
  'started',
  /** After the conversation had begun, as `*3` or a click does. */
  'started-by-feature',
  /** As the conversation began or before, as the server does by itself. `user` and `kind` where a known rule says so. */
  'started-by-rule',
  'paused',
  'resumed',
  'stopped',
  'ended-with-channel',
  'dropped-unanswered',
  'dropped-open',
  /** Another call log holds the recording with this uuid (spec 13.2). */
  'kept-elsewhere',
  /** Another file became part of the recording, by a habit of the reference (spec 9.3). */
  'merged',
  'media-deleted',
  'without-file-name',
  'without-id',
  /** On a channel of which no start was seen, so that the reference does not read it (spec 5.2). */
  'channel-unknown',
  /** The application ran, but this Asterisk reports no recordings as events (FreePBX, plain Asterisk). */
  'application-only',
  'never-started',
  'not-answered',
  'rule-says-no',
  /** No for calls of this kind, yes for those named in `others`. */
  'rule-for-other-calls',
  'rule-says-yes',
  'may-start',
  'may-not-start',
  'rules-unknown',
  /** No user of the directory took part. */
  'users-unknown'
] as const
export type RecordingFactCode = (typeof RECORDING_FACTS)[number]
