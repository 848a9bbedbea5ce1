import type { RecordingFact, RecordingFactCode } from '../model/recording'

/** What a sentence is made of; a value that the fact has not is an empty text. */
export interface FactWords {
  /** Name or number of whose channel it happened on. */
  readonly who: string
  /** Name of the file, without its folders. */
  readonly file: string
  readonly user: string
  /** Kind of calls that a rule is about, in words. */
  readonly kind: string
  /** Kinds of calls of which another rule says yes, in words. */
  readonly others: string
}

/** The sentences of a language, one per fact, and its words for the kinds of calls. */
export interface RecordingFactTexts {
  readonly facts: Readonly<Record<RecordingFactCode, (words: FactWords) => string>>
  /** By the names of `RecordingRules`. */
  readonly kinds: Readonly<Record<string, string>>
  readonly and: string
}

/** A fact in one sentence. */
export function recordingFactText(
  { facts, kinds, and }: RecordingFactTexts,
  { code, values }: Pick<RecordingFact, 'code' | 'values'>
): string {
  const kindText = (kind: string): string => kinds[kind] ?? kind
  const others = (values['others'] ?? '').split(' ').filter(Boolean).map(kindText)
  return facts[code]({
    who: values['who'] ?? '',
    file: values['file'] ?? '',
    user: values['user'] ?? '',
    kind: kindText(values['kind'] ?? ''),
    others:
      others.length < 2 ? others.join('') : `${others.slice(0, -1).join(', ')} ${and} ${others.at(-1) ?? ''}`
  })
}
