import type { ReactNode } from 'react'
import { GroupDetail } from '../features/call-detail/group-detail'
import { FlowBeside, FlowTab } from '../features/call-flow/flow-tab'
import { LogView } from '../features/debug-log/log-view'
import { useText } from '../i18n/use-text'
import { useView } from '../state/navigation'
import { useNarrow } from './use-narrow'

/** A screen, and beside it the group of events that is open; where there is no room, the group covers it. */
export function BesideGroup({ children }: { children: ReactNode }): ReactNode {
  const text = useText()
  const { groupId } = useView()
  const asPage = useNarrow()
  return (
    <div className="split">
      <div className="split-page" data-pane inert={groupId !== null && asPage}>
        {children}
      </div>
      {groupId !== null && (
        <GroupDetail
          groupId={groupId}
          asPage={asPage}
          parts={({ group, cels }) => [
            {
              id: 'flow',
              title: text('detail.flow'),
              flush: true,
              content: <FlowTab key={group.id} target={flowOf(group)} hasFactsBeside={asPage} />,
              facts: <FlowBeside key={group.id} target={flowOf(group)} />
            },
            {
              id: 'log',
              title: text('detail.log'),
              count: cels.length,
              flush: true,
              content: <LogView key={group.id} cels={cels} failedId={group.celId} />
            }
          ]}
        />
      )}
    </div>
  )
}

const flowOf = ({ id, celId }: { readonly id: number; readonly celId: number | null }) =>
  ({ kind: 'group', id, failedId: celId }) as const
