import type { ReactNode } from 'react'
import type { AnswerOf } from '@shared/api/contract'
import { formatCount } from '@shared/format/number'
import { formatZoned } from '@shared/format/zone'
import type { SkippedGroupDetail } from '@shared/model/workspace'
import { useApi } from '../../api/queries'
import { Badge } from '../../components/badge'
import { ruleWords } from '../../components/group-rule'
import { KeyValueList, type KeyValue } from '../../components/key-value-list'
import { SKIP_LOOKS } from '../../components/skip-looks'
import { momentText } from '../../i18n/dates'
import type { Language } from '../../i18n/language'
import { useLanguage } from '../../i18n/use-language'
import { useText, type Translate } from '../../i18n/use-text'
import { useDisplayZone } from '../../state/display-zone'
import { gridControls } from '../../state/grid-controls'
import { closeGroup } from '../../state/navigation'
import { DetailFrame, type DetailPart } from './detail-frame'

interface GroupDetailProps {
  readonly groupId: number
  readonly asPage: boolean
  /** The tabs after the reason. */
  readonly parts: (data: AnswerOf<'skipped-groups:detail'>) => readonly DetailPart[]
}

/** A group of events that gave no call log, opened like a call: why, under which rule, and its events. */
export function GroupDetail({ groupId, asPage, parts }: GroupDetailProps): ReactNode {
  const text = useText()
  const { data, error, refetch } = useApi('skipped-groups:detail', { id: groupId }, { keepPrevious: true })
  const close = (): void => {
    gridControls()?.focus()
    closeGroup()
  }
  return (
    <DetailFrame
      label={text('group.label')}
      asPage={asPage}
      title={
        <h2 className="call-parties">
          <span className="cut">
            {data ? text(SKIP_LOOKS[data.group.code].title) : text('common.loading')}
          </span>
        </h2>
      }
      previous={text('group.previous')}
      next={text('group.next')}
      onClose={close}
      summary={data && <Summary group={data.group} />}
      error={error}
      onRetry={() => void refetch()}
      usual="reason"
      tabs={
        data
          ? [
              { id: 'reason', title: text('group.reason'), content: <Reason group={data.group} /> },
              ...parts(data)
            ]
          : null
      }
    />
  )
}

function Summary({ group }: { group: SkippedGroupDetail }): ReactNode {
  const text = useText()
  const zone = useDisplayZone()
  const language = useLanguage()
  const look = SKIP_LOOKS[group.code]
  return (
    <div className="call-sub group-sub">
      <Badge icon={look.icon} tone={look.tone}>
        {text(look.word)}
      </Badge>
      <span className="cut">{momentText(group.firstTime, zone, language)}</span>
    </div>
  )
}

function Reason({ group }: { group: SkippedGroupDetail }): ReactNode {
  const text = useText()
  const zone = useDisplayZone()
  const language = useLanguage()
  return (
    <KeyValueList
      groups={[whyGroup(group, text, language), timeGroup(group, text, zone), idGroup(group, text)]}
    />
  )
}

const whyGroup = (
  { rule, reason, celId }: SkippedGroupDetail,
  text: Translate,
  language: Language
): readonly KeyValue[] => [
  { label: text('group.why'), value: ruleWords(rule, language) },
  { label: text('group.rule'), value: text('group.rule.section', { rule }) },
  { label: text('group.detail'), value: reason },
  ...(celId === null
    ? []
    : [{ label: text('group.failedAt'), value: text('group.failedAt.event', { id: String(celId) }) }])
]

const timeGroup = (
  { firstTime, lastTime, celCount }: SkippedGroupDetail,
  text: Translate,
  zone: string
): readonly KeyValue[] => [
  { label: text('group.events'), value: formatCount(celCount) },
  { label: text('group.first'), value: formatZoned(firstTime, zone, { fraction: 3 }) },
  { label: text('group.last'), value: formatZoned(lastTime, zone, { fraction: 3 }) }
]

const idGroup = ({ conversationId, linkedids }: SkippedGroupDetail, text: Translate): readonly KeyValue[] => [
  { label: text('detail.conversationId'), value: conversationId, copy: conversationId },
  ...(linkedids.length > 1 || linkedids[0] !== conversationId
    ? [{ label: text('group.linkedids'), value: linkedids.join(', '), copy: linkedids.join(' ') }]
    : [{ label: text('group.linkedids'), value: linkedids.join(', ') }])
]
