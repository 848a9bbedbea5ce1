/**
 * A program that imports a dump and makes its call logs, telling each step on its standard output: for tests that kill
 * it. Arguments: workspace, dump.
 */
import { statSync } from 'node:fs'
import { runImport } from '../../src-main/jobs/import'
import { openStore } from '../../src-main/store/open-store'

const [workspace = '', path = ''] = process.argv.slice(2)
const store = openStore(workspace, { mode: 'write' })
await runImport(
  store,
  { kind: 'file', path, name: 'dump.csv', sizeBytes: statSync(path).size },
  {},
  {
    progress: ({ phase, done }) => process.stdout.write(`${phase} ${done}\n`),
    cancelled: () => false
  }
)
process.stdout.write('done 0\n')
