import type { ReactNode } from 'react'

/** A tag of the server. */
export const Tag = ({ children }: { children: ReactNode }): ReactNode => (
  <span className="tag">{children}</span>
)
