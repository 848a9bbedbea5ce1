import type { FlowStepKind } from '../model/flow'

/** What a step is told with; names are those of its lanes. */
export interface StepFacts {
  readonly who: string
  readonly to: string | null
  readonly moved: string | null
  readonly detail: string | null
  /** Q.850 cause of a hangup. */
  readonly cause: number | null
}

export type StepText = (facts: StepFacts) => string

/** Everything that the drawings of a flow say in one language. */
export interface FlowWords {
  readonly language: string
  /** Few words beside an arrow or point, e.g. "dials 1003". */
  readonly labels: Readonly<Record<FlowStepKind, StepText>>
  /** Whole sentences with the names, e.g. "Bruno Keller dials 1003." */
  readonly sentences: Readonly<Record<FlowStepKind, StepText>>
  /** Tells two lanes of one person apart: "second channel". `nth` is 1 or more. */
  readonly nthChannel: (nth: number) => string
  /** A length of time, in microseconds: "38.0 s". */
  readonly length: (us: number) => string
  readonly talk: (length: string) => string
  /** A stretch in a holding bridge. */
  readonly waits: (length: string) => string
  /** A stretch of which the events do not tell the end. */
  readonly unfinished: string
  readonly talkSentence: (names: readonly string[], from: string, length: string) => string
  readonly waitSentence: (name: string, from: string, length: string) => string
  readonly title: (who: string, dialled: string | null) => string
  /** Title of a diagram without channels. */
  readonly empty: string
  readonly time: string
  readonly sinceStart: string
  readonly talks: string
}
