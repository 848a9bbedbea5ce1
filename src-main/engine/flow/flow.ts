import type { Bridges } from './bridges'
import type { Channels } from './channels'
import type { Dialling } from './dialling'
import type { Foresight } from './foresight'
import type { Steps } from './steps'

/** What the rows of a call are read into, and what is known of them beforehand. */
export interface Flow {
  readonly channels: Channels
  readonly foresight: Foresight
  readonly bridges: Bridges
  readonly steps: Steps
  readonly dialling: Dialling
}
