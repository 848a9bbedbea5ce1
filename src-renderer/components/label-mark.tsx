import type { ReactNode } from 'react'
import type { Label } from '@shared/model/label'
import './label-mark.css'

/** A label of the person's own: outlined, with its colour mark. Never the shape of a server's tag. */
export const LabelMark = ({ label }: { label: Pick<Label, 'name' | 'color'> }): ReactNode => (
  <span className="label-mark" title={label.name}>
    <LabelDot color={label.color} />
    <span className="cut">{label.name}</span>
  </span>
)

/** The colour of a label alone, beside its name; an empty ring for none. */
export const LabelDot = ({ color }: { color: number }): ReactNode => (
  <i className="mark-dot" data-color={color} aria-hidden />
)
