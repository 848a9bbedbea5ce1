import type { ReactNode } from 'react'
import { PersonLink } from '../../components/person-link'
import { fieldMaker, type DetailGroup, type GroupSource } from './detail-field'

const numberLink = (number: string | null): ReactNode =>
  number ? <PersonLink person={{ kind: 'number', number }}>{number}</PersonLink> : undefined

/** Who called, who was asked for, who was reached. The quiet number beside a name leads to its page. */
export function partyGroups({ callLog, words }: GroupSource): readonly DetailGroup[] {
  const { text } = words
  const field = fieldMaker(words)
  const context = (name: string | null): ReactNode =>
    name ? text('detail.context', { context: name }) : undefined
  const isTransferred = callLog.trail.some(({ kind }) => kind === 'transfer')
  const reached = numberLink(callLog.destinationInternalExten ?? callLog.destinationExten)
  const unnamed = { none: 'metadata.none.name', always: true } as const
  return [
    {
      title: 'metadata.group.people',
      fields: [
        field('sourceName', callLog.sourceName, { ...unnamed, second: numberLink(callLog.sourceExten) }),
        field('requestedName', callLog.requestedName, {
          ...unnamed,
          second: numberLink(callLog.requestedInternalExten ?? callLog.requestedExten)
        }),
        field('destinationName', callLog.destinationName, {
          ...unnamed,
          second: isTransferred ? (
            <>
              {reached} {text('metadata.afterTransfer')}
            </>
          ) : (
            reached
          )
        })
      ]
    },
    {
      title: 'metadata.group.numbers',
      fields: [
        field('sourceExten', callLog.sourceExten, { always: true }),
        field('destinationExten', callLog.destinationExten, { always: true }),
        field('requestedExten', callLog.requestedExten),
        field('requestedContext', callLog.requestedContext),
        field('sourceInternalName', callLog.sourceInternalName),
        field('sourceInternalExten', callLog.sourceInternalExten, {
          second: context(callLog.sourceInternalContext)
        }),
        field('requestedInternalExten', callLog.requestedInternalExten, {
          second: context(callLog.requestedInternalContext)
        }),
        field('destinationInternalExten', callLog.destinationInternalExten, {
          second: context(callLog.destinationInternalContext)
        })
      ]
    }
  ]
}
