import type { ServerSync } from '@shared/model/server'
import { readSetting, removeSetting, writeSetting } from './settings'
import { all, type ReadStore, type WriteStore } from './store'

/** The server that the workspace is synchronised with, null for none. No password is ever part of it. */
export function readServerSync(store: ReadStore): ServerSync | null {
  const text = readSetting(store, 'server')
  return text === null ? null : (JSON.parse(text) as ServerSync)
}

/** Notes the server and how far it was read. Within the caller’s transaction. */
export function writeServerSync(store: WriteStore, sync: ServerSync): void {
  writeSetting(store, 'server', JSON.stringify(sync))
}

/** Forgets the server; what was read from it stays. */
export function forgetServerSync(store: WriteStore): void {
  removeSetting(store, 'server')
}

/** Linkedids of calls that were not over when call logs were made, latest first; their rest is yet to come. */
export function openLinkedids(store: ReadStore, sinceUs: number, limit: number): string[] {
  return all<{ linkedid: string }>(
    store,
    `SELECT DISTINCT j.value AS linkedid
     FROM (SELECT linkedids FROM skipped_group WHERE code = 'unfinished' AND first_time >= ?
           ORDER BY first_time DESC LIMIT ?) g, json_each(g.linkedids) j
     LIMIT ?`,
    sinceUs,
    limit,
    limit
  ).map(({ linkedid }) => linkedid)
}
