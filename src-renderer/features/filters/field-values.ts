import type { CallField, FieldFilter } from '@shared/model/call-filter'

type FieldValue = FieldFilter['values'][number]

/** Fields that a condition can be written on by hand; the others have filters of their own. */
export const TYPED_FIELDS = {
  sourceName: 'text',
  sourceExten: 'text',
  sourceInternalName: 'text',
  sourceInternalExten: 'text',
  sourceInternalContext: 'text',
  sourceLineIdentity: 'text',
  sourceLineId: 'number',
  destinationName: 'text',
  destinationExten: 'text',
  destinationInternalExten: 'text',
  destinationInternalContext: 'text',
  destinationLineIdentity: 'text',
  destinationLineId: 'number',
  destinationType: 'text',
  requestedName: 'text',
  requestedExten: 'text',
  requestedContext: 'text',
  requestedInternalExten: 'text',
  requestedInternalContext: 'text',
  userField: 'text',
  conversationId: 'text',
  answered: 'flag',
  reachedVoicemail: 'flag',
  hangupInferred: 'flag',
  stale: 'flag',
  duration: 'number',
  recordingCount: 'number',
  engineVersion: 'text'
} as const satisfies Partial<Record<CallField, 'text' | 'number' | 'flag'>>

export type TypedField = keyof typeof TYPED_FIELDS

/** True for fields that can be edited by hand. */
export const isTypedField = (field: CallField): field is TypedField => field in TYPED_FIELDS

/** How the editor says a condition: the model's mode, `not` and emptiness as one choice. */
const COMPARISONS = ['is', 'isNot', 'holds', 'holdsNot', 'isEmpty', 'isFull'] as const
export type Comparison = (typeof COMPARISONS)[number]

/** The comparisons that a field knows. */
export function comparisonsOf(field: TypedField): readonly Comparison[] {
  const kind = TYPED_FIELDS[field]
  if (kind === 'flag') return ['is']
  return kind === 'number' ? ['is', 'isNot', 'isEmpty', 'isFull'] : COMPARISONS
}

/** A condition as the editor holds it. */
export interface FieldDraft {
  readonly field: TypedField
  readonly comparison: Comparison
  /** Values as typed, one in each line; `true` or `false` for flags. */
  readonly typed: string
}

/** The condition of a draft; null while it is not complete or not a value of its field. */
export function readDraft({ field, comparison, typed }: FieldDraft): FieldFilter | null {
  const not = comparison === 'isNot' || comparison === 'holdsNot' || comparison === 'isFull'
  const said = { field, ...(not ? { not } : {}) }
  if (comparison === 'isEmpty' || comparison === 'isFull') return { ...said, mode: 'equals', values: [null] }
  if (TYPED_FIELDS[field] === 'flag') return { ...said, mode: 'equals', values: [typed !== 'false'] }
  const lines = typed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  if (lines.length === 0) return null
  const mode = comparison === 'holds' || comparison === 'holdsNot' ? 'contains' : 'equals'
  if (TYPED_FIELDS[field] !== 'number') return { ...said, mode, values: lines }
  const numbers = lines.map(Number)
  return numbers.every(Number.isFinite) ? { ...said, mode, values: numbers } : null
}

/** The draft of a condition, so that `readDraft` gives it back. */
export function draftOf(one: FieldFilter | undefined): FieldDraft {
  if (!one || !isTypedField(one.field)) {
    return { field: 'requestedInternalContext', comparison: 'is', typed: '' }
  }
  const { field, mode, values, not = false } = one
  const isEmptiness = mode === 'equals' && values.length === 1 && values[0] === null
  const isFlag = TYPED_FIELDS[field] === 'flag'
  const flag = (value: FieldValue | undefined): string => String((value === true) !== not)
  return {
    field,
    comparison: isFlag
      ? 'is'
      : isEmptiness
        ? not
          ? 'isFull'
          : 'isEmpty'
        : mode === 'contains'
          ? not
            ? 'holdsNot'
            : 'holds'
          : not
            ? 'isNot'
            : 'is',
    typed: isFlag ? flag(values[0]) : isEmptiness ? '' : values.map(String).join('\n')
  }
}
