import { startedMixmonitor } from '@shared/format/mixmonitor-application'
import type { CallLog, Recording } from '@shared/model/call-log'
import type { Cel } from '@shared/model/cel'
import type { RecordingFact, RecordingFactCode, RecordingStory } from '@shared/model/recording'
import { eventTypeOf } from '../correlate/event-type'
import { readApplicationParts } from './application-recordings'
import { OWN_IDENTITY } from './recording-drafts'
import type { RecordingPart } from './recording-part'
import { readRecordingParts } from './story-parts'
import { ruleKind, type StoryUser, usersWithSay, whyNobodyStarted } from './story-rules'

/** What a story is told from. */
export interface StoryInput {
  readonly call: Pick<CallLog, 'date' | 'dateAnswer' | 'direction'>
  /** Rows of the call in group order. */
  readonly cels: readonly Cel[]
  /** Recordings that the call log holds. */
  readonly recordings: readonly Recording[]
  readonly users: readonly StoryUser[]
}

/** Microseconds after the first entry into a bridge within which a start still belongs to the beginning. */
const AT_ONCE_US = 1_500_000

/** Why a call is recorded, or is not: facts of events in time order, then conclusions (9), then the directory. */
export function tellRecordings(input: StoryInput): RecordingStory {
  const { call, cels, recordings } = input
  const { parts: own, ignored } = readRecordingParts(cels)
  // A call log that was made without the application's recordings does not list them elsewhere either.
  const isOfApplications = recordings.length > 0 || call.dateAnswer === null
  const parts = own.length === 0 && isOfApplications ? readApplicationParts(cels) : own
  const teller = new Teller(input)
  for (const { cel, code } of ignored) teller.event(code, cel, null, { file: '' })
  for (const part of parts) if (part.end === null) teller.openEnd(part)
  const told = new Set<string>()
  for (const group of grouped(parts.filter(({ end }) => end !== null))) {
    const recording = storedOf(group, recordings)
    if (recording !== null) told.add(recording.uuid)
    teller.recording(group, recording)
  }
  for (const recording of recordings) if (!told.has(recording.uuid)) teller.withoutEvents(recording)
  if (parts.length === 0 && ignored.length === 0 && recordings.length === 0) teller.nothing()
  return { facts: teller.facts() }
}

class Teller {
  private readonly ofEvents: RecordingFact[] = []
  private readonly conclusions: RecordingFact[] = []

  constructor(private readonly input: StoryInput) {}

  facts(): readonly RecordingFact[] {
    return [...this.ofEvents.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0)), ...this.conclusions]
  }

  event(code: RecordingFactCode, cel: Cel, uuid: string | null, values: RecordingFact['values'] = {}): void {
    this.ofEvents.push({
      ...this.fact(code, uuid, { who: who(cel), ...values }, cel.eventtime),
      celId: cel.id
    })
  }

  openEnd(part: RecordingPart): void {
    this.start(part, null)
    this.conclude('dropped-open', null, { file: fileName(part.path) })
  }

  recording(group: readonly RecordingPart[], recording: Recording | null): void {
    const [first] = group
    const last = group.at(-1)
    if (first === undefined || last === undefined || last.end === null) return
    const uuid = recording?.uuid ?? null
    this.start(first, uuid)
    group.slice(1).forEach((part, at) => this.goOn(group[at] ?? first, part, uuid))
    this.event(last.stop === null ? 'ended-with-channel' : 'stopped', last.end, uuid, {
      file: fileName(first.path)
    })
    const values = { file: fileName(first.path) }
    if (recording === null)
      this.conclude(
        this.input.call.dateAnswer === null ? 'dropped-unanswered' : 'kept-elsewhere',
        null,
        values
      )
    else if (recording.path === null) this.conclude('media-deleted', uuid, values)
  }

  /** A recording that the call log holds while none of its events is here. */
  withoutEvents({ uuid, path, startTime }: Recording): void {
    const values = { file: path === null ? '' : fileName(path) }
    this.ofEvents.push(this.fact('started', uuid, values, startTime))
    if (path === null) this.conclude('media-deleted', uuid, values)
  }

  nothing(): void {
    const { call, cels, users } = this.input
    let ran = false
    for (const cel of cels) {
      const path = startedMixmonitor(cel)
      if (path === null) continue
      this.event('application-only', cel, null, { file: fileName(path) })
      ran = true
    }
    if (ran) return
    for (const { code, values } of whyNobodyStarted(call, users)) this.conclude(code, null, values)
  }

  private start(part: RecordingPart, uuid: string | null): void {
    const { call, cels, users } = this.input
    const talk = cels.find((cel) => cel.uniqueid === part.start.uniqueid && isEntry(cel))
    const file = fileName(part.path)
    if (talk !== undefined && part.start.eventtime > talk.eventtime + AT_ONCE_US)
      return this.event('started-by-feature', part.start, uuid, { file })
    const said = usersWithSay(call, users).find(({ role, rules }) => rules?.[ruleKind(call, role)] === true)
    const rule: RecordingFact['values'] =
      said === undefined ? {} : { user: said.name, kind: ruleKind(call, said.role) }
    this.event('started-by-rule', part.start, uuid, { file, ...rule })
  }

  /** The file goes on after its pause, or another one becomes part of the recording (9.3). */
  private goOn(before: RecordingPart, part: RecordingPart, uuid: string | null): void {
    const file = fileName(part.path)
    const { stop } = before
    if (stop === null || part.path !== before.path || stop.eventtime > part.start.eventtime)
      return this.event('merged', part.start, uuid, { file })
    this.event('paused', stop, uuid, { file })
    this.event('resumed', part.start, uuid, { file })
  }

  private conclude(code: RecordingFactCode, uuid: string | null, values: RecordingFact['values']): void {
    this.conclusions.push(this.fact(code, uuid, values, null))
  }

  private fact(
    code: RecordingFactCode,
    recordingUuid: string | null,
    values: RecordingFact['values'],
    at: number | null
  ): RecordingFact {
    const afterUs = at === null ? null : at - this.input.call.date
    return { code, celId: null, at, afterUs, recordingUuid, values }
  }
}

/** Parts of one recording together, in order of creation (9.3). */
function grouped(parts: readonly RecordingPart[]): readonly (readonly RecordingPart[])[] {
  const groups: RecordingPart[][] = []
  for (const part of parts) {
    const group =
      part.identity === OWN_IDENTITY ? undefined : groups.find(([first]) => first?.identity === part.identity)
    if (group === undefined) groups.push([part])
    else group.push(part)
  }
  return groups
}

function storedOf(group: readonly RecordingPart[], recordings: readonly Recording[]): Recording | null {
  const [first] = group
  if (first === undefined) return null
  return (
    recordings.find(({ uuid }) => uuid === first.identity) ??
    recordings.find(
      ({ startTime, mixmonitorId }) =>
        startTime === first.start.eventtime && (mixmonitorId ?? '') === first.id.text
    ) ??
    null
  )
}

const isEntry = (cel: Cel): boolean => /^BRIDGE_(ENTER|START)$/.test(eventTypeOf(cel))
const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1)
/** Whom a channel is of, as its row names them. */
const who = ({ cidName, cidNum, channame }: Cel): string => cidName.trim() || cidNum || channame
