import type { ReactNode } from 'react'

interface EmptyStateProps {
  readonly title: string
  readonly text?: ReactNode
  readonly children?: ReactNode
}

/** What is not there, why, and the one action: left-aligned in the top third, no picture. */
export const EmptyState = ({ title, text, children }: EmptyStateProps): ReactNode => (
  <section className="empty">
    <h2>{title}</h2>
    {text && <p>{text}</p>}
    {children}
  </section>
)
