import type { ReactNode } from 'react'
import type { CallLogDetail } from '@shared/model/call-log-row'
import type { KeyValue } from '../../components/key-value-list'
import { PersonLink } from '../../components/person-link'
import type { SentenceWords } from '../../filter/filter-sentence'

const numberLink = (number: string): ReactNode => (
  <PersonLink person={{ kind: 'number', number }}>{number}</PersonLink>
)

/** A name with its number second; a number alone is the value. The number leads to its page. */
function named(label: string, name: string | null, number: string | null): KeyValue | null {
  if (!number) return name ? { label, value: name } : null
  return name && name !== number
    ? { label, value: name, second: numberLink(number) }
    : { label, value: numberLink(number) }
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
