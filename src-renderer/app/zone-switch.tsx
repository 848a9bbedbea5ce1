import { Clock3 } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, MenuTrigger, Popover } from 'react-aria-components'
import { formatOffset, offsetMinutesAt } from '@shared/format/zone'
import { changeSettings, useAppInfo, useSettings, useSummary } from '../api/queries'
import { Icon } from '../components/icon'
import { Menu } from '../components/menu'
import { useText } from '../i18n/use-text'
import { useDisplayZone, useTenancy } from '../state/display-zone'
import { useFilter } from '../state/filter'
import { tenantZoneWords } from '../state/tenant-zone-words'
import { tenantZoneOf, ZONE_CHOICES } from '../state/zone-setting'
import { zoneChoiceLabel } from './zone-choice'

const HALF_YEAR_US = 182 * 86_400e6

/** Offsets that occur in a zone between two instants, smallest first; a period without an end lasts to now. */
function offsetsWithin(zone: string, from: number, until: number): readonly string[] {
  const found = new Set<number>()
  for (let us = from; us < until; us += HALF_YEAR_US) found.add(offsetMinutesAt(zone, us))
  found.add(offsetMinutesAt(zone, until))
  // Two samples half a year apart see both halves of a year; anything between is seen by the middle.
  found.add(offsetMinutesAt(zone, (from + until) / 2))
  return [...found].toSorted((a, b) => a - b).map(formatOffset)
}

/** The zone of all times with the offsets that occur in the period; opens the choice of zones. */
export function ZoneSwitch(): ReactNode {
  const text = useText()
  const zone = useDisplayZone()
  const settings = useSettings()
  const info = useAppInfo()
  const summary = useSummary()
  const filter = useFilter()
  const from = filter.from ?? summary?.firstCall ?? null
  const until = filter.until ?? summary?.lastCall ?? null
  const offsets = from === null || until === null || from > until ? [] : offsetsWithin(zone, from, until)
  const tenancy = useTenancy()
  const { zone: tenantZone, reason } = tenantZoneOf(tenancy)
  // Where tenants have no zone of their own, "tenant" says no more than the zone itself.
  const isTenant = settings?.displayZone === 'tenant' && (tenantZone !== null || reason === 'differ')
  const shown = isTenant ? tenantZoneWords(text, zone, tenancy) : zone
  const hasOffsets = offsets.length > 0 && zone !== 'UTC' && !(isTenant && reason === 'differ')
  const custom =
    settings && !ZONE_CHOICES.some((choice) => choice === settings.displayZone) ? [settings.displayZone] : []
  return (
    <span>
      <MenuTrigger>
        <Button
          className="status-button"
          aria-label={text('common.named', { name: text('zone.label'), value: shown })}
        >
          <Icon of={Clock3} size={12} />
          {hasOffsets ? text('zone.shown', { zone: shown, offsets: offsets.join(', ') }) : shown}
        </Button>
        <Popover className="popover" placement="top end" offset={4}>
          <Menu
            label={text('zone.label')}
            entries={[...ZONE_CHOICES, ...custom].map((choice) => ({
              id: choice,
              label: zoneChoiceLabel(choice, text, info, summary, tenancy),
              checked: settings?.displayZone === choice,
              run: () => void changeSettings({ displayZone: choice })
            }))}
          />
        </Popover>
      </MenuTrigger>
    </span>
  )
}
