import type { ReactNode } from 'react'

export interface Figure {
  readonly label: string
  readonly value: string
  readonly note?: string
  /** Leads to what the figure counts. */
  readonly onPress?: () => void
}

/** Three to six figures in one bordered row. */
export const FigureStrip = ({ figures }: { figures: readonly Figure[] }): ReactNode => (
  <div className="figures">
    {figures.map(({ label, value, note, onPress }) => (
      <div key={label}>
        <span className="lab">{label}</span>
        <b>
          {onPress ? (
            <button type="button" className="link" aria-label={`${label}: ${value}`} onClick={onPress}>
              {value}
            </button>
          ) : (
            value
          )}
        </b>
        <span className="note">{note || '\u00a0'}</span>
      </div>
    ))}
  </div>
)
