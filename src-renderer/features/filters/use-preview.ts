import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { CallFilter } from '@shared/model/call-filter'
import { call } from '../../api/client'
import { countedFilter, useFilterScope } from '../../filter/filter-scope'
import { tidyFilter } from '../../filter/tidy-filter'

const DEBOUNCE_MS = 200

/** Calls that the list would hold with this filter in place of the present one; null while they are counted. */
export function usePreview(filter: CallFilter | null): number | null {
  const scope = useFilterScope()
  const key = filter === null ? '' : JSON.stringify(tidyFilter(countedFilter(filter, scope)))
  const [asked, setAsked] = useState(key)
  useEffect(() => {
    const timer = setTimeout(() => setAsked(key), DEBOUNCE_MS)
    return () => clearTimeout(timer)
  }, [key])
  const request = { filter: asked === '' ? {} : (JSON.parse(asked) as CallFilter) }
  const { data } = useQuery({
    queryKey: ['call-logs:sums', request],
    queryFn: () => call('call-logs:sums', request),
    enabled: asked !== ''
  })
  return asked === key && asked !== '' ? (data?.filtered ?? null) : null
}
