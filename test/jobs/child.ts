/**
 * A program that imports a dump and makes its call logs, and is killed without warning at a given step. Arguments: workspace,
 * dump, phase, how many are done in it.
 */
import { statSync } from 'node:fs'
import { runImport } from '../../src-main/jobs/import'
import { openStore } from '../../src-main/store/open-store'

const [workspace = '', path = '', killedIn = '', killedAt = ''] = process.argv.slice(2)
const store = openStore(workspace, { mode: 'write' })
await runImport(
  store,
  { kind: 'file', path, name: 'dump.csv', sizeBytes: statSync(path).size },
  {},
  {
    progress: ({ phase, done }) => {
      // By itself: whoever watches it may be too late.
      if (phase === killedIn && done >= Number(killedAt)) process.kill(process.pid, 'SIGKILL')
    },
    cancelled: () => false
  }
)
