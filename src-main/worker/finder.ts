/*
 * Above 300 lines: asking, following, building, saving and preparing take turns on one thread, and each may end another;
 * the state of that is in one place.
 */
import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PREPARATIONS } from '../store/columns/answers/prepare'
import { STATISTICS_READS } from '../store/columns/answers/statistics'
import type { CallColumns } from '../store/columns/call-columns'
import { CallIndex } from '../store/columns/call-index'
import { columnsPathOf } from '../store/columns/saved-index'
import { toEnd } from '../store/columns/to-end'
import { openStore } from '../store/open-store'
import { closeStore, type ReadStore } from '../store/store'
import { storeError } from '../store/store-error'
import type { FinderQuery } from './finder-names'
import { answerFromColumns, hasMissingRows, warmOrders } from './finder-queries'
import { outdated } from './questions'

/** What is behind by so much is followed before the answer: a few milliseconds. */
const SOON = 500
/** What is behind by so much is waited for, unless a job runs: less than a second. */
const WORTH_WAITING = 40_000
/** While a job writes, following it may take one twentieth of the time. */
const REST = 20
/** Save when nothing was followed for so long, and so much is worth it. */
const QUIET_MS = 2000
const WORTH_SAVING = 5000
const WORTH_SAVING_SHARE = 0.02
/** Save less than that from time to time, so that the next start has little to follow. */
const SAVE_EVERY_MS = 15 * 60_000
/** Save without waiting for quiet, so that memory stays bounded. */
const MANY_UNSAVED = 262_144
/** Work of an answer in steps before others get their turn. */
const STEP_MS = 8
/** Times that a page is made anew because a call of it went meanwhile. */
const ATTEMPTS = 3

export interface Asked {
  readonly name: FinderQuery
  readonly request: unknown
  /** The window that asks; one that does not say is one of all those. */
  readonly asker?: string
  /** A job is writing: an answer from just before will do. */
  readonly busy: boolean
}

/** An answer, or null: ask the reading thread, as the index is not ready. */
export type Found = { readonly answer: unknown } | null

/**
 * Answers the questions of the list from the index of all calls, and keeps that up to date. All longer work is done in
 * short steps between which questions are answered.
 */
export class Finder {
  private readonly store: ReadStore
  private readonly columnsPath: string
  private readonly temporaryPath = join(tmpdir(), `calltrail-columns-${randomUUID()}`)
  private index: CallIndex | null = null
  private work: Generator<void> | null = null
  private next: NodeJS.Immediate | null = null
  private quiet: NodeJS.Timeout | null = null
  private waiting: (() => void)[] = []
  private restUntil = 0
  /** What is under way, if it can be left for later. */
  private idle: 'saving' | 'warming' | null = null
  private isWarm = false
  /** How many of the preparations are made. */
  private prepared = 0
  private askedAt = -Infinity
  private canSave = true
  private savedAt = performance.now()
  /** The latest answer in steps for each window that asked for one and waits. */
  private readonly stepping = new Map<string, Generator>()
  private closed = false

  /** `stepMs` is how long an answer in steps is worked on before others get their turn; 0 is a step at a time. */
  constructor(
    path: string,
    private readonly stepMs = STEP_MS
  ) {
    this.store = openStore(path, { mode: 'read' })
    this.columnsPath = columnsPathOf(path)
    this.start(this.open())
  }

  /** Answers a question, or says that the reading thread has to; a person's page and statistics are waited for. */
  async ask(asked: Asked): Promise<Found> {
    this.askedAt = performance.now()
    try {
      if (asked.name === 'statistics') await this.readInTurns(STATISTICS_READS)
      for (;;) {
        const found = this.tryToAnswer(asked)
        if (found !== 'wait')
          return found !== null && isSteps(found.answer)
            ? await this.inSteps(found.answer, asked.asker ?? '')
            : found
        // Nothing is under way that could help.
        if (this.work === null) return null
        await new Promise<void>((resolve) => this.waiting.push(resolve))
      }
    } catch (error) {
      throw storeError(error, this.store.path)
    }
  }

