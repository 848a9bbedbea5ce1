import type { JobResult } from '@shared/model/job'
import type { JobControl } from '../jobs/control'
import { celScope, runAnonymise } from '../jobs/anonymise'
import { runSourceDeletion } from '../jobs/delete-source'
import { runDeletion } from '../jobs/deletion'
import { runExport } from '../jobs/export'
import { runForgetTenant } from '../jobs/forget-tenant'
import { runGeneration } from '../jobs/generation'
import { runImport } from '../jobs/import'
import { runLinking } from '../jobs/link-recordings'
import { runMapping } from '../jobs/map-fields'
import { runPurge } from '../jobs/purge'
import { runReport } from '../jobs/report'
import { runSync } from '../jobs/sync'
import { openStore } from '../store/open-store'
import { closeStore, type WriteStore } from '../store/store'
import type { Job } from './job-queue'
import type { PeopleWriter } from './people-writer'
import type { JobSpec } from './protocol'

/**
 * Runs one job on its workspace, which is open for writing only as long; `people` may write in between. `replace` writes a
 * workspace anew and puts that in its place, see `runForgetTenant`.
 */
export async function runJob(
  { path, spec }: Job,
  control: JobControl,
  people: PeopleWriter,
  replace: (store: WriteStore) => Promise<boolean>
): Promise<JobResult> {
  if (spec.kind === 'pack') throw new Error('Recordings are packed by a thread of their own.')
  if (spec.kind === 'export') return exportCalls(path, spec, control)
  if (spec.kind === 'anonymise') return anonymise(path, spec, control)
  if (spec.kind === 'report') return writeReport(path, spec, control)
  const store = openStore(path, { mode: 'write' })
  try {
    people.jobOpened(store)
    return await change(store, spec, control, replace)
  } finally {
    people.jobClosed(store)
    closeStore(store)
  }
}

async function change(
  store: WriteStore,
  spec: Exclude<JobSpec, { kind: 'anonymise' | 'export' | 'report' | 'pack' }>,
  control: JobControl,
  replace: (store: WriteStore) => Promise<boolean>
): Promise<JobResult> {
  switch (spec.kind) {
    case 'import': {
      const report = await runImport(store, { kind: 'file', ...spec.file }, spec.options, control)
      return { kind: 'import', report }
    }
    case 'sync':
      return { kind: 'import', report: await runSync(store, spec.request, control) }
    case 'generate':
      return { kind: 'generate', report: await runGeneration(store, spec, control) }
    case 'map':
      return { kind: 'map', ...(await runMapping(store, control)) }
    case 'link':
      return { kind: 'link', ...(await runLinking(store, spec, control)) }
    case 'purge': {
      const order = { tenantUuid: spec.tenantUuid, now: Date.now() * 1000 }
      return { kind: 'purge', counts: await runPurge(store, order, control) }
    }
    case 'forget':
      return { kind: 'purge', counts: await runForgetTenant(store, spec, control, replace) }
    case 'delete-source': {
      const { callLogs } = await runSourceDeletion(store, spec.sourceId, control)
      return { kind: 'delete', deletedCallLogs: callLogs, withoutCels: 0 }
    }
    case 'delete': {
      const { callLogs, withoutCels } = await runDeletion(store, spec.selection, { dryRun: false }, control)
      return { kind: 'delete', deletedCallLogs: callLogs, withoutCels }
    }
  }
}

async function anonymise(
  path: string,
  { options, scope, path: outPath, fileId, fileName }: Extract<JobSpec, { kind: 'anonymise' }>,
  control: JobControl
): Promise<JobResult> {
  const store = openStore(path, { mode: 'read' })
  try {
    const order = { options, scope: celScope(store, scope), path: outPath, name: fileName }
    return { kind: 'anonymise', fileId, fileName, ...(await runAnonymise(store, order, control)) }
  } finally {
    closeStore(store)
  }
}

async function writeReport(
  path: string,
  { order, path: outPath, fileId, fileName }: Extract<JobSpec, { kind: 'report' }>,
  control: JobControl
): Promise<JobResult> {
  const store = openStore(path, { mode: 'read' })
  try {
    return { kind: 'report', fileId, fileName, ...(await runReport(store, order, outPath, control)) }
  } finally {
    closeStore(store)
  }
}

async function exportCalls(
  path: string,
  { request, path: outPath, aboutPath, aboutFileId, fileId, fileName }: Extract<JobSpec, { kind: 'export' }>,
  control: JobControl
): Promise<JobResult> {
  const store = openStore(path, { mode: 'read' })
  try {
    const written = await runExport(store, request, { path: outPath, aboutPath }, control)
    return { kind: 'export', fileId, fileName, ...(aboutFileId && { aboutFileId }), ...written }
  } finally {
    closeStore(store)
  }
}
