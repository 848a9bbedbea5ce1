import { Check, CircleX, Info, TriangleAlert, type LucideIcon } from 'lucide-react'

/** Meaning of a colour. */
export type Tone = 'ok' | 'bad' | 'warn' | 'vm' | 'neutral' | 'info'

/** Icon that goes with a meaning where nothing more telling is at hand. */
export const TONE_ICONS: Readonly<Record<Tone, LucideIcon>> = {
  ok: Check,
  bad: CircleX,
  warn: TriangleAlert,
  vm: Info,
  neutral: Info,
  info: Info
}
