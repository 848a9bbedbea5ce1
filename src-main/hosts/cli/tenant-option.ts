import { UNKNOWN_TENANT_UUID } from '@shared/model/workspace'
import { asOnlyWriter } from '../../jobs/locked'
import { raiseRevision, writeSetting } from '../../store/settings'
import { first, inTransaction } from '../../store/store'
import type { ReadStore, WriteStore } from '../../store/store'
import type { CliIo } from './io'
import { count } from './report-text'
import { usageError } from '../../api/options/usage-error'

export const TENANT_OPTION = [
  '--tenant <uuid>',
  'tenant of calls that name none, kept in the workspace (default: that of the directory, when it names one only)'
] as const

/** The tenant in lower case when it is a uuid; a usage error otherwise. */
export function checkTenant(tenant: string | undefined): string | undefined {
  if (tenant === undefined) return undefined
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(tenant)) return tenant.toLowerCase()
  throw usageError(`--tenant takes a uuid, not "${tenant}".`, 'Wazo shows it in the list of its tenants.')
}

/** Keeps the tenant in the workspace; call logs that are there stay as they are. */
export async function keepTenant(store: WriteStore, tenant: string | undefined): Promise<void> {
  if (tenant === undefined) return
  await asOnlyWriter(store, async () =>
    inTransaction(store, () => {
      writeSetting(store, 'service-tenant', tenant)
      raiseRevision(store)
    })
  )
}

/** Says, after call logs were made, that some stand under a tenant which nobody named. */
export function warnOfUnknownTenant(io: CliIo, store: ReadStore): void {
  const found = first<{ n: number }>(
    store,
    'SELECT count(*) AS n FROM call_log WHERE tenant_uuid = ?',
    UNKNOWN_TENANT_UUID
  )
  if (found === undefined || found.n === 0) return
  io.stderr.write(
    `Tenant not known: ${count(found.n, 'call log')} name ${UNKNOWN_TENANT_UUID}, which stands for none. ` +
      'To name it: calltrail generate --all --tenant UUID\n'
  )
}
