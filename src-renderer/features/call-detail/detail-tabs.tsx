import { ChevronDown } from 'lucide-react'
import { useLayoutEffect, useRef, type ReactNode } from 'react'
import { Button, MenuTrigger, Popover, Tab, TabList } from 'react-aria-components'
import { formatCount } from '@shared/format/number'
import { Icon } from '../../components/icon'
import { Menu } from '../../components/menu'
import { useText } from '../../i18n/use-text'
import { showTab, type DetailTab } from '../../state/navigation'
import type { DetailPart } from './detail-frame'
import { fitTabs, type TabFit, type TabWidths } from './fit-tabs'

interface DetailTabsProps {
  readonly label: string
  readonly tabs: readonly DetailPart[]
  readonly shown: DetailTab
  readonly fit: TabFit | null
}

/** The row of tabs. Where they do not fit, counts give way first, then the last tabs go into "More". */
export function DetailTabs({ label, tabs, shown, fit }: DetailTabsProps): ReactNode {
  const text = useText()
  // A tab that was opened just now is there before the row is measured anew: its panel needs it.
  const row = tabs.filter((part, index) => !fit || fit.shown.includes(index) || part.id === shown)
  const rest = tabs.filter((part) => !row.includes(part))
  const withCounts = fit?.withCounts ?? true
  return (
    <div className="tab-row">
      <TabList className="tabs" aria-label={label}>
        {row.map(({ id, title, count }) => (
          <Tab key={id} id={id} className="tab">
            {title}
            {withCounts && count !== undefined && (
              <>
                {' '}
                <span className="n">{formatCount(count)}</span>
              </>
            )}
          </Tab>
        ))}
      </TabList>
      {rest.length > 0 && (
        <MenuTrigger>
          <Button className="tab more-tabs">
            {text('detail.moreTabs')}
            <Icon of={ChevronDown} size={12} />
          </Button>
          <Popover className="popover" placement="bottom end" offset={2}>
            <Menu
              label={text('detail.moreTabs')}
              entries={rest.map(({ id, title, count }) => ({
                id,
                label: count === undefined ? title : `${title} ${formatCount(count)}`,
                run: () => showTab(id)
              }))}
            />
          </Popover>
        </MenuTrigger>
      )}
    </div>
  )
}

interface TabRulerProps {
  readonly tabs: readonly DetailPart[]
  readonly shown: DetailTab
  readonly onFit: (fit: TabFit) => void
}

/**
 * Measures the names of tabs, unseen. It stands outside of the tabs: what is inside is made twice, once only to be listed,
 * and that one knows no widths.
 */
export function TabRuler({ tabs, shown, onFit }: TabRulerProps): ReactNode {
  const text = useText()
  const ruler = useRef<HTMLDivElement>(null)
  const key = tabs.map(({ title, count }) => `${title} ${count ?? ''}`).join('|')
  const open = tabs.findIndex(({ id }) => id === shown)
  useLayoutEffect(() => {
    const box = ruler.current
    if (!box) return
    const measure = (): void => onFit(fitTabs(widthsOf(box), box.clientWidth, open))
    const observer = new ResizeObserver(measure)
    observer.observe(box)
    measure()
    return () => observer.disconnect()
  }, [key, open, onFit])
  return (
    <div className="tab-ruler" ref={ruler} aria-hidden>
      {tabs.map(({ id, title, count }) => (
        <span key={id} className="tab" data-selected={id === shown ? '' : undefined}>
          <span>{title}</span>
          {count !== undefined && <span className="n">{formatCount(count)}</span>}
        </span>
      ))}
      <span className="tab">
        <span>{text('detail.moreTabs')}</span>
        <Icon of={ChevronDown} size={12} />
      </span>
    </div>
  )
}

function widthsOf(ruler: HTMLElement): TabWidths {
  const widths = [...ruler.children].map((tab) => ({
    name: (tab.firstElementChild as HTMLElement).offsetWidth,
    whole: (tab as HTMLElement).offsetWidth
  }))
  return { tabs: widths.slice(0, -1), more: widths.at(-1)?.whole ?? 0 }
}
