import type { DirectoryIndex } from '../directory/directory-index'
import type { Trace } from '../provenance/trace'
import { RecordingDrafts } from '../recordings/recording-drafts'
import { RegisteredChannels } from './channels'
import { HiddenExtensions } from './hidden-extensions'
import { Mentions } from './mentions'
import type { Dates, Destination, Requested, Source, Traits } from './sections'
import type { Section } from './section'
import { datesSection, destinationSection, requestedSection, sourceSection, traitsSection } from './sections'

export interface CallerId {
  readonly name: string
  readonly number: string
}

/** Mailbox of a voicemail application, as far as its arguments name it. */
export interface Mailbox {
  /** When the application started. */
  readonly time: number
  readonly number: string | null
  readonly context: string | null
}

/** Switches of the interpretation that are no part of its result (5.1). */
export interface Flow {
  forwarded: boolean
  /** Whether an event has named the destination with authority. */
  authoritative: boolean
  firstForwardRule: boolean
  firstCalleeBridgeRule: boolean
  requestedType: string | null
}

/** A call log in the making: its values split by concern, and the working state of the interpretation (5.1). */
export class CallDraft {
  readonly dates: Section<Dates>
  readonly source: Section<Source>
  readonly requested: Section<Requested>
  readonly destination: Section<Destination>
  readonly traits: Section<Traits>
  readonly channels = new RegisteredChannels()
  readonly mentions = new Mentions()
  readonly recordings: RecordingDrafts
  readonly hidden = new HiddenExtensions()
  readonly flow: Flow = {
    forwarded: false,
    authoritative: false,
    firstForwardRule: true,
    firstCalleeBridgeRule: true,
    requestedType: null
  }
  mailbox: Mailbox | null = null
  /** Devices that a waiting Local channel announced and that have not started yet (6.7). */
  readonly pendingMobiles: string[] = []
  /** Caller id of each callee channel at its start, by channel name. */
  readonly callerIdsAtStart = new Map<string, CallerId>()

  constructor(
    readonly trace: Trace,
    readonly directory: DirectoryIndex
  ) {
    this.dates = datesSection(trace)
    this.source = sourceSection(trace)
    this.requested = requestedSection(trace)
    this.destination = destinationSection(trace)
    this.traits = traitsSection(trace)
    this.recordings = new RecordingDrafts(trace)
  }

  /** The first tenant given wins (5.1); an empty one, or one that is not a text, counts as not given (13.2). */
  giveTenant(tenant: unknown): void {
    if (typeof tenant !== 'string' || tenant === '') this.traits.leave('tenantUuid', 'empty')
    else if (this.traits.now.tenantUuid !== null) this.traits.leave('tenantUuid', 'already-given', tenant)
    else this.traits.set('tenantUuid', tenant)
  }
}
