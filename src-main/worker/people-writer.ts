import { AppError } from '@shared/errors/app-error'
import { openStore } from '../store/open-store'
import { closeStore, inTransaction, prepare, type ReadStore, type WriteStore } from '../store/store'
import { storeError } from '../store/store-error'
import { copiedUpTo, forgetCopiedUpTo, noteCopiedUpTo } from '../store/write-anew'
import { PEOPLE_COMMANDS } from './people-commands'
import { forgetChanges, noteChange, notedChanges, type PeopleChange } from './people-journal'

/** A command's answer; `settled` is false while the change waits for the end of a job's transaction. */
export interface PeopleOutcome {
  readonly value: unknown
  readonly settled: boolean
}

/**
 * Writes people's data beside the jobs of the writing thread, without waiting for them: within a job's transaction when
 * there is one, since SQLite has one writer. Should that transaction be taken back, its changes are made again at once;
 * should the program end before, when the workspace is next written. See docs/decisions/peoples-data.md.
 */
export class PeopleWriter {
  private busy: WriteStore | null = null
  /** Made within the transaction that is open now. */
  private unsettled: PeopleChange[] = []
  /** Made since a copy of the job's workspace was begun; null where none is made. */
  private copied: PeopleChange[] | null = null

  constructor(private readonly onSettled: (path: string, changes: readonly PeopleChange[]) => void) {}

  /** A job writes with this connection from now on. */
  jobOpened(store: WriteStore): void {
    this.recover(store)
    this.busy = store
    store.ending.listener = (kept) => this.ended(store, kept)
  }

  /** The job is done with it. */
  jobClosed(store: WriteStore): void {
    store.ending.listener = null
    if (this.busy === store) this.busy = null
  }

  /** Carries out one command on a workspace. Throws what the command throws, and nothing is changed then. */
  change(path: string, change: PeopleChange): PeopleOutcome {
    const { busy } = this
    if (busy !== null && busy.path === path) {
      if (busy.db.inTransaction) return { value: this.within(busy, change), settled: false }
      return { value: inTransaction(busy, () => this.directly(busy, change)), settled: true }
    }
    return withStore(path, (store) => {
      this.recover(store)
      return { value: inTransaction(store, () => carryOut(store, change, store)), settled: true }
    })
  }

  /** Reads people's data as they are with the changes that are not settled. */
  read<T>(path: string, query: (store: ReadStore) => T): T {
    const { busy } = this
    if (busy !== null && busy.path === path) return query(busy)
    return withStore(path, (store) => {
      this.recover(store)
      return query(store)
    })
  }

  /** The job has its workspace copied from now on: changes go on, and are made in the copy too when it is taken. */
  beginCopy(store: WriteStore): void {
    inTransaction(store, () => forgetCopiedUpTo(store))
    this.copied = []
  }

  /** Makes in the copy what it does not have. Within the caller's transaction. */
  completeCopy(copy: WriteStore): void {
    again(copy, this.copied?.slice(copiedUpTo(copy)) ?? [])
    forgetCopiedUpTo(copy)
  }

  /** The copy was taken, or is not needed any more. */
  endCopy(): void {
    this.copied = null
  }

  /** Makes the changes that a program which ended too early had noted. */
  recover(store: WriteStore): void {
    const changes = notedChanges(store.path)
    if (changes.length === 0) return
    inTransaction(store, () => again(store, changes))
    forgetChanges(store.path)
  }

  private directly(store: WriteStore, change: PeopleChange): unknown {
    const value = carryOut(store, change, store)
    if (this.copied !== null) noteCopiedUpTo(store, this.copied.push(change))
    return value
  }

  private within(store: WriteStore, change: PeopleChange): unknown {
    const value = asSavepoint(store, () => {
      const answer = onWhatIsSeen(store, (seen) => carryOut(store, change, seen))
      noteChange(store.path, change)
      return answer
    })
    this.unsettled.push(change)
    return value
  }

  private ended(store: WriteStore, kept: boolean): void {
    const changes = this.unsettled
    if (changes.length === 0) return
    this.unsettled = []
    try {
      // Its own end comes here too, and finds nothing to do.
      if (!kept) inTransaction(store, () => again(store, changes))
      forgetChanges(store.path)
    } catch {
      // What cannot be written now, for instance on a full disk, stays noted.
      return
    }
    this.onSettled(store.path, changes)
  }
}

function carryOut(store: WriteStore, { name, request }: PeopleChange, seen: ReadStore): unknown {
  const command = PEOPLE_COMMANDS[name] as (store: WriteStore, request: unknown, seen: ReadStore) => unknown
  return command(store, request, seen)
}

/** Everything that a person was told is done; what is done already is refused, and that is no loss. */
function again(store: WriteStore, changes: readonly PeopleChange[]): void {
  for (const change of changes) {
    try {
      asSavepoint(store, () => carryOut(store, change, store))
    } catch (error) {
      if (!(error instanceof AppError)) throw error
    }
  }
}

function asSavepoint<T>(store: WriteStore, work: () => T): T {
  prepare(store, 'SAVEPOINT people').run()
  try {
    const value = work()
    prepare(store, 'RELEASE people').run()
    return value
  } catch (error) {
    prepare(store, 'ROLLBACK TO people').run()
    prepare(store, 'RELEASE people').run()
    throw error
  }
}

/** The workspace as it stands for everybody else: a job may have deleted calls, or given them other ids. */
function onWhatIsSeen<T>(store: WriteStore, work: (seen: ReadStore) => T): T {
  if (store.path === ':memory:') return work(store)
  const seen = openStore(store.path, { mode: 'read' })
  try {
    return work(seen)
  } finally {
    closeStore(seen)
  }
}

function withStore<T>(path: string, work: (store: WriteStore) => T): T {
  const store = openStore(path, { mode: 'write' })
  try {
    return work(store)
  } catch (error) {
    throw storeError(error, path)
  } finally {
    closeStore(store)
  }
}
