import { ListTree } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import type { CallLogDetail } from '@shared/model/call-log-row'
import { NO_MAPPING } from '@shared/model/workspace-options'
import { useApi, useSummary } from '../../api/queries'
import { useWorkspaceOptions } from '../../api/workspace-options'
import { Button } from '../../components/button'
import { MakeAgain } from '../../components/directory-notices'
import { Notice } from '../../components/notice'
import { useFilterWords } from '../../filter/use-filter-words'
import { openLayer } from '../../state/layers'
import { FieldList } from './field-list'
import { identifierGroup } from './identifier-group'
import { mappedGroup } from './mapped-group'
import { outcomeGroup } from './outcome-group'
import { partyGroups } from './party-group'
import { peopleGroup } from './people-group'
import { timeGroup } from './time-group'
import './metadata.css'

/** Every field of a call log, in the same order for every call. Fields without value can be folded away. */
export function MetadataTab({ detail }: { detail: CallLogDetail }): ReactNode {
  const words = useFilterWords()
  const { text } = words
  const hasDirectory = (useSummary()?.directory ?? null) !== null
  const mapping = useWorkspaceOptions()?.mapping ?? NO_MAPPING
  const [showsEmpty, setShowsEmpty] = useState(false)
  const { id } = detail.callLog
  const why = useApi('call-logs:why', { id })

  const source = { ...detail, words, hasDirectory }
  const all = [
    ...partyGroups(source),
    timeGroup(source),
    outcomeGroup(source),
    peopleGroup(source),
    mappedGroup(source, mapping),
    identifierGroup(source)
  ]
  const emptyCount = all.flatMap(({ fields }) => fields).filter(({ isEmpty }) => isEmpty).length
  const groups = showsEmpty
    ? all
    : all.map((group) => ({ ...group, fields: group.fields.filter(({ isEmpty }) => !isEmpty) }))
  return (
    <>
      {detail.directoryOutdated && (
        <Notice tone="warn" action={<MakeAgain />}>
          {text('outdated.one')}
        </Notice>
      )}
      <FieldList callLogId={id} groups={groups} differing={why.data?.differing ?? []} />
      <div className="fields-foot">
        <Button compact kind="plain" icon={ListTree} onPress={() => openLayer('reasons')}>
          {text('metadata.allReasons')}
        </Button>
        {emptyCount > 0 && (
          <Button compact kind="plain" onPress={() => setShowsEmpty(!showsEmpty)}>
            {showsEmpty ? text('metadata.hideEmpty') : text('metadata.showEmpty', { count: emptyCount })}
          </Button>
        )}
      </div>
    </>
  )
}
