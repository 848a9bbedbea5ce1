import { useEffect, useLayoutEffect } from 'react'
import { isPeriodProblem, parsePeriod } from '@shared/format/period'
import { zonedParts } from '@shared/format/zone'
import { useLanguage } from '../i18n/use-language'
import { useDisplayZone } from '../state/display-zone'
import { refreshPeriod, setPeriodReader } from '../state/filter'

/** How often the clock is asked whether another day has begun: timers of hours do not survive a sleeping computer. */
const LOOK_EVERY_MS = 30_000

const dayIn = (zone: string): string => {
  const { year, month, day } = zonedParts(Date.now() * 1000, zone)
  return `${year}-${month}-${day}`
}

/** Lets moving periods mean what they mean now, in the zone of the window, and anew when a day begins there. */
export function useFilterClock(): void {
  const zone = useDisplayZone()
  const language = useLanguage()
  useLayoutEffect(() => {
    setPeriodReader((period) => {
      const read = parsePeriod(period, { nowUs: Date.now() * 1000, zone, language })
      if (isPeriodProblem(read)) return {}
      const { from, until } = read
      return { ...(from === null ? {} : { from }), ...(until === null ? {} : { until }) }
    })
  }, [zone, language])
  useEffect(() => {
    let day = dayIn(zone)
    const look = (): void => {
      const today = dayIn(zone)
      if (today === day) return
      day = today
      refreshPeriod()
    }
    const timer = setInterval(look, LOOK_EVERY_MS)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [zone])
}
