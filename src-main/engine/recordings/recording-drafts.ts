import type { Trace } from '../provenance/trace'
import type { MixmonitorId } from './mixmonitor-id'

/** What becomes of the uuid: taken from the path, to be derived for this recording alone, or none yet (9.1). */
export type RecordingIdentity = string | typeof OWN_IDENTITY | null

export const OWN_IDENTITY = Symbol('own identity')

export interface RecordingDraft {
  readonly identity: RecordingIdentity
  readonly startTime: number
  readonly path: string | null
  readonly mixmonitorId: MixmonitorId
  endTime: number | null
  /** Set by a stop event: no end of a channel moves it any more. */
  final: boolean
}

/** Recordings of the call in order of creation, and the rules that end them (9.2). */
export class RecordingDrafts {
  list: RecordingDraft[] = []

  constructor(private readonly trace: Trace) {}

  add(identity: RecordingIdentity, startTime: number, path: string | null, mixmonitorId: MixmonitorId): void {
    this.change(() =>
      this.list.push({ identity, startTime, path, mixmonitorId, endTime: null, final: false })
    )
  }

  /** A stop event ends every recording known so far under its id, also one that an earlier stop had ended. */
  stop({ key }: MixmonitorId, time: number): void {
    if (!this.list.some(({ mixmonitorId }) => mixmonitorId.key === key))
      return this.trace.decline('recordings', 'no-such-recording')
    this.change(() => {
      for (const recording of this.list) {
        if (recording.mixmonitorId.key !== key) continue
        recording.endTime = time
        recording.final = true
      }
    })
  }

  endWithCaller(time: number | null): void {
    if (this.list.length === 0) return
    this.change(() => {
      for (const recording of this.list) recording.endTime ??= time
    })
  }

  endWithCallee(time: number): void {
    if (this.list.length === 0) return
    this.change(() => {
      for (const recording of this.list) {
        if (!recording.final && (recording.endTime === null || recording.endTime < time))
          recording.endTime = time
      }
    })
  }

  /** Replaces the list after removal or merging (9.3). */
  replace(list: RecordingDraft[]): void {
    if (list.length === this.list.length) return
    this.change(() => {
      this.list = list
    })
  }

  private change(apply: () => void): void {
    if (this.trace.steps === null) return apply()
    const before = this.list.length === 0 ? null : this.snapshot()
    apply()
    this.trace.record('recordings', this.snapshot(), before)
  }

  private snapshot(): readonly unknown[] {
    return this.list.map(({ startTime, endTime, path, mixmonitorId }) => ({
      startTime,
      endTime,
      path,
      mixmonitorId: mixmonitorId.text
    }))
  }
}
