import {
  ArrowDownLeft,
  ArrowLeftRight,
  ArrowUpRight,
  Ban,
  Check,
  CircleMinus,
  TriangleAlert,
  Undo2,
  Voicemail,
  X,
  type LucideIcon
} from 'lucide-react'
import type { CallDirection, CallOutcome } from '@shared/model/call-log'
import type { Tone } from './tone'

/** Icon and colour of each outcome, the same everywhere. */
export const OUTCOME_LOOKS: Readonly<
  Record<CallOutcome, { readonly icon: LucideIcon; readonly tone: Tone }>
> = {
  completed: { icon: Check, tone: 'ok' },
  missed: { icon: X, tone: 'bad' },
  voicemail: { icon: Voicemail, tone: 'vm' },
  busy: { icon: CircleMinus, tone: 'warn' },
  cancelled: { icon: Undo2, tone: 'neutral' },
  failed: { icon: TriangleAlert, tone: 'bad' },
  blocked: { icon: Ban, tone: 'neutral' }
}

/** Icon of each direction. */
export const DIRECTION_ICONS: Readonly<Record<CallDirection, LucideIcon>> = {
  inbound: ArrowDownLeft,
  outbound: ArrowUpRight,
  internal: ArrowLeftRight
}
