import type { ReadStore } from '../store'

/** Fields held as 64-bit numbers; NaN stands for null. Microseconds where the field is a time or a duration. */
export const NUMBER_FIELDS = [
  'date',
  'dateAnswer',
  'dateEnd',
  'duration',
  'ringDurationUs',
  'talkDurationUs',
  'totalDurationUs',
  'hangupCause',
  'recordingCount',
  'sourceLineId',
  'destinationLineId',
  'botDurationUs',
  'botBillUs',
  'generatedAt'
] as const
export type NumberField = (typeof NUMBER_FIELDS)[number]

/** Fields held as codes of texts in the one dictionary; code 0 stands for null. */
export const TEXT_FIELDS = [
  'tenantUuid',
  'sourceName',
  'sourceExten',
  'sourceInternalName',
  'sourceInternalExten',
  'sourceInternalContext',
  'sourceLineIdentity',
  'sourceUserUuid',
  'destinationName',
  'destinationExten',
  'destinationInternalExten',
  'destinationInternalContext',
  'destinationLineIdentity',
  'destinationUserUuid',
  'destinationType',
  'requestedName',
  'requestedExten',
  'requestedContext',
  'requestedInternalExten',
  'requestedInternalContext',
  'requestedUserUuid',
  'direction',
  'outcome',
  'callStatus',
  'hangupSource',
  'tags',
  'userField',
  'campaignId',
  'engineVersion'
] as const
export type TextField = (typeof TEXT_FIELDS)[number]

/** Fields held as bits of one byte per call. */
export const FLAGS = {
  answered: 1,
  blocked: 2,
  reachedVoicemail: 4,
  hangupInferred: 8,
  stale: 16
} as const
export type FlagField = keyof typeof FLAGS

/** Bits of a participant. */
export const PARTICIPANT_FLAGS = { destination: 1, answered: 2, requested: 4 } as const

/** Every different text of all text fields, once. Codes are given in order of appearance and never change. */
export interface TextDictionary {
  /** Codes run from 1 to this; code 0 is null. */
  readonly size: number
  text(code: number): string
  /** Code of a text, 0 when no call has it. */
  codeOf(text: string): number
  /** Rank of each code in the text order of SQLite (UTF-8 bytes), rank 0 for null. */
  ranks(): Uint32Array
  /** Marks the codes whose text contains `part`, case and accents ignored (`foldText`): one byte per code, 1 for a hit. */
  containing(part: string): Uint8Array
  /** Marks the codes whose text fulfils a test; each text is looked at once. */
  matching(test: (text: string) => boolean): Uint8Array
}

/** Who took part in the calls: entries of call `p` stand from `offsets[p]` to `offsets[p + 1]`, in their order. */
export interface ParticipantColumns {
  readonly offsets: Uint32Array
  /** Dictionary codes. */
  readonly users: Uint32Array
  readonly flags: Uint8Array
  /** Code of the joined tags of this participant, 0 for none; taken apart by `unpackTags`. */
  readonly tags: Uint32Array
}

/**
 * All calls as columns, in memory as far as they were asked for. A call is known by its position; positions are in order
 * of id. A value of this type never changes: what comes later makes another one, which shares what it can.
 */
export interface CallColumns {
  /** Revision of the workspace that this is a picture of. */
  readonly revision: number
  /** Calls. */
  readonly size: number
  /** Ids by position, ascending. */
  readonly ids: Float64Array
  readonly dictionary: TextDictionary
  numbers(field: NumberField): Float64Array
  texts(field: TextField): Uint32Array
  flags(): Uint8Array
  participants(): ParticipantColumns
  /** Position of an id, -1 when it is not there. */
  positionOf(id: number): number
  /**
   * A value that was derived from these columns (a permutation, a set of positions), kept as long as there is room and no
   * call is different: the least recently used goes first. `bytes` says what it takes; what else it depends on belongs
   * into the key. Where calls only came at the end, `grow` makes it from the one before; `from` is the position of the
   * first new call. It may take over the memory of the value before, which nobody asks for any more.
   */
  derived<T>(
    key: string,
    make: () => { readonly value: T; readonly bytes: number },
    grow?: (before: T, from: number) => { readonly value: T; readonly bytes: number }
  ): T
}

/** What answering from columns needs besides them: SQL for what they do not hold, at the same revision. */
export interface ColumnSource {
  readonly columns: CallColumns
  readonly store: ReadStore
}
