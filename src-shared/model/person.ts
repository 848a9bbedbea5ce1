import type { CallFilter } from './call-filter'

/** Somebody or something that places and receives calls. */
export type Person =
  | { readonly kind: 'user'; readonly uuid: string }
  | { readonly kind: 'number'; readonly number: string }
  | { readonly kind: 'tag'; readonly tag: string }

/** What a person page shows, within a filter. Durations in microseconds. */
export interface PersonReport {
  /** Name of the user, the number, the tag. */
  readonly title: string
  /** What the directory knows beside it: extensions, tags; empty where it knows nothing. */
  readonly extensions: readonly string[]
  readonly tags: readonly string[]
  readonly placed: PersonCounts
  readonly received: PersonCounts
  /** Received and not answered by anybody, with voicemail or without. */
  readonly missed: number
  /** Calls that start in each hour of the week in the zone asked for: Monday 00:00 first, 168 numbers. */
  readonly hours: readonly number[]
  readonly firstCall: number | null
  readonly lastCall: number | null
  /** Who they speak with most, most first, at most ten. */
  readonly correspondents: readonly {
    readonly name: string | null
    readonly number: string | null
    readonly calls: number
    readonly talkUs: number
  }[]
  /** The person's calls alone, for the list; without the filter that was given. */
  readonly filter: CallFilter
  /** The same for each of the counts. */
  readonly placedFilter: CallFilter
  readonly receivedFilter: CallFilter
  readonly missedFilter: CallFilter
}

export interface PersonCounts {
  readonly calls: number
  readonly answered: number
  readonly talkUs: number
}
