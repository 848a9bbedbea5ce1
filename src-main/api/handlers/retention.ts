import type { ChosenFile } from '@shared/api/contract'
import { AppError } from '@shared/errors/app-error'
import type { JobState } from '@shared/model/job'
import type { ForgetPreview } from '@shared/model/retention'
import { forgetWorkspace } from '../../jobs/forget-workspace'
import type { ApiContext } from '../context'
import type { HandlersOf } from '../handlers-of'

/** How long things are kept, purging what is older, and forgetting a customer. */
export function retentionHandlers(context: ApiContext): HandlersOf<'retention'> {
  const { backend, workspaces, server, stack } = context

  const preview = async (tenantUuid: string | null): Promise<ForgetPreview> =>
    tenantUuid === null
      ? openName().then((name) => backend.query('previewForgetWorkspace', { name }))
      : withTemporary(await backend.query('previewForgetTenant', { tenantUuid }))

  /** What this session wrote to be fetched, or was sent: it may hold calls of anybody. */
  const temporary = async (): Promise<readonly ChosenFile[]> =>
    (await context.files.listTemporary()).filter(({ fileId }) => !context.isTaken(fileId))

  const withTemporary = async (told: ForgetPreview): Promise<ForgetPreview> => ({
    ...told,
    files: [...told.files, ...(await temporary()).map(({ name, sizeBytes }) => ({ name, bytes: sizeBytes }))]
  })

  const forgetTenant = async (tenantUuid: string, name: string, words: boolean): Promise<JobState> => {
    const job = await backend.startJob({ kind: 'forget', tenantUuid, name, words })
    context.whenEnded(job.id, async () => {
      for (const { fileId } of await temporary()) await context.files.release(fileId)
      await stack.forgetSession()
      await backend.forgetSounds()
    })
    return job
  }

  const openName = async (): Promise<string> => (await backend.query('workspaceSummary', {})).workspace.name

  const forgetOpen = async (): Promise<void> => {
    const { workspace } = await backend.query('workspaceSummary', {})
    const place = workspaces.find(workspace.id)
    await backend.leave()
    try {
      forgetWorkspace(place.path)
    } catch (error) {
      await context.openWorkspace(place)
      throw error
    }
    await server.forgetWorkspace()
    await stack.forgetWorkspace()
    // In a browser, dumps that were sent and exports that were fetched lie here until the end of the session.
    await context.files.releaseTemporary()
    workspaces.forget(place)
    await context.openWorkspace(workspaces.fallback())
  }

  return {
    'retention:get': async () => backend.readPeople('readRetention', {}),
    'retention:set': async (retention) => backend.change('setRetention', retention),
    'retention:preview': async ({ tenantUuid = null }) =>
      backend.query('previewPurge', { tenantUuid, now: Date.now() * 1000 }),
    'retention:purge': async ({ tenantUuid = null }) => backend.startJob({ kind: 'purge', tenantUuid }),
    'retention:forget-preview': async ({ tenantUuid }) => preview(tenantUuid),
    'retention:forget': async ({ tenantUuid, name: typed, words = false }) => {
      const { name } = await preview(tenantUuid)
      if (typed.trim().normalize('NFC') !== name.trim().normalize('NFC')) throw anotherName(name)
      if (tenantUuid !== null) return forgetTenant(tenantUuid, name, words)
      await forgetOpen()
      return null
    }
  }
}

const anotherName = (name: string): AppError =>
  new AppError({
    code: 'invalid-request',
    message: 'The name that was typed is not that of what is to be forgotten.',
    hint: `Type ${name}. Nothing was removed.`,
    details: { field: 'name' }
  })
