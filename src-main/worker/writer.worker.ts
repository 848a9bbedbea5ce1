import type { PeopleData } from '@shared/api/events'
import { AppError } from '@shared/errors/app-error'
import type { JobControl } from '../jobs/control'
import { openStore } from '../store/open-store'
import { endMapping } from '../store/mapped-fields'
import { forgetServerSync } from '../store/server-sync'
import { nameState, raiseRevision, readLineage, writeSetting } from '../store/settings'
import { closeStore, inTransaction, type WriteStore } from '../store/store'
import { sweepAnew } from '../store/write-anew'
import { type Job, JobQueue, onlyReads } from './job-queue'
import { PEOPLE_DATA } from './people-commands'
import type { PeopleChange } from './people-journal'
import { answerPeople } from './people-queries'
import { PeopleWriter } from './people-writer'
import type { WriterCommands } from './protocol'
import { Replacing } from './replacing'
import { runJob } from './run-job'
import { push, serveThread } from './serve-thread'

const people = new PeopleWriter((path, changes) => {
  push({ push: 'people', path, what: changed(changes), settled: true })
})

const replacing = new Replacing(people, (path) => push({ push: 'copy', path }))

const queue = new JobQueue(
  async (job, control) => {
    try {
      return await runJob(job, tellingChanges(job, control), people, (store) => replacing.replace(store))
    } finally {
      // A failed or cancelled job may have kept part of its work.
      if (job.spec.kind === 'link')
        push({ push: 'people', path: job.path, what: ['recordings'], settled: true })
      else if (!onlyReads(job.spec.kind)) push({ push: 'changed', path: job.path })
      const people = takenBy(job)
      if (people.length > 0) push({ push: 'people', path: job.path, what: people, settled: true })
    }
  },
  (job) => push({ push: 'job', job })
)

/** What people keep that goes with calls and files. */
function takenBy({ spec }: Job): readonly PeopleData[] {
  if (spec.kind === 'purge' || spec.kind === 'delete-source') return ['recordings']
  return spec.kind === 'forget'
    ? ['comments', 'labels', 'options', 'recordings', 'retention', 'transcripts']
    : []
}

/** Once an import or a sync begins to generate, what it loaded is there for everybody to see. */
function tellingChanges(job: Job, control: JobControl): JobControl {
  if (job.spec.kind !== 'import' && job.spec.kind !== 'sync') return control
  let told = false
  return {
    progress(step) {
      if (step.phase === 'generating' && !told) {
        told = true
        push({ push: 'changed', path: job.path })
      }
      control.progress(step)
    },
    cancelled: () => control.cancelled()
  }
}

/** What is different for others, each once. */
function changed(changes: readonly PeopleChange[]): readonly PeopleData[] {
  return [...new Set(changes.flatMap(({ name }) => PEOPLE_DATA[name]))]
}

function withStore<T>(path: string, work: (store: WriteStore) => T): T {
  const store = openStore(path, { mode: 'write' })
  try {
    return work(store)
  } finally {
    closeStore(store)
  }
}

function refuseWhileBusy(path: string, hint: string): void {
  if (!queue.isBusyWith(path)) return
  throw new AppError({ code: 'workspace-locked', message: 'A job is writing to this workspace.', hint })
}

serveThread<WriterCommands>({
  prepare({ path }) {
    // Opening creates the tables and brings them up to date; a running job has done so.
    if (queue.isBusyWith(path)) return null
    withStore(path, (store) => {
      people.recover(store)
      endMapping(store)
      sweepAnew(store)
      if (readLineage(store).length === 0) inTransaction(store, () => nameState(store))
    })
    return null
  },
  start: (job) => queue.start(job),
  cancel: ({ jobId }) => queue.cancel(jobId),
  copied({ written }) {
    replacing.copied(written)
    return null
  },
  setZone({ path, zone }) {
    refuseWhileBusy(path, 'Change the zone when the job is done.')
    withStore(path, (store) =>
      inTransaction(store, () => {
        writeSetting(store, 'zone', zone)
        raiseRevision(store)
      })
    )
    return null
  },
  change({ path, change }) {
    const outcome = people.change(path, change)
    push({ push: 'people', path, what: changed([change]), settled: outcome.settled })
    return outcome
  },
  readPeople: ({ path, name, request }) => people.read(path, (store) => answerPeople(store, name, request)),
  forgetServer({ path }) {
    refuseWhileBusy(path, 'Forget the server when the job is done.')
    withStore(path, (store) => inTransaction(store, () => forgetServerSync(store)))
    return null
  }
})