  /** The workspace changed: follows at once what does not take long, so that the next question need not wait. */
  changed(): void {
    if (this.work === null && this.index?.isBehind(this.store) === true) this.start(this.follow())
  }

  /** Stops all work and gives up the workspace. */
  close(): void {
    this.closed = true
    this.stop()
    if (this.quiet !== null) clearTimeout(this.quiet)
    this.index?.close()
    this.index = null
    closeStore(this.store)
    this.wake()
  }

  /** Reads columns one at a time, each from the newest picture there is, so that none of the list's questions waits long. */
  private async readInTurns(reads: readonly ((columns: CallColumns) => unknown)[]): Promise<void> {
    for (const read of reads) {
      if (this.index === null || this.closed) return
      try {
        read(this.index.columns)
      } catch {
        // The answer meets the same problem, and what can be done about it is done there.
        return
      }
      await new Promise<void>((resolve) => setImmediate(resolve))
    }
  }

  /**
   * An answer that takes long: other questions are answered between its steps, and a newer one of its kind that the same
   * window asks ends it.
   */
  private async inSteps(steps: Generator<void, unknown>, asker: string): Promise<Found> {
    this.stepping.set(asker, steps)
    try {
      for (;;) {
        const until = performance.now() + this.stepMs
        do {
          const step = steps.next()
          if (step.done === true) return { answer: step.value }
        } while (performance.now() < until)
        await new Promise<void>((resolve) => setImmediate(resolve))
        if (this.stepping.get(asker) !== steps || this.closed) throw outdated()
      }
    } finally {
      if (this.stepping.get(asker) === steps) this.stepping.delete(asker)
    }
  }

  private tryToAnswer({ name, request, busy }: Asked): Found | 'wait' {
    if (this.closed) return null
    const { index } = this
    const otherwise = name === 'person' || name === 'statistics' ? 'wait' : null
    if (index === null) return otherwise
    const comes = this.catchUp(index, busy)
    if (comes !== 'ready') return comes === 'later' ? otherwise : 'wait'
    try {
      for (let attempt = 1; ; attempt += 1) {
        const source = { columns: index.columns, store: this.store }
        const answer = answerFromColumns(source, name, request)
        if (attempt === ATTEMPTS || !hasMissingRows(name, request, answer)) return { answer }
        if (!this.followNow(index)) return otherwise
      }
    } catch (error) {
      if (!index.isDamaged(error)) throw error
      this.rebuild()
      return otherwise
    }
  }

  /** Brings the index up to date as far as an answer needs it: it is `ready`, `soon`, or only `later`. */
  private catchUp(index: CallIndex, busy: boolean): 'ready' | 'soon' | 'later' {
    if (!index.isBehind(this.store)) return 'ready'
    const behind = index.backlog(this.store)
    const mayFollow = !busy || performance.now() >= this.restUntil
    if (mayFollow && (this.work === null || this.idle !== null)) {
      // Saving and preparing are taken up again when it is quiet.
      this.stop()
      this.workWhenQuiet()
      if (behind <= SOON && this.followNow(index)) return 'ready'
      this.start(this.follow())
    }
    // What was deleted as a whole must not be shown any more.
    if (behind === Infinity) return 'later'
    if (busy) return 'ready'
    return behind <= WORTH_WAITING && this.work !== null ? 'soon' : 'later'
  }

  /** Follows to the end at once; false when the index has to be made anew, which is begun. */
  private followNow(index: CallIndex): boolean {
    this.stop()
    const followed = toEnd(this.following(index))
    if (!followed) this.rebuild()
    return followed
  }

  private *open(): Generator<void> {
    this.index = CallIndex.load(this.store, this.columnsPath)
    if (this.index === null) yield* this.build()
    else yield* this.follow()
  }

  private *build(): Generator<void> {
    const before = this.index
    const index = yield* CallIndex.build(this.store, [this.columnsPath, this.temporaryPath], {
      beforePublish: () => {
        before?.close()
        this.index = null
      }
    })
    before?.close()
    this.index = index
    this.isWarm = false
    this.prepared = 0
    yield* this.follow()
  }

