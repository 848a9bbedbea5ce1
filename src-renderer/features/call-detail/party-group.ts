import type { CallLogDetail } from '@shared/model/call-log-row'
import type { KeyValue } from '../../components/key-value-list'
import type { SentenceWords } from '../../filter/filter-sentence'

/** A name with its number second; a number alone is the value. */
function named(label: string, name: string | null, number: string | null): KeyValue | null {
  if (!name && !number) return null
  return name && number && name !== number
    ? { label, value: name, second: number }
    : { label, value: name || number }
}

/** An extension with the context in which it was dialled. */
function dialled(
  label: string,
  exten: string | null,
  context: string | null,
  words: SentenceWords
): KeyValue | null {
  if (!exten) return null
  return { label, value: exten, second: context ? words.text('detail.context', { context }) : '' }
}

/** Who called, who was asked for, who was reached. */
export function partyGroup({ callLog }: CallLogDetail, words: SentenceWords): readonly KeyValue[] {
  const { text } = words
  const internalNumber = callLog.sourceInternalExten
  const isOwnName =
    callLog.sourceInternalName !== callLog.sourceName || internalNumber !== callLog.sourceExten
  return [
    named(text('detail.from'), callLog.sourceName, callLog.sourceExten) ?? {
      label: text('detail.from'),
      value: text('detail.unknownParty')
    },
    isOwnName ? named(text('detail.fromInternal'), callLog.sourceInternalName, internalNumber) : null,
    named(text('detail.requested'), callLog.requestedName, callLog.requestedExten),
    dialled(
      text('detail.requestedInternal'),
      callLog.requestedInternalExten,
      callLog.requestedInternalContext,
      words
    ),
    named(text('detail.reached'), callLog.destinationName, callLog.destinationExten),
    dialled(
      text('detail.reachedInternal'),
      callLog.destinationInternalExten,
      callLog.destinationInternalContext,
      words
    )
  ].filter((entry) => entry !== null)
}
