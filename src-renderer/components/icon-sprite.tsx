import { MessageSquare, Play, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { DIRECTION_ICONS, OUTCOME_LOOKS } from './call-looks'
import { RECORDING_LOOKS } from './recording-looks'

const SYMBOLS: readonly (readonly [string, LucideIcon])[] = [
  ...Object.entries(OUTCOME_LOOKS).map(([name, { icon }]) => [`i-${name}`, icon] as const),
  ...Object.entries(DIRECTION_ICONS).map(([name, icon]) => [`i-${name}`, icon] as const),
  ...Object.entries(RECORDING_LOOKS).map(([name, { icon }]) => [`i-recording-${name}`, icon] as const),
  ['i-play', Play],
  ['i-comment', MessageSquare]
]

/** Icons that the grid refers to: its cells are plain DOM, made by the thousand while scrolling. */
export const IconSprite = (): ReactNode => (
  <svg width="0" height="0" style={{ position: 'absolute' }} aria-hidden>
    {SYMBOLS.map(([id, Glyph]) => (
      <symbol key={id} id={id} viewBox="0 0 24 24">
        <Glyph size={24} strokeWidth="inherit" fill={Glyph === Play ? 'currentColor' : 'none'} />
      </symbol>
    ))}
  </svg>
)
