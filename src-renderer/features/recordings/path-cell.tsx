import type { ReactNode } from 'react'
import { nameOf } from './recording-words'

/** A path in a list: its name first, since that is what tells one from another, then the folder; in full as tooltip. */
export function PathCell({ path }: { path: string }): ReactNode {
  const name = nameOf(path)
  const folder = path.slice(0, path.length - name.length).replace(/\/$/, '')
  return (
    <span role="gridcell" className="path cut" title={path}>
      <span className="mono">{name}</span>
      <span className="mono t3">{folder}</span>
    </span>
  )
}
