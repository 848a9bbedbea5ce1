import type { CallField, SortColumn } from '@shared/model/call-filter'
import {
  FLAGS,
  NUMBER_FIELDS,
  TEXT_FIELDS,
  type FlagField,
  type NumberField,
  type TextField
} from '../call-columns'

/** How the values of a field are held; `id` and `conversation` are no columns of their own. */
export type FieldKind =
  | { readonly kind: 'number'; readonly field: NumberField }
  | { readonly kind: 'text'; readonly field: TextField }
  | { readonly kind: 'flag'; readonly bit: number }
  | { readonly kind: 'id' }
  | { readonly kind: 'conversation' }

/** The same for what can be sorted by: recordings are no field. */
export type SortKind = FieldKind | { readonly kind: 'recording' }

/** Where the values of a column that can be sorted by stand. */
export const sortKindOf = (column: SortColumn): SortKind =>
  column === 'recordingState' ? { kind: 'recording' } : kindOf(column)

/** Where the values of a field stand. */
export function kindOf(field: CallField): FieldKind {
  if (field === 'id') return { kind: 'id' }
  if (field === 'conversationId') return { kind: 'conversation' }
  if (isNumber(field)) return { kind: 'number', field }
  if (isText(field)) return { kind: 'text', field }
  return { kind: 'flag', bit: FLAGS[field] }
}

type Held = Exclude<CallField, 'id' | 'conversationId'>

const isNumber = (field: Held): field is Held & NumberField =>
  (NUMBER_FIELDS as readonly string[]).includes(field)

const isText = (
  field: Exclude<Held, NumberField>
): field is Exclude<Held, NumberField | FlagField> & TextField =>
  (TEXT_FIELDS as readonly string[]).includes(field)
