/** A program that purges everything there is in a workspace: for tests that kill it. Argument: workspace. */
import { runPurge } from '../../src-main/jobs/purge'
import { openStore } from '../../src-main/store/open-store'
import { quiet } from './quiet'

const store = openStore(process.argv[2] ?? '', { mode: 'write' })
const given = { callLogs: 0, recordings: 0, exports: 0 }
await runPurge(store, { tenantUuid: null, given, now: Date.now() * 1000 }, quiet)
