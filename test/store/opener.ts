/**
 * A program that opens new workspaces at given moments, for tests in which several of them do so at once. Arguments: what
 * the paths begin with, how many, the first moment in milliseconds, milliseconds between two.
 */
import { openStore } from '../../src-main/store/open-store'
import { closeStore } from '../../src-main/store/store'

const [prefix = '', count = 0, start = 0, step = 0] = process.argv
  .slice(2)
  .map((arg, at) => (at === 0 ? arg : Number(arg))) as [string, number, number, number]
for (let n = 0; n < count; n += 1) {
  while (Date.now() < start + n * step) continue
  closeStore(openStore(`${prefix}${n}`, { mode: 'write' }))
}
