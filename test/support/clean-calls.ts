import type { Cel } from '@shared/model/cel'
import { EMPTY_DIRECTORY, type DirectorySnapshot } from '@shared/model/directory'
import { celTable, SERVICE_TENANT } from './cel-table'

/** Start of a table's second 0 as the epoch within uniqueids. */
const EPOCH = 1_935_476_109

/**
 * Rows of an answered internal call with nothing odd about it, as a server writes them: `a` calls `b`. `n` numbers call and
 * channels, `at` is the start in seconds.
 */
export function cleanCall(n: number, at = 0): Cel[] {
  const id = `${EPOCH + at}.${n * 2}`
  const callee = `${EPOCH + at}.${n * 2 + 1}`
  const a = `PJSIP/aaaa-${n}`
  const b = `PJSIP/bbbb-${n}`
  return celTable(`
    id | time | event | uniqueid | linkedid | channel | name | num | exten | context | app | peer | extra
    ${n * 100 + 1} | ${at} | CHAN_START | ${id} | ${id} | ${a} | Ann | 1001 | 1002 | inside | | |
    ${n * 100 + 2} | ${at + 0.1} | APP_START | ${id} | ${id} | ${a} | Ann | 1001 | 1002 | inside | Dial | |
    ${n * 100 + 3} | ${at + 0.2} | CHAN_START | ${callee} | ${id} | ${b} | Ben | 1002 | s | inside | | |
    ${n * 100 + 4} | ${at + 3} | ANSWER | ${callee} | ${id} | ${b} | Ben | 1002 | 1002 | inside | AppDial | |
    ${n * 100 + 5} | ${at + 3.1} | ANSWER | ${id} | ${id} | ${a} | Ann | 1001 | 1002 | inside | Dial | |
    ${n * 100 + 6} | ${at + 3.2} | BRIDGE_ENTER | ${callee} | ${id} | ${b} | Ben | 1002 | | inside | AppDial | | {"bridge_id":"x","bridge_technology":"simple_bridge"}
    ${n * 100 + 7} | ${at + 3.3} | BRIDGE_ENTER | ${id} | ${id} | ${a} | Ann | 1001 | 1002 | inside | Dial | ${b} | {"bridge_id":"x","bridge_technology":"simple_bridge"}
    ${n * 100 + 8} | ${at + 20} | BRIDGE_EXIT | ${id} | ${id} | ${a} | Ann | 1001 | 1002 | inside | Dial | ${b} | {"bridge_id":"x","bridge_technology":"simple_bridge"}
    ${n * 100 + 9} | ${at + 20.1} | HANGUP | ${callee} | ${id} | ${b} | Ben | 1002 | | inside | AppDial | | {"hangupcause":16,"hangupsource":"","dialstatus":""}
    ${n * 100 + 10} | ${at + 20.1} | CHAN_END | ${callee} | ${id} | ${b} | Ben | 1002 | | inside | AppDial | |
    ${n * 100 + 11} | ${at + 20.2} | HANGUP | ${id} | ${id} | ${a} | Ann | 1001 | 1002 | inside | Dial | | {"hangupcause":16,"hangupsource":"","dialstatus":"ANSWER"}
    ${n * 100 + 12} | ${at + 20.2} | CHAN_END | ${id} | ${id} | ${a} | Ann | 1001 | 1002 | inside | Dial | |
    ${n * 100 + 13} | ${at + 20.2} | LINKEDID_END | ${id} | ${id} | ${a} | Ann | 1001 | 1002 | inside | Dial | |`)
}

const USERS = [
  { uuid: '30000000-0000-4000-8000-00000000000a', line: 'aaaa', id: 1, firstname: 'Ann', tags: 'sales' },
  { uuid: '30000000-0000-4000-8000-00000000000b', line: 'bbbb', id: 2, firstname: 'Ben', tags: null }
] as const

/** The directory that knows both lines of `cleanCall`. */
export const CLEAN_DIRECTORY: DirectorySnapshot = {
  ...EMPTY_DIRECTORY,
  users: USERS.map(({ uuid, id, firstname, tags }) => ({
    uuid,
    tenantUuid: SERVICE_TENANT,
    userfield: tags,
    firstname,
    lastname: null,
    lines: [{ id, extensions: [{ exten: `100${id}`, context: 'inside' }] }]
  })),
  lines: USERS.map(({ uuid, line, id }) => ({
    id,
    name: line,
    userUuids: [uuid],
    extensions: [{ exten: `100${id}`, context: 'inside' }]
  })),
  contexts: [{ name: 'inside', tenantUuid: SERVICE_TENANT }],
  tenants: [{ uuid: SERVICE_TENANT, name: 'Harbour Lane', parentUuid: null }]
}
