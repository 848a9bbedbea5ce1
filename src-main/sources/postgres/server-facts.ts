import type { ServerFacts } from '@shared/model/server'
import { isTimeZone } from '@shared/format/zone'
import { quoteName } from './quoting'
import { findTables } from './readable-tables'
import type { ServerSession } from './session'

/** What kind of server this is; the Wazo part where its table `infos` can be read. */
export async function readServerFacts(session: ServerSession): Promise<ServerFacts> {
  const askedAt = Date.now()
  const [basic] = await session.rows(
    `SELECT current_setting('server_version') AS version,
       (extract(epoch FROM clock_timestamp()) * 1000)::bigint::text AS clock`
  )
  // The answer was on its way for half of the time that asking took.
  const clockAheadMs = Math.round(Number(basic?.['clock'] ?? 0) - (askedAt + Date.now()) / 2)
  const infos = (await findTables(session, ['infos'])).get('infos')
  const wanted = ['uuid', 'wazo_version', 'timezone'].filter((name) => infos?.columns.includes(name))
  const [row] =
    infos === undefined || wanted.length === 0
      ? []
      : await session.rows(
          `SELECT ${wanted.map((name) => `${quoteName(name)}::text`).join(', ')}
           FROM ${quoteName(infos.schema)}.infos LIMIT 1`
        )
  const zone = row?.['timezone'] ?? null
  return {
    // Debian adds its own version in parentheses.
    postgresVersion: (basic?.['version'] ?? '').replace(/ .*/, ''),
    wazoVersion: row?.['wazo_version'] ?? null,
    timeZone: zone !== null && isTimeZone(zone) ? zone : null,
    wazoUuid: row?.['uuid'] ?? null,
    clockAheadMs
  }
}
