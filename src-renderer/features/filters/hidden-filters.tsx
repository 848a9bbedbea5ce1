import type { ReactNode } from 'react'
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { Button } from '../../components/button'
import type { FilterPart } from '../../filter/filter-parts'
import { partName, partText } from '../../filter/filter-sentence'
import { removePart } from '../../filter/remove-part'
import { useFilterWords } from '../../filter/use-filter-words'
import { useFilter } from '../../state/filter'

/** One chip for the filters that have no room on the line. */
export function HiddenFilters(props: {
  parts: readonly FilterPart[]
  onOpen: (part: FilterPart) => void
}): ReactNode {
  const words = useFilterWords()
  const filter = useFilter()
  const label = words.text('filter.more', { count: props.parts.length })
  return (
    <span className="chip">
      <DialogTrigger>
        <AriaButton className="value">
          <b>{label}</b>
        </AriaButton>
        <Popover className="popover" placement="bottom start" offset={6}>
          <Dialog aria-label={label} className="hidden-filters">
            {({ close }) =>
              props.parts.map((part) => (
                <div key={part} className="row">
                  <button
                    type="button"
                    className="link grow cut"
                    onClick={() => {
                      close()
                      props.onOpen(part)
                    }}
                  >
                    {words.text(partName(part))} {partText(part, filter, words)}
                  </button>
                  <Button compact onPress={() => removePart(part, words.text)}>
                    {words.text('common.remove')}
                  </Button>
                </div>
              ))
            }
          </Dialog>
        </Popover>
      </DialogTrigger>
    </span>
  )
}
