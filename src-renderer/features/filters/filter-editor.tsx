import type { ReactNode } from 'react'
import { isPeriodProblem, parsePeriod } from '@shared/format/period'
import { DateRangeField } from '../../components/date-range-field'
import type { ChipRef } from '../../filter/filter-chips'
import type { FilterPart } from '../../filter/filter-parts'
import { chipText } from '../../filter/filter-sentence'
import { useFilterScope } from '../../filter/filter-scope'
import { useFilterWords } from '../../filter/use-filter-words'
import { CallIdFilter } from './call-id-filter'
import { CampaignFilter } from './campaign-filter'
import { CommentedFilter } from './commented-filter'
import { DirectionFilter, OutcomeFilter, StatusFilter } from './closed-filters'
import { DistinctFilter } from './distinct-filter'
import { FacetFrame } from './facet-frame'
import { FieldConditionFilter } from './field-filter'
import { isTypedField } from './field-values'
import { FlagFilter } from './flag-filter'
import { HangupCauseFilter, HangupSourceFilter } from './hangup-filters'
import { HoursFilter } from './hours-filter'
import { LabelsFilter } from './labels-filter'
import { LengthFilter } from './length-filter'
import { isMappedPart, UnmappedNote } from './mapped-parts'
import { NumbersFilter } from './number-filter'
import { TenantFilter, UsersFilter } from './people-filters'
import { PeriodFilter } from './period-filter'
import { RecordingStateFilter } from './recording-state-filter'
import { RequestedFilter } from './requested-filters'
import { TagsFilter } from './tags-filter'
import { TextFilter } from './text-filter'

interface EditorProps {
  readonly chip: ChipRef
  /** The condition was applied: the popover closes. */
  readonly onDone: () => void
  /** The editor goes on with another part: users who took part in place of users. */
  readonly onPart: (part: FilterPart) => void
}

/** What the popover of a filter holds. Groups are told; their own dialog edits them. */
export function FilterEditor({ chip, onDone, onPart }: EditorProps): ReactNode {
  const { filter, around } = useFilterScope()
  const { part } = chip
  const index = chip.index ?? 0
  switch (part) {
    case 'period':
      return around === null ? <PeriodFilter onDone={onDone} /> : <FixedPeriod onDone={onDone} />
    case 'hours':
      return <HoursFilter onDone={onDone} />
    case 'search':
    case 'number':
    case 'conversationId':
    case 'commentText':
      return <TextFilter part={part} onDone={onDone} />
    case 'numbers':
      return <NumbersFilter index={index} onDone={onDone} />
    case 'tags':
      return <TagsFilter />
    case 'labels':
      return <LabelsFilter />
    case 'directions':
      return <DirectionFilter />
    case 'outcomes':
      return <OutcomeFilter />
    case 'statuses':
      return <StatusFilter />
    case 'recorded':
    case 'blocked':
      return <FlagFilter part={part} />
    case 'recordingStates':
      return <RecordingStateFilter />
    case 'commented':
      return <CommentedFilter />
    case 'ringUs':
    case 'talkUs':
    case 'totalUs':
    case 'botUs':
    case 'botBillUs':
      return (
        <>
          <LengthFilter part={part} onDone={onDone} />
          {isMappedPart(part) && <UnmappedNote part={part} />}
        </>
      )
    case 'campaignIds':
      return (
        <>
          <CampaignFilter />
          <UnmappedNote part={part} />
        </>
      )
    case 'hangupCauses':
      return <HangupCauseFilter />
    case 'hangupSources':
      return <HangupSourceFilter />
    case 'userUuids':
    case 'participantUuids':
      return <UsersFilter part={part} onPart={onPart} />
    case 'tenantUuids':
      return <TenantFilter />
    case 'ids':
    case 'fromId':
      return <CallIdFilter part={part} onDone={onDone} />
    case 'requestedInternalExtension':
    case 'requestedInternalContext':
      return <RequestedFilter part={part} />
    case 'distinct':
      return <DistinctFilter />
    case 'fields': {
      const one = filter.fields?.[index]
      if (one && !isTypedField(one.field)) return <Told chip={chip} />
      return <FieldConditionFilter index={index} onDone={onDone} />
    }
    case 'allOf':
    case 'anyOf':
    case 'noneOf':
      return <Told chip={chip} />
  }
}

/** A condition in words only. */
function Told({ chip }: { chip: ChipRef }): ReactNode {
  const { filter } = useFilterScope()
  const words = useFilterWords([filter])
  const { name, value } = chipText(chip, filter, words)
  return (
    <FacetFrame title={name}>
      <p className="body select-text">{value}</p>
    </FacetFrame>
  )
}

/** The period of a group: fixed, because what moves with the clock is the period of the list. */
function FixedPeriod({ onDone }: { onDone: () => void }): ReactNode {
  const { filter, change } = useFilterScope()
  const { zone, language } = useFilterWords([filter])
  return (
    <DateRangeField
      value={{ from: filter.from ?? null, until: filter.until ?? null }}
      moving={null}
      onApply={(chosen) => {
        const range =
          'moving' in chosen
            ? parsePeriod(chosen.moving, { nowUs: Date.now() * 1000, zone, language })
            : chosen
        if (isPeriodProblem(range)) return
        change({ from: range.from ?? undefined, until: range.until ?? undefined })
        onDone()
      }}
    />
  )
}
