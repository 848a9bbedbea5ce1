import type { PreviewColumn } from '@shared/model/import-preview'
import type { Content } from '../content'
import type { ReadBatch, ReadEnvironment, RowObserver } from '../dialects/dialect'
import type { Cells } from '../rows/cel-builder'
import type { BrokenLeaf, Leaf } from './leaves'

/** Reads the chosen members of an archive, in its order. */
export async function* readMembers(
  leaves: AsyncIterable<Leaf | BrokenLeaf>,
  contents: ReadonlyMap<number, Content>,
  environment: ReadEnvironment,
  main: Content
): AsyncGenerator<ReadBatch> {
  const observers = new MemberObservers(environment.observer)
  let index = -1
  for await (const leaf of leaves) {
    index += 1
    const content = contents.get(index)
    if (!content) continue
    if ('error' in leaf) throw leaf.error
    // What a person decided about columns was said of those that the preview shows.
    const options = content === main ? environment.options : { ...environment.options, columns: {} }
    const observer = observers.next(content)
    yield* content.read(leaf.content, {
      ...environment,
      options,
      fileName: leaf.name,
      ...(observer ? { observer } : {})
    })
  }
}

/** Shows rows of several members under the columns of the first that has events. */
class MemberObservers {
  private shown: readonly PreviewColumn[] | null = null

  constructor(private readonly target: RowObserver | undefined) {}

  next(content: Content): RowObserver | undefined {
    const { target } = this
    if (!target) return undefined
    let own: readonly PreviewColumn[] | null = null
    let places: readonly number[] | null = null
    return {
      row: (cells, cel) => {
        const columns = own ?? content.columns()
        this.shown ??= columns
        if (this.shown === columns) return target.row(cells, cel)
        places ??= this.shown.map(({ target: wanted }) =>
          wanted === null ? -1 : columns.findIndex((column) => column.target === wanted)
        )
        target.row(places.map((place) => cells[place] ?? null) satisfies Cells, cel)
      },
      columns: (columns) => {
        own = columns
        this.shown ??= columns
        target.columns?.(columns)
      },
      announce: (kind) => target.announce?.(kind),
      queueLog: (rows) => target.queueLog?.(rows),
      server: (server) => target.server?.(server)
    }
  }
}
