import type { ReactNode } from 'react'

export interface Figure {
  readonly label: string
  readonly value: string
  readonly note?: string
}

/** Three to six figures in one bordered row. */
export const FigureStrip = ({ figures }: { figures: readonly Figure[] }): ReactNode => (
  <div className="figures">
    {figures.map(({ label, value, note }) => (
      <div key={label}>
        <span className="lab">{label}</span>
        <b>{value}</b>
        <span className="note">{note ?? '\u00a0'}</span>
      </div>
    ))}
  </div>
)
