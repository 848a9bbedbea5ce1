import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

interface IconProps {
  readonly of: LucideIcon
  /** 16 in general, 14 in rows and buttons, 12 in chips, 20 in tiles. */
  readonly size?: 12 | 14 | 16 | 20
  /** Name for an icon that stands without a word. */
  readonly label?: string
  readonly className?: string
}

/** A line icon of the design; hidden from screen readers unless it has a label. */
export function Icon({ of: Glyph, size = 16, label, className = '' }: IconProps): ReactNode {
  const classes = `icon s${size} ${className}`
  // The stroke width comes from the style sheet, so that it follows the size.
  const common = { className: classes, strokeWidth: 'inherit' }
  return label ? (
    <Glyph {...common} role="img" aria-label={label} aria-hidden={false} />
  ) : (
    <Glyph {...common} aria-hidden />
  )
}
