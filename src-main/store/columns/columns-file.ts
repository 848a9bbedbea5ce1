import { closeSync, openSync } from 'node:fs'
import {
  addTo,
  finish,
  readDirectory,
  saveLayer,
  type Directory,
  type SavedLayer,
  type SavedState
} from './file-directory'
import { ColumnsDamaged, PartWriter, readPart, wordsOf } from './file-parts'
import { unpackSection } from './packed-section'
import { isOfParticipants, type ColumnOf, type Layer, type SectionName } from './sections'
import type { TextStore } from './text-store'

/** A columns file that is open. */
export class ColumnsFile {
  private isClosed = false

  private constructor(
    private readonly file: number,
    private directory: Directory,
    private end: number,
    readonly canGrow: boolean
  ) {}

  /** Opens a file; null where there is none that can be used. */
  static open(path: string): ColumnsFile | null {
    let file: number | null = null
    try {
      // Without the right to write, it can still be read.
      const [opened, canGrow] = openBestWay(path)
      file = opened
      const { directory, end } = readDirectory(file)
      return new ColumnsFile(file, directory, end, canGrow)
    } catch {
      if (file !== null) closeSync(file)
      return null
    }
  }

  get state(): SavedState {
    return this.directory.state
  }

  /** What is saved, to be read as long as the file is open. */
  layers(): readonly Layer[] {
    return this.directory.layers.map((saved) => ({
      kind: saved.kind,
      calls: saved.calls,
      participants: saved.participants,
      read: (name) => this.readSection(saved, name)
    }))
  }

  /** Fills an empty store with the texts. */
  readTexts(texts: TextStore): void {
    for (const { lengths, bytes } of this.directory.texts) {
      texts.restore(readPart(this.file, bytes), wordsOf(readPart(this.file, lengths)))
    }
    texts.order.sorted = wordsOf(readPart(this.file, this.directory.order))
  }

  /** Ids that are in the layers and no longer in the workspace, ascending. */
  readGone(): Float64Array {
    const bytes = readPart(this.file, this.directory.gone)
    return new Float64Array(bytes.buffer, bytes.byteOffset, bytes.length / 8)
  }

  /** Adds what came since, in short steps; `layers` are those that the file does not have yet. */
  *append(
    state: SavedState,
    layers: readonly Layer[],
    texts: TextStore,
    gone: Float64Array
  ): Generator<void> {
    const writer = new PartWriter(this.file, this.end)
    const saved: SavedLayer[] = []
    for (const layer of layers) saved.push(yield* saveLayer(writer, layer))
    this.directory = addTo(this.directory, writer, { state, layers: saved, texts, gone })
    this.end = finish(this.file, writer, this.directory)
  }

  close(): void {
    if (!this.isClosed) closeSync(this.file)
    this.isClosed = true
  }

  private readSection<S extends SectionName>(saved: SavedLayer, name: S): ColumnOf<S> {
    const part = saved.sections[name]
    if (part === undefined) throw new ColumnsDamaged()
    const length = isOfParticipants(name) ? saved.participants : saved.calls
    return unpackSection(name, { ...part, base: part.base ?? NaN }, readPart(this.file, part), length)
  }
}

function openBestWay(path: string): [file: number, canGrow: boolean] {
  try {
    return [openSync(path, 'r+'), true]
  } catch {
    return [openSync(path, 'r'), false]
  }
}
