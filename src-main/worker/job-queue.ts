import type { JobKind, JobPhase, JobResult, JobState } from '@shared/model/job'
import { AppError, errorData } from '@shared/errors/app-error'
import type { JobControl } from '../jobs/control'
import type { JobSpec } from './protocol'

/** Progress is told ten times a second: more than the eye follows, little enough to cost nothing. */
const TELL_EVERY_MS = 100

export interface Job {
  readonly jobId: string
  /** The workspace: what the window calls it, and where it lies. */
  readonly workspaceId: string
  readonly path: string
  readonly spec: JobSpec
}

interface Entry {
  readonly job: Job
  state: JobState
  told: number
}

const PHASES: Readonly<Record<JobSpec['kind'], readonly JobPhase[]>> = {
  import: ['reading', 'indexing', 'generating'],
  sync: ['reading', 'indexing', 'generating'],
  generate: ['generating'],
  delete: ['deleting'],
  'delete-source': ['deleting', 'generating'],
  purge: ['purging'],
  forget: ['purging'],
  export: ['writing'],
  report: ['writing'],
  anonymise: ['altering'],
  link: ['looking'],
  map: ['mapping'],
  pack: ['packing']
}

/** True for jobs that leave the workspace as it is. */
export const onlyReads = (kind: JobKind | JobSpec['kind']): boolean =>
  kind === 'export' || kind === 'report' || kind === 'anonymise'

/** Runs jobs one at a time in the order of their start. */
export class JobQueue {
  private readonly entries = new Map<string, Entry>()
  private readonly waiting: Entry[] = []
  private running: Entry | null = null

  constructor(
    private readonly execute: (job: Job, control: JobControl) => Promise<JobResult>,
    private readonly tell: (state: JobState) => void
  ) {}

  start(job: Job): JobState {
    const entry: Entry = { job, state: initialState(job), told: 0 }
    this.entries.set(job.jobId, entry)
    this.waiting.push(entry)
    this.tell(entry.state)
    void this.next()
    return entry.state
  }

  /** A waiting job is cancelled at once, a running one when it looks; finished ones stay as they are. */
  cancel(jobId: string): JobState {
    const entry = this.entries.get(jobId)
    if (entry === undefined) throw jobNotFound(jobId)
    if (entry.state.status === 'running') this.change(entry, { status: 'cancelling' })
    if (entry.state.status === 'waiting') {
      this.waiting.splice(this.waiting.indexOf(entry), 1)
      this.finish(entry, { status: 'cancelled' })
    }
    return entry.state
  }

  /** True while a job changes this workspace. */
  isBusyWith(path: string): boolean {
    return this.running !== null && this.running.job.path === path && !onlyReads(this.running.job.spec.kind)
  }

  private async next(): Promise<void> {
    if (this.running !== null) return
    const entry = this.waiting.shift()
    if (entry === undefined) return
    this.running = entry
    this.change(entry, { status: 'running', startedAt: Date.now() })
    try {
      const result = await this.execute(entry.job, this.controlOf(entry))
      this.running = null
      this.finish(entry, { status: 'done', result })
    } catch (error) {
      this.running = null
      const cancelled = error instanceof AppError && error.code === 'cancelled'
      this.finish(entry, cancelled ? { status: 'cancelled' } : { status: 'failed', error: errorData(error) })
    }
    void this.next()
  }

  private controlOf(entry: Entry): JobControl {
    return {
      progress: ({ phase, done, about, rejected }) => {
        const isNew = phase !== entry.state.phase
        entry.state = { ...entry.state, phase, done, about, rejected: rejected ?? entry.state.rejected }
        if (!isNew && performance.now() - entry.told < TELL_EVERY_MS) return
        entry.told = performance.now()
        this.tell(entry.state)
      },
      cancelled: () => entry.state.status === 'cancelling'
    }
  }

  private finish(entry: Entry, change: Partial<JobState>): void {
    this.change(entry, { ...change, finishedAt: Date.now() })
    this.entries.delete(entry.job.jobId)
  }

  private change(entry: Entry, change: Partial<JobState>): void {
    entry.state = { ...entry.state, ...change }
    this.tell(entry.state)
  }
}

function initialState({ jobId, workspaceId, spec }: Job): JobState {
  const phases = PHASES[spec.kind]
  const generates = spec.kind !== 'import' || spec.options.generate !== false
  return {
    id: jobId,
    kind: kindOf(spec),
    workspaceId,
    title: titleOf(spec),
    status: 'waiting',
    ...('background' in spec && spec.background ? { background: true } : {}),
    phases: generates ? phases : phases.filter((phase) => phase !== 'generating'),
    phase: null,
    done: 0,
    about: null,
    rejected: 0,
    startedAt: null,
    finishedAt: null,
    result: null,
    error: null
  }
}

function kindOf({ kind }: JobSpec): JobKind {
  // Forgetting a tenant purges all of it; a source that is deleted takes its call logs with it.
  if (kind === 'forget') return 'purge'
  return kind === 'delete-source' ? 'delete' : kind
}

function titleOf(spec: JobSpec): string {
  switch (spec.kind) {
    case 'import':
      return spec.file.name
    case 'sync':
      return spec.title
    case 'export':
    case 'report':
    case 'anonymise':
    case 'pack':
    case 'delete-source':
      return spec.fileName
    case 'generate':
      return spec.selection.kind === 'linkedid' ? spec.selection.linkedid : ''
    case 'forget':
      return spec.name
    case 'delete':
    case 'purge':
    case 'link':
    case 'map':
      return ''
  }
}

/** The error for an id that no job has. */
export function jobNotFound(jobId: string): AppError {
  return new AppError({
    code: 'job-not-found',
    message: 'There is no such job.',
    hint: 'It may have been dismissed.',
    details: { jobId }
  })
}
