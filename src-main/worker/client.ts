/*
 * Above 300 lines: the threads, the workspace that is open in them and who waits for what are one state. What may be
 * asked stands in backend.ts.
 */
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Statistics } from '@shared/model/statistics'
import { AppError } from '@shared/errors/app-error'
import type { ImportPreview } from '@shared/model/import-preview'
import type { JobState } from '@shared/model/job'
import type { WorkspaceRef, WorkspaceSummary } from '@shared/model/workspace'
import createFinder from './finder.worker?nodeWorker'
import { isFinderQuery, type FinderQuery } from './finder-names'
import type { FinderQueries } from './finder-queries'
import { jobNotFound, onlyReads } from './job-queue'
import createMedia from './media.worker?nodeWorker'
import createPacker from './packer.worker?nodeWorker'
import type { PeopleAnswer, PeopleCommand, PeopleRequest } from './people-commands'
import type { PeopleQuery, PeopleQueryAnswer, PeopleQueryRequest } from './people-queries'
import type {
  FinderCommands,
  MediaCommands,
  PackerCommands,
  Push,
  ReaderCommands,
  WriterCommands
} from './protocol'
import type { QueryAnswer, QueryName } from './queries'
import { Questions } from './questions'
import createReader from './reader.worker?nodeWorker'
import { Thread } from './thread'
import { whileClosed } from './while-closed'
import createWriter from './writer.worker?nodeWorker'
import type {
  BackendOptions,
  WorkspaceFile,
  ClientRequest,
  MediaQuery,
  MediaRequest,
  Backend
} from './backend'

/**
 * Room for new objects in the writing thread. An import makes millions that die at once; left alone, V8 takes 100 MB more
 * for them and is hardly quicker.
 */
const YOUNG_MB = 24

/** How often it is looked whether changes are settled. */
const SETTLING_MS = 20

/** How long closing waits for a thread to tidy up. */
const TIDY_MS = 1000

/** Times that the finding thread may die; afterwards the reading thread does without. */
const FINDER_LIVES = 3

/**
 * Starts what runs behind a host: one thread that writes, one that reads, one that finds calls in an index of all. They
 * start when first needed.
 */
