import type { Team } from '@shared/model/team'
import { sameName } from './names'
import { readSetting, writeSetting } from './settings'
import type { ReadStore, WriteStore } from './store'

/** The team of the workspace; `login` is who works here as long as nobody said so. */
export function readTeam(store: ReadStore, login: string): Team {
  const { me, members } = storedTeam(store)
  return { me: me ?? login, members }
}

/** The team as it stands in the workspace: `me` null where nobody said who works here. */
export function storedTeam(store: ReadStore): {
  readonly me: string | null
  readonly members: readonly string[]
} {
  const { me = null, members = [] } = JSON.parse(readSetting(store, 'team') ?? '{}') as Partial<Team>
  return { me, members }
}

/** Changes what is given, the rest stays; a name stands once, case ignored. Within the caller's transaction. */
export function setTeam(
  store: WriteStore,
  { login, ...change }: Partial<Team> & { readonly login: string }
): Team {
  const { me, members } = { ...storedTeam(store), ...change }
  const team = { ...(me === null ? {} : { me }), members: once(members) }
  writeSetting(store, 'team', JSON.stringify(team))
  return readTeam(store, login)
}

/** Each name once, the first spelling. */
export function once(names: readonly string[]): readonly string[] {
  return names.filter((name, index) => names.findIndex((other) => sameName(other, name)) === index)
}
