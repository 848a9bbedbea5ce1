import { copyFileSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { AnswerOf, Method, RequestOf } from '@shared/api/contract'
import { openStore } from '../../src-main/store/open-store'
import { closeStore, prepare } from '../../src-main/store/store'
import type { TestApplication } from './test-application'
import { SAMPLES_FOLDER } from './test-application'

/** Recordings of the sample's calls, both of one call. */
export const FIRST = '33dfa51f-e6d7-423a-a495-9b943d4c4fa8'
export const SECOND = '6f73ca2e-f8e2-40ef-8bc6-e8d19cb5198b'

export interface SampleRecordings {
  /** A place of recordings, empty at first. */
  readonly folder: string
  ask<M extends Method>(method: M, request: RequestOf<M>): Promise<AnswerOf<M>>
  /** The code of the error that a request ends with. */
  refusal<M extends Method>(method: M, request: RequestOf<M>): Promise<string>
  change(sql: string, ...values: readonly unknown[]): void
  /** Says that a file of the folder is that of a recording. */
  link(uuid: string, member: string): void
}

/** Imports the sample's calls, and makes a folder that is a place of recordings. */
export async function withSampleRecordings(app: TestApplication): Promise<SampleRecordings> {
  const ask = async <M extends Method>(method: M, request: RequestOf<M>): Promise<AnswerOf<M>> => {
    const answer = await app.api[method](request)
    if (!answer.ok) throw new Error(`${method}: ${answer.error.message}`)
    return answer.value
  }
  const cel = join(app.folder, 'cel.csv')
  copyFileSync(join(SAMPLES_FOLDER, 'wazo-cel.csv'), cel)
  const fileId = (await ask('files:open-path', { path: cel }))[0]?.fileId ?? ''
  await ask('imports:start', { fileId, options: {} })
  await app.idle()
  const place = placeOfRecordings(join(app.folder, 'test.calltrail'), join(app.folder, 'recordings'))
  return {
    ...place,
    ask,
    refusal: async (method, request) => {
      const answer = await app.api[method](request)
      return answer.ok ? 'none' : answer.error.code
    }
  }
}

/** Makes a folder a place of recordings of a workspace. */
export function placeOfRecordings(
  workspace: string,
  folder: string
): Pick<SampleRecordings, 'folder' | 'change' | 'link'> {
  mkdirSync(folder, { recursive: true })
  const written = (sql: string, values: readonly unknown[]): number => {
    const store = openStore(workspace, { mode: 'write' })
    const { lastInsertRowid } = prepare(store, sql).run(...values)
    closeStore(store)
    return Number(lastInsertRowid)
  }
  const change = (sql: string, ...values: readonly unknown[]): void => void written(sql, values)
  const rootId = written("INSERT INTO recording_root (kind, path, files) VALUES ('folder', ?, 0)", [folder])
  const link = (uuid: string, member: string): void =>
    change(
      `INSERT OR REPLACE INTO recording_file (recording_uuid, root_id, member, matched_by, size_bytes, modified_at)
       VALUES (?, ?, ?, 'hand', 0, 0)`,
      uuid,
      rootId,
      member
    )
  return { folder, change, link }
}

/** The only workspace file in a folder or below it. */
export function workspaceBelow(folder: string): string {
  const found = readdirSync(folder, { recursive: true }).map(String)
  return join(folder, found.find((name) => name.endsWith('.calltrail')) ?? '')
}