export function startBackend({ onJob, onChanged, onPeople, onDecoding }: BackendOptions): Backend {
  const jobs = new Map<string, JobState>()
  /** Workspaces with changes of people's data that the reading thread does not see yet. */
  const unsettled = new Set<string>()
  let current: WorkspaceFile | null = null
  /** Steps of exports that are being noted, one after the other. */
  let steps: Promise<unknown> = Promise.resolve()

  const note = (job: JobState): void => {
    jobs.set(job.id, job)
    onJob(job)
  }

  const onPush = (message: Push): void => {
    if (message.push === 'export-step') {
      const { path, step: request } = message
      // One after the other; a workspace that cannot be written now is told of the next step, or of the end.
      steps = steps
        .then(() => writer.call('change', { path, change: { name: 'noteExport', request } }))
        .catch(() => undefined)
    } else if (message.push === 'job') {
      const { job } = message
      // Who hears that an export is done finds it so in the list.
      if (job.kind === 'pack' && isFinished(job)) void steps.then(() => note(job))
      else note(job)
    } else if (message.push === 'decoding') {
      if (message.path === current?.path) onDecoding?.(message.uuid, message.done, message.of)
    } else if (message.push === 'copy') {
      void replace(message.path)
    } else if (message.push === 'people') {
      if (message.settled) unsettled.delete(message.path)
      else unsettled.add(message.path)
      if (message.path === current?.path) message.what.forEach((what) => onPeople?.(what))
    } else if (message.path === current?.path) {
      finder.call('changed', {}).catch(() => undefined)
      // A summary that cannot be read now is told with the next change.
      summary().then(onChanged, () => undefined)
    }
  }

  const reader: Thread<ReaderCommands> = new Thread<ReaderCommands>({
    create: createReader,
    onPush,
    onDeath: () => undefined,
    onStart: async () => {
      if (current !== null) await reader.send('open', { path: current.path })
    }
  })

  let finderLives = FINDER_LIVES
  const finder: Thread<FinderCommands> = new Thread<FinderCommands>({
    create: createFinder,
    onPush,
    onDeath: () => (finderLives -= 1),
    onStart: async () => {
      if (current !== null) await finder.send('open', { path: current.path })
    }
  })
  const media = new Thread<MediaCommands>({ create: createMedia, onPush, onDeath: () => undefined })
  const toFinder = new Questions()
  const toReader = new Questions()

  const writer = new Thread<WriterCommands>({
    create: (options) => createWriter({ ...options, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } }),
    onPush,
    onDeath(error) {
      for (const job of jobs.values()) {
        if (job.kind !== 'pack' && !isFinished(job))
          note({ ...job, status: 'failed', error: error.toData(), finishedAt: Date.now() })
      }
    }
  })

  const packer = new Thread<PackerCommands>({
    create: createPacker,
    onPush,
    onDeath(error) {
      for (const job of jobs.values()) {
        if (job.kind === 'pack' && !isFinished(job))
          note({ ...job, status: 'failed', error: error.toData(), finishedAt: Date.now() })
      }
    }
  })

  /** Has a workspace written anew, and put in its place while all other threads have it closed. */
  async function replace(path: string): Promise<void> {
    // An export reads the workspace to its end, which may be far.
    const packs = [...jobs.values()].some((job) => job.kind === 'pack' && !isFinished(job))
    const written = !packs && (await packer.call('writeAnew', { path }).then(isDone, isNot))
    const answer = (): Promise<unknown> => writer.call('copied', { written }).catch(() => undefined)
    await (written ? whileClosed([reader, finder, media], () => current?.path ?? null, answer) : answer())
  }

  function opened(): WorkspaceFile {
    if (current !== null) return current
    throw new AppError({ code: 'usage', message: 'No workspace is open.', hint: 'Open a workspace first.' })
  }

  async function summary(): Promise<WorkspaceSummary> {
    const { workspaceId: id, name, color, isSample } = opened()
    const workspace: WorkspaceRef = { id, name, color, isSample }
    const answer = await reader.call('query', { name: 'workspaceSummary', request: { workspace } })
    return answer as WorkspaceSummary
  }

  /** A job is writing to the open workspace. */
  const isBusy = (): boolean =>
    [...jobs.values()].some(
      (job) =>
        job.workspaceId === current?.workspaceId &&
        !onlyReads(job.kind) &&
        job.kind !== 'pack' &&
        !isFinished(job)
    )

  /** The answer of the finding thread; null when it has none now. */
  async function find(
    name: FinderQuery,
    request: unknown,
    asker: string
  ): Promise<{ readonly answer: unknown } | null> {
    const lives = finderLives
    if (lives <= 0) return null
    try {
      return await finder.call('ask', { name, request, asker, busy: isBusy() })
    } catch (error) {
      // It died of this question, for want of memory say: the reading thread needs less.
      if (finderLives < lives) return null
      throw error
    }
  }

  /** What only the index of all calls can count. */
  const counted = async (name: 'person' | 'statistics', request: unknown, asker = ''): Promise<unknown> => {
    opened()
    const found = await find(name, request, asker)
    if (found !== null) return found.answer
    throw new AppError({
      code: 'internal',
      message: 'The calls cannot be counted now.',
      hint: 'Try again. If it comes back, restart Calltrail.'
    })
  }

  return {
    async open(workspace) {
      await writer.call('prepare', { path: workspace.path })
      await reader.call('open', { path: workspace.path })
      // Not waited for: until its index is ready, the reading thread answers.
      finder.call('open', { path: workspace.path }).catch(() => undefined)
      // Nobody listens to the one before any more.
      media.farewell('close', {}).catch(() => undefined)
      current = workspace
      return summary()
    },
    async query<N extends QueryName>(
      name: N,
      request: ClientRequest<N>,
      asker = ''
    ): Promise<QueryAnswer<N>> {
      if (name === 'workspaceSummary') return (await summary()) as QueryAnswer<N>
      opened()
      if (!isFinderQuery(name)) return (await reader.call('query', { name, request })) as QueryAnswer<N>
      const question = { name, request, asker }
      const found = await toFinder.ask(question, () => find(name, request, asker))
      const answer =
        found === null ? toReader.ask(question, () => reader.call('query', { name, request })) : found.answer
      return (await answer) as QueryAnswer<N>
    },
    person: (request) => counted('person', request) as Promise<ReturnType<FinderQueries['person']>>,
    statistics: (request, asker) => counted('statistics', request, asker) as Promise<Statistics>,
    async preview(request) {
      opened()
      return (await reader.call('query', { name: 'importPreview', request })) as ImportPreview
    },
    async startJob(spec) {
      const { workspaceId, path } = opened()
      const job = { jobId: randomUUID(), workspaceId, path, spec }
      const state = await (spec.kind === 'pack' ? packer.call('start', job) : writer.call('start', job))
      return jobs.get(state.id) ?? state
    },
    async cancelJob(jobId) {
      const known = jobs.get(jobId)
      if (known === undefined) throw jobNotFound(jobId)
      if (isFinished(known)) return known
      return known.kind === 'pack' ? packer.call('cancel', { jobId }) : writer.call('cancel', { jobId })
    },
    async dismissJob(jobId) {
      const known = jobs.get(jobId)
      if (known === undefined) throw jobNotFound(jobId)
      if (isFinished(known)) jobs.delete(jobId)
    },
    listJobs: () => [...jobs.values()].filter((job) => job.workspaceId === current?.workspaceId),
    async change<C extends PeopleCommand>(name: C, request: PeopleRequest<C>): Promise<PeopleAnswer<C>> {
      const { path } = opened()
      const { value } = await writer.call('change', { path, change: { name, request } })
      return value as PeopleAnswer<C>
    },
    isOpen: (workspaceId) => current?.workspaceId === workspaceId,
    async isSettled(withinMs) {
      const { path } = opened()
      const end = performance.now() + withinMs
      while (unsettled.has(path) && performance.now() < end) await sleep(SETTLING_MS)
      return !unsettled.has(path)
    },
    async readPeople<Q extends PeopleQuery>(
      name: Q,
      request: PeopleQueryRequest<Q>
    ): Promise<PeopleQueryAnswer<Q>> {
      const { path } = opened()
      const answer = unsettled.has(path)
        ? writer.call('readPeople', { path, name, request })
        : reader.call('query', { name, request })
      return (await answer) as PeopleQueryAnswer<Q>
    },
    async media<K extends MediaQuery>(name: K, request: MediaRequest<K>) {
      const whole = { ...request, path: opened().path }
      // The client's types hold name and request together.
      return media.call(name, whole as never) as Promise<MediaCommands[K]['answer']>
    },
    forgetSounds: () => media.farewell('close', { forget: true }),
    async forgetServer() {
      await writer.call('forgetServer', { path: opened().path })
    },
    async setZone(zone) {
      await writer.call('setZone', { path: opened().path, zone })
      const changed = await summary()
      onChanged(changed)
      return changed
    },
    async leave() {
      const { workspaceId } = opened()
      const mine = [...jobs.values()].filter((job) => job.workspaceId === workspaceId)
      if (!mine.every(isFinished)) {
        throw new AppError({
          code: 'workspace-busy',
          message: 'A job is working on this workspace.',
          hint: 'Wait until it is done, or cancel it, then try again. Nothing was removed.'
        })
      }
      // Nobody asks any more from here on.
      current = null
      for (const { id } of mine) jobs.delete(id)
      await finder.farewell('close', {})
      await media.farewell('close', { forget: true })
      await reader.farewell('close', {})
    },
    async close() {
      // In this order, so that the one who can write leaves last and takes the write-ahead log with it.
      await orLater(finder.farewell('close', {}))
      await finder.stop()
      await orLater(media.farewell('close', {}))
      await media.stop()
      await orLater(reader.farewell('close', {}))
      await reader.stop()
      await packer.stop()
      if (current !== null) await orLater(writer.farewell('prepare', { path: current.path }))
      await writer.stop()
    }
  }
}

const isDone = (): boolean => true
const isNot = (): boolean => false

/** Waits for a thread to tidy up, but not for one that is busy. */
async function orLater(work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise((resolve) => (timer = setTimeout(resolve, TIDY_MS)))
  await Promise.race([work.catch(() => undefined), late])
  clearTimeout(timer)
}

function isFinished({ status }: JobState): boolean {
  return status === 'done' || status === 'failed' || status === 'cancelled'
}
