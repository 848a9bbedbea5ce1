import type { ReactNode } from 'react'

interface MeterProps {
  readonly label: string
  /** 0 to 100, null while the total is unknown: then the bar stands empty. */
  readonly percent: number | null
  readonly quiet?: boolean
  readonly width?: number
}

/** A bar of progress. */
export const Meter = ({ label, percent, quiet = false, width }: MeterProps): ReactNode => (
  <span
    className="meter"
    role="progressbar"
    aria-label={label}
    aria-valuemin={0}
    aria-valuemax={100}
    {...(percent === null ? {} : { 'aria-valuenow': Math.floor(percent) })}
    data-quiet={quiet ? '' : undefined}
    {...(width === undefined ? {} : { style: { width } })}
  >
    <i style={{ width: `${percent ?? 0}%` }} />
  </span>
)