  private *follow(): Generator<void> {
    const { index } = this
    if (index === null || (yield* this.following(index))) return
    index.close()
    this.index = null
    yield* this.build()
  }

  private *following(index: CallIndex): Generator<void, boolean> {
    const started = performance.now()
    const followed = yield* index.follow(this.store)
    const ended = performance.now()
    this.restUntil = ended + (ended - started) * REST
    if (followed) this.workWhenQuiet(!this.isWarm || index.unsaved >= MANY_UNSAVED)
    return followed
  }

  private rebuild(): void {
    this.index?.close()
    this.index = null
    this.start(this.build())
  }

  /** Once nothing was followed for a while: prepares the first questions, saves, or makes a worn index anew. */
  private workWhenQuiet(soon = false): void {
    if (this.quiet !== null) clearTimeout(this.quiet)
    this.quiet = setTimeout(() => this.workNow(), soon ? 0 : QUIET_MS)
    this.quiet.unref()
  }

  private workNow(): void {
    const { index } = this
    if (index === null || this.work !== null) return
    if (index.isWorn) this.start(this.build())
    else if (!this.isWarm) this.start(this.warm(index), 'warming')
    else if (this.canSave && this.isWorthSaving(index)) this.start(this.save(index), 'saving')
    else if (this.prepared < PREPARATIONS.length && index.hasRoom) this.start(this.prepare(index), 'warming')
  }

  private isWorthSaving({ unsaved, columns }: CallIndex): boolean {
    if (unsaved >= Math.max(WORTH_SAVING, columns.size * WORTH_SAVING_SHARE)) return true
    return unsaved > 0 && performance.now() - this.savedAt > SAVE_EVERY_MS
  }

  private *save(index: CallIndex): Generator<void> {
    yield* index.save(this.store)
    this.savedAt = performance.now()
    this.workWhenQuiet()
  }

  private *warm(index: CallIndex): Generator<void> {
    yield* index.warm()
    yield* warmOrders({ columns: index.columns, store: this.store })
    this.isWarm = true
    this.workWhenQuiet()
  }

  /** Prepares what is used now and then; each step may take a while, so that none is made while somebody asks. */
  private *prepare(index: CallIndex): Generator<void> {
    for (;;) {
      const step = PREPARATIONS[this.prepared]
      if (step === undefined || !index.hasRoom) return
      if (performance.now() - this.askedAt < QUIET_MS) return this.workWhenQuiet()
      step({ columns: index.columns, store: this.store })
      this.prepared += 1
      yield
    }
  }

  /** Begins a piece of work in the place of what is under way. */
  private start(work: Generator<void>, idle: 'saving' | 'warming' | null = null): void {
    this.stop()
    this.work = work
    this.idle = idle
    this.next = setImmediate(() => this.step())
  }

  private stop(): void {
    if (this.next !== null) clearImmediate(this.next)
    this.next = null
    const { work } = this
    this.work = null
    this.idle = null
    work?.return(undefined)
  }

  private step(): void {
    const { work } = this
    if (work === null) return
    try {
      if (work.next().done !== true) {
        // Questions that came meanwhile are answered before the next step.
        this.next = setImmediate(() => this.step())
        return
      }
      this.work = null
      this.idle = null
    } catch (error) {
      this.work = null
      this.fail(error)
    }
    this.wake()
  }

  /** Work went wrong: a damaged file is made anew; anything else leaves the questions to the reading thread. */
  private fail(error: unknown): void {
    const { index, idle } = this
    this.idle = null
    if (idle === 'saving' && index?.isDamaged(error) !== true) {
      // The disk is full, say. What is saved is as it was, and the index goes on without.
      this.canSave = false
      return
    }
    const damaged = index?.isDamaged(error) === true
    index?.close()
    this.index = null
    if (damaged) this.start(this.build())
  }

  private wake(): void {
    const all = this.waiting
    this.waiting = []
    for (const resolve of all) resolve()
  }
}

const isSteps = (answer: unknown): answer is Generator<void, unknown> =>
  typeof answer === 'object' && answer !== null && Symbol.iterator in answer && 'next' in answer
