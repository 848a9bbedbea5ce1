import type { ReactNode } from 'react'
import { CopyButton } from './copy-button'

/** A path or command to read and copy. */
export const CodeLine = ({ children }: { children: string }): ReactNode => (
  <div className="code">
    <code className="grow">{children}</code>
    <CopyButton text={children} />
  </div>
)
