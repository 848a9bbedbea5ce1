import type { ReactNode } from 'react'
import type { CallLogDetail } from '@shared/model/call-log-row'
import type { WhyField } from '@shared/rules/rule-text'
import { fieldHelp, fieldName } from '../../components/field-words'
import type { SentenceWords } from '../../filter/filter-sentence'
import type { MessageKey } from '../../i18n/en'

/** One line of the metadata: a field of the call log with its explanation. */
export interface DetailField {
  /** Unique within the tab. */
  readonly id: string
  readonly label: string
  /** What the field is, in one plain sentence. */
  readonly help: string
  readonly value: ReactNode
  /** The value as text, where `value` is more than that. */
  readonly shown: string
  /** A second, quiet value. */
  readonly second?: ReactNode
  /** Field whose reasons the value leads to; without it, it has none. */
  readonly why?: WhyField
  /** Text that a copy icon copies; it is an id then, and set in mono. */
  readonly copy?: string
  /** There is no value, and `value` says so: the line can be folded away. */
  readonly isEmpty?: boolean
}

/** Lines that belong together. */
export interface DetailGroup {
  readonly title: MessageKey
  readonly fields: readonly DetailField[]
}

/** What all groups are made from. */
export interface GroupSource extends CallLogDetail {
  readonly words: SentenceWords
  readonly hasDirectory: boolean
}

interface FieldOptions {
  readonly second?: ReactNode
  readonly copy?: boolean
  /** Said in place of a value that is not there. */
  readonly none?: MessageKey
  /** A line that is never folded away. */
  readonly always?: boolean
}

/** Makes lines of text fields, with the words of the window. */
export const fieldMaker =
  ({ text }: SentenceWords) =>
  (field: WhyField, value: string | null, options: FieldOptions = {}): DetailField => {
    const { second, copy = false, none = 'metadata.none', always = false } = options
    const named = { id: field, label: fieldName(field, text), help: fieldHelp(field, text), why: field }
    if (value === null || value === '')
      return { ...named, value: text(none), shown: text(none), isEmpty: !always }
    return { ...named, value, shown: value, second, ...(copy ? { copy: value } : {}) }
  }
