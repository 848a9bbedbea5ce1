import { useMemo } from 'react'
import type { FacetValue } from '@shared/api/contract'
import type { Person } from '@shared/model/person'
import { useApi, useSummary } from '../api/queries'
import { useText } from '../i18n/use-text'
import { personKey, showPerson } from '../state/navigation'
import type { FlatCommand } from './menus/flat-commands'

const NONE: readonly FacetValue[] = []
/** Of one letter everybody has some. */
const SHORTEST = 2

/** The pages of users and tags whose name holds what was typed, as commands of the palette. */
export function usePersonCommands(typed: string): readonly FlatCommand[] {
  const text = useText()
  const search = typed.trim()
  const hasCalls = (useSummary()?.callLogs ?? 0) > 0
  const enabled = hasCalls && search.length >= SHORTEST
  const options = { enabled, keepPrevious: true }
  const users = useApi('call-logs:facet', { name: 'participants', filter: {}, search }, options).data
  const tags = useApi('call-logs:facet', { name: 'tags', filter: {}, search }, options).data
  return useMemo(() => {
    if (!enabled) return []
    const command = (person: Person, label: string): FlatCommand => ({
      path: `person/${person.kind}/${personKey(person)}`,
      id: 'person',
      menus: [text(`person.${person.kind}`)],
      label,
      keys: undefined,
      checked: false,
      disabled: false,
      run: () => showPerson(person)
    })
    // "" stands for calls that have none.
    const named = (values: readonly FacetValue[]): readonly FacetValue[] =>
      values.filter(({ value }) => value !== '')
    return [
      ...named(users?.values ?? NONE).map(({ value, label }) =>
        command({ kind: 'user', uuid: value }, label ?? value)
      ),
      ...named(tags?.values ?? NONE).map(({ value }) => command({ kind: 'tag', tag: value }, value))
    ]
  }, [enabled, users, tags, text])
}
