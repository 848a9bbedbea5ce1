import { useState, type ReactNode } from 'react'
import type { CallFilter } from '@shared/model/call-filter'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { withGroupSet, type GroupSet } from '../../filter/filter-groups'
import { withoutPart } from '../../filter/filter-parts'
import { countedSentence } from '../../filter/filter-sentence'
import { tidyFilter } from '../../filter/tidy-filter'
import { useFilterWords } from '../../filter/use-filter-words'
import { useText } from '../../i18n/use-text'
import { GroupSetEditor } from './group-set-editor'
import { usePreview } from './use-preview'

interface GroupDialogProps {
  readonly set: GroupSet
  /** The filter without the groups that are edited. */
  readonly rest: CallFilter
  readonly onApply: (filter: CallFilter) => void
  readonly onClose: () => void
}

/**
 * Builds groups of conditions: at least one holds, all, or none. Groups stand in these groups once more: with those that
 * the list has already, that is as deep as filters go.
 */
export function GroupDialog({ set: first, rest, onApply, onClose }: GroupDialogProps): ReactNode {
  const text = useText()
  const [set, setSet] = useState(first)
  const filter = tidyFilter(withGroupSet(rest, set))
  const words = useFilterWords([filter])
  const count = usePreview(filter)
  // Counts beside values hold within the plain conditions of the list; its other groups would stand too deep.
  const around = (['allOf', 'anyOf', 'noneOf'] as const).reduce(withoutPart, rest)
  return (
    <Dialog
      title={text('group.title')}
      width={720}
      onClose={onClose}
      foot={
        <>
          <p className="grow t2 select-text" aria-live="polite">
            {countedSentence(filter, count, words)}
          </p>
          <Button onPress={onClose}>{text('common.cancel')}</Button>
          <Button kind="primary" onPress={() => onApply(filter)}>
            {text('group.apply')}
          </Button>
        </>
      }
    >
      <p className="help">{text('group.within')}</p>
      <GroupSetEditor set={set} onChange={setSet} around={around} canNest />
    </Dialog>
  )
}
