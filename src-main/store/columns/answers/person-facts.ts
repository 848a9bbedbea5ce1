import type { UserLine } from '@shared/model/directory'
import type { Person, PersonReport } from '@shared/model/person'
import { first, type ReadStore } from '../../store'

/** What the directory says of a person; the number or tag itself, and the uuid of a user that it does not know. */
export function personFacts(
  store: ReadStore,
  person: Person
): Pick<PersonReport, 'title' | 'extensions' | 'tags'> {
  if (person.kind === 'number') return { title: person.number, extensions: [], tags: [] }
  if (person.kind === 'tag') return { title: person.tag, extensions: [], tags: [] }
  const user = first<{ name: string; userfield: string | null; lines: string }>(
    store,
    `SELECT trim(coalesce(firstname, '') || ' ' || coalesce(lastname, '')) AS name, userfield, lines
     FROM directory_user WHERE uuid = ? ORDER BY position LIMIT 1`,
    person.uuid
  )
  if (user === undefined) return { title: person.uuid, extensions: [], tags: [] }
  const extensions = (JSON.parse(user.lines) as readonly UserLine[]).flatMap((line) =>
    line.extensions.map(({ exten }) => exten)
  )
  const tags = (user.userfield ?? '').split(',').map((tag) => tag.trim())
  return {
    title: user.name === '' ? person.uuid : user.name,
    extensions: [...new Set(extensions)],
    tags: [...new Set(tags)].filter((tag) => tag !== '')
  }
}
