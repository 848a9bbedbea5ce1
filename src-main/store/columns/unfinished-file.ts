import { closeSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import {
  addTo,
  emptyDirectory,
  finish,
  HEAD_BYTES,
  saveLayer,
  type SavedLayer,
  type SavedState
} from './file-directory'
import { PartWriter } from './file-parts'
import type { Layer } from './sections'
import type { TextStore } from './text-store'

/** A file that is being written layer by layer, beside the place that it will have. */
export class UnfinishedFile {
  private readonly file: number
  private readonly writer: PartWriter
  private readonly layers: SavedLayer[] = []
  private readonly unfinished: string

  constructor(readonly path: string) {
    sweepUnfinished(path)
    this.unfinished = `${path}.${process.pid}`
    this.file = openSync(this.unfinished, 'w')
    this.writer = new PartWriter(this.file, HEAD_BYTES)
  }

  /** Adds a layer, in short steps. */
  *add(layer: Layer): Generator<void> {
    this.layers.push(yield* saveLayer(this.writer, layer))
  }

  /** Puts the file in its place; where it is: under its first name still, when somebody else has one open there. */
  publish(state: SavedState, texts: TextStore, gone: Float64Array): string {
    const empty = emptyDirectory(state, this.layers)
    finish(this.file, this.writer, addTo(empty, this.writer, { state, layers: [], texts, gone }))
    closeSync(this.file)
    try {
      renameSync(this.unfinished, this.path)
      return this.path
    } catch {
      return this.unfinished
    }
  }

  /** Removes a file that was not published. */
  discard(): void {
    closeSync(this.file)
    rmSync(this.unfinished, { force: true })
  }
}

/** Removes what programs left that were killed while they wrote. */
function sweepUnfinished(path: string): void {
  for (const name of readdirSync(dirname(path))) {
    const [, pid] = name.startsWith(`${basename(path)}.`) ? (/\.(\d+)$/.exec(name) ?? []) : []
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(dirname(path), name), { force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}
