import type { CallFilter } from '@shared/model/call-filter'
import type { Person } from '@shared/model/person'

/** The calls of a person as filters, each without the others' help: all of them, and those of the counts. */
export interface PersonFilters {
  readonly all: CallFilter
  readonly placed: CallFilter
  readonly received: CallFilter
  readonly missed: CallFilter
}

/**
 * Calls that a person placed and received. A user receives every call that rings at one of their lines; calling oneself
 * is placing a call. Within a tag a call is placed by one and received by another. Missed is what nobody answered.
 */
export function personFilters(person: Person): PersonFilters {
  const { all, placed, received } = sides(person)
  const missed = { ...received, fields: [{ field: 'answered', mode: 'equals', values: [false] } as const] }
  return { all, placed, received, missed }
}

function sides(person: Person): Omit<PersonFilters, 'missed'> {
  switch (person.kind) {
    case 'user': {
      const all: CallFilter = { participantUuids: [person.uuid] }
      const placed: CallFilter = {
        fields: [{ field: 'sourceUserUuid', mode: 'equals', values: [person.uuid] }]
      }
      return { all, placed, received: { ...all, noneOf: [placed] } }
    }
    case 'number': {
      const numbers = (side: 'either' | 'from' | 'to'): CallFilter => ({
        numbers: [{ side, mode: 'exact', value: person.number }]
      })
      return { all: numbers('either'), placed: numbers('from'), received: numbers('to') }
    }
    case 'tag': {
      const tags = { mode: 'any', values: [person.tag] } as const
      return {
        all: { tags },
        placed: { tags: { ...tags, of: 'source' } },
        received: { tags: { ...tags, of: 'destination' } }
      }
    }
  }
}
