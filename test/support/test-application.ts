import { join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'
import { openApplication } from '../../src-main/api/application'
import type { Application, ApplicationOptions } from '../../src-main/api/application'
import type { EventName, Events } from '@shared/api/events'
import type { JobState } from '@shared/model/job'
import { temporaryFolder } from './temporary-folder'

export const SAMPLES_FOLDER = resolve(import.meta.dirname, '../../resources/samples')

export interface TestApplication extends Application {
  readonly folder: string
  readonly events: readonly { readonly event: EventName; readonly payload: Events[EventName] }[]
  readonly warnings: readonly string[]
  /** Waits until every job is done; throws when one failed. */
  idle(): Promise<readonly JobState[]>
}

/** The real application, threads and SQLite included, on a data directory of its own; closed when the test ends. */
export async function openTestApplication(
  options: Partial<ApplicationOptions> = {}
): Promise<TestApplication> {
  const folder = options.dataDirectory ?? temporaryFolder()
  const events: { event: EventName; payload: Events[EventName] }[] = []
  const warnings: string[] = []
  const application = await openApplication({
    host: 'http',
    version: '0.0.0-test',
    platform: 'test',
    locale: 'en-GB',
    dataDirectory: folder,
    samplesFolder: SAMPLES_FOLDER,
    workspaceFile: join(folder, 'test.calltrail'),
    desktop: null,
    emit: (event, payload) => events.push({ event, payload }),
    warn: (message) => warnings.push(message),
    ...options
  })
  onTestFinished(() => application.close())
  return { ...application, folder, events, warnings, idle: () => untilIdle(application) }
}

async function untilIdle({ api }: Application): Promise<readonly JobState[]> {
  for (;;) {
    const jobs = await api['jobs:list']({})
    if (!jobs.ok) throw new Error(jobs.error.message)
    const failed = jobs.value.find(({ status }) => status === 'failed')
    if (failed) throw new Error(`${failed.title}: ${failed.error?.message}`)
    if (jobs.value.every(({ status }) => status === 'done' || status === 'cancelled')) return jobs.value
    await new Promise((done) => setTimeout(done, 20))
  }
}
