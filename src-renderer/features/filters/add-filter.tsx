import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { MenuTrigger, Popover } from 'react-aria-components'
import { Button } from '../../components/button'
import { Menu } from '../../components/menu'
import { FILTER_PARTS, type FilterPart } from '../../filter/filter-parts'
import { partName } from '../../filter/filter-sentence'
import { useText } from '../../i18n/use-text'

/** Filters that can be added by hand; the others come from links and from the command line. */
const OFFERED: ReadonlySet<FilterPart> = new Set([
  'period',
  'tags',
  'directions',
  'outcomes',
  'statuses',
  'recorded',
  'number',
  'tenantUuids'
])

/** The "+ Filter" menu. */
export function AddFilter({ onAdd }: { onAdd: (part: FilterPart) => void }): ReactNode {
  const text = useText()
  return (
    <MenuTrigger>
      <Button kind="plain" icon={Plus}>
        {text('filter.add')}
      </Button>
      <Popover className="popover" offset={4}>
        <Menu
          label={text('filter.add')}
          entries={FILTER_PARTS.filter((part) => OFFERED.has(part)).map((part) => ({
            id: part,
            label: text(partName(part)),
            run: () => onAdd(part)
          }))}
        />
      </Popover>
    </MenuTrigger>
  )
}
