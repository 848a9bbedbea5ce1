import type { ReactNode } from 'react'
import type { CallLogDetail } from '@shared/model/call-log-row'
import { useSummary } from '../../api/queries'
import { MakeAgain } from '../../components/directory-notices'
import { KeyValueList } from '../../components/key-value-list'
import { Notice } from '../../components/notice'
import { useFilterWords } from '../../filter/use-filter-words'
import { identifierGroup } from './identifier-group'
import { outcomeGroup } from './outcome-group'
import { partyGroup } from './party-group'
import { peopleGroup } from './people-group'
import { timeGroup } from './time-group'

/** Every field of a call log, in the same order for every call. */
export function MetadataTab({ detail }: { detail: CallLogDetail }): ReactNode {
  const words = useFilterWords()
  const hasDirectory = (useSummary()?.directory ?? null) !== null
  return (
    <>
      {detail.directoryOutdated && (
        <Notice tone="warn" action={<MakeAgain />}>
          {words.text('outdated.one')}
        </Notice>
      )}
      <KeyValueList
        groups={[
          partyGroup(detail, words),
          timeGroup(detail, words),
          outcomeGroup(detail, words),
          peopleGroup(detail, words, hasDirectory),
          identifierGroup(detail, words)
        ]}
      />
    </>
  )
}
