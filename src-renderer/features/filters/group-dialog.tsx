import { useState, type ReactNode } from 'react'
import type { CallFilter } from '@shared/model/call-filter'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { chipId, chipsOf, onlyChip, withoutChip, type ChipRef } from '../../filter/filter-chips'
import { withGroupSet, type GroupSet } from '../../filter/filter-groups'
import { withoutPart } from '../../filter/filter-parts'
import { chipText, countedSentence } from '../../filter/filter-sentence'
import { tidyFilter } from '../../filter/tidy-filter'
import { useFilterWords } from '../../filter/use-filter-words'
import { useText } from '../../i18n/use-text'
import { GroupSetEditor } from './group-set-editor'
import { usePreview } from './use-preview'

interface GroupDialogProps {
  readonly set: GroupSet
  /** The filter without the groups that are edited. */
  readonly rest: CallFilter
  /** `rest` is what was left outside of the groups. */
  readonly onApply: (filter: CallFilter, rest: CallFilter) => void
  readonly onClose: () => void
}

/**
 * Builds groups of conditions: at least one holds, all, or none. Groups stand in these groups once more: with those that
 * the list has already, that is as deep as filters go.
 */
export function GroupDialog(props: GroupDialogProps): ReactNode {
  const { onApply, onClose } = props
  const text = useText()
  const [set, setSet] = useState(props.set)
  const [rest, setRest] = useState(props.rest)
  const filter = tidyFilter(withGroupSet(rest, set))
  const words = useFilterWords([filter])
  const count = usePreview(filter)
  // Counts beside values hold within the plain conditions of the list; its other groups would stand too deep.
  const around = (['allOf', 'anyOf', 'noneOf'] as const).reduce(withoutPart, rest)
  const outside = chipsOf(rest).filter(({ part }) => part !== 'allOf')
  /** A condition of the list becomes the first of an empty group, or of a new one. */
  const moveIn = (chip: ChipRef): void => {
    const group = onlyChip(rest, chip)
    const empty = set.groups.findIndex((one) => Object.keys(one).length === 0)
    const groups = empty < 0 ? [...set.groups, group] : set.groups.with(empty, group)
    setRest(withoutChip(rest, chip))
    setSet({ ...set, groups })
  }
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
          <Button kind="primary" onPress={() => onApply(filter, rest)}>
            {text('group.apply')}
          </Button>
        </>
      }
    >
      <p className="help">{text('group.within')}</p>
      <GroupSetEditor set={set} onChange={setSet} around={around} canNest />
      {outside.length > 0 && (
        <div className="group-outside">
          <span className="t2">{text('group.outside')}</span>
          {outside.map((chip) => {
            const { name, value } = chipText(chip, rest, words)
            const said = text('filter.piece', { name, value })
            return (
              <Button
                key={chipId(chip)}
                compact
                aria-label={text('group.moveIn', { condition: said })}
                onPress={() => moveIn(chip)}
              >
                <span className="cut">{said}</span>
              </Button>
            )
          })}
        </div>
      )}
    </Dialog>
  )
}
