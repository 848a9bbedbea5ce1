import type { ReactNode } from 'react'
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { Button } from '../../components/button'
import { chipId, type ChipRef } from '../../filter/filter-chips'
import { chipText } from '../../filter/filter-sentence'
import { removeChip } from '../../filter/remove-part'
import { useFilterWords } from '../../filter/use-filter-words'
import { useFilter } from '../../state/filter'

/** One chip for the filters that have no room on the line. */
export function HiddenFilters(props: {
  chips: readonly ChipRef[]
  onOpen: (chip: ChipRef) => void
}): ReactNode {
  const words = useFilterWords()
  const filter = useFilter()
  const label = words.text('filter.more', { count: props.chips.length })
  return (
    <span className="chip">
      <DialogTrigger>
        <AriaButton className="value">
          <b>{label}</b>
        </AriaButton>
        <Popover className="popover" placement="bottom start" offset={6}>
          <Dialog aria-label={label} className="hidden-filters">
            {({ close }) =>
              props.chips.map((chip) => {
                const { name, value } = chipText(chip, filter, words)
                return (
                  <div key={chipId(chip)} className="row">
                    <button
                      type="button"
                      className="link grow cut"
                      onClick={() => {
                        close()
                        props.onOpen(chip)
                      }}
                    >
                      {words.text('filter.piece', { name, value })}
                    </button>
                    <Button compact onPress={() => removeChip(chip, name, words.text)}>
                      {words.text('common.remove')}
                    </Button>
                  </div>
                )
              })
            }
          </Dialog>
        </Popover>
      </DialogTrigger>
    </span>
  )
}
