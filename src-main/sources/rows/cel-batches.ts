import type { PreviewColumn } from '@shared/model/import-preview'
import type { RowProblem, RowProblemCode } from '@shared/model/job'
import { BATCH_ROWS, type ReadBatch, type ReadEnvironment } from '../dialects/dialect'
import type { IncomingCel } from '../source'
import { deriveLinkedids } from '../linkedids/derive-linkedids'
import { celBuilder, type Cells } from './cel-builder'
import { EventNumbers } from './event-numbers'

/** Rows cut into values, and how to tell a problem with one of them. */
export interface CellBlock {
  readonly rows: readonly Cells[]
  readonly problems: readonly RowProblem[]
  problem(row: number, code: RowProblemCode): RowProblem
}

/** What a row is before its values are looked at: an event, nothing on purpose, or the header, which is not counted. */
export type RowRole = 'event' | 'ignored' | 'header'

/**
 * Makes blocks of rows into batches of CELs, and derives their linkedids where the source has none. A row must have a
 * value per column; empty ones may follow.
 */
export function celBatches(
  blocks: AsyncIterable<CellBlock>,
  columns: readonly PreviewColumn[],
  environment: ReadEnvironment,
  roleOf: (row: Cells) => RowRole = () => 'event'
): AsyncGenerator<ReadBatch> {
  const batches = readBatches(blocks, columns, environment, roleOf)
  const hasLinkedid = columns.some(({ target }) => target === 'linkedid')
  // The preview counts and shows rows; which calls they belong to is no matter to it.
  return hasLinkedid || environment.observer ? batches : deriveLinkedids(batches)
}

async function* readBatches(
  blocks: AsyncIterable<CellBlock>,
  columns: readonly PreviewColumn[],
  { times, numbers = new EventNumbers(), observer }: ReadEnvironment,
  roleOf: (row: Cells) => RowRole
): AsyncGenerator<ReadBatch> {
  const build = celBuilder(columns, times, numbers)
  const width = columns.length
  for await (const block of blocks) {
    let batch = new BatchDraft(block.problems)
    for (let index = 0; index < block.rows.length; index += 1) {
      const row = block.rows[index] as Cells
      const role = roleOf(row)
      if (role !== 'event') {
        if (role === 'ignored') batch.ignore()
        continue
      }
      const cel = widthProblem(row, width) ?? build(row)
      if (typeof cel === 'string') batch.refuse(block.problem(index, cel))
      else batch.keep(cel)
      observer?.row(row, typeof cel === 'string' ? null : cel)
      if (batch.isFull) {
        yield batch.done()
        batch = new BatchDraft([])
      }
    }
    yield batch.done()
  }
}

function widthProblem(row: Cells, width: number): RowProblemCode | null {
  if (row.length < width) return 'too-few-columns'
  if (row.length > width && row.some((value, at) => at >= width && value !== '')) return 'too-many-columns'
  return null
}

/** A batch while it is filled. */
export class BatchDraft {
  private readonly cels: IncomingCel[] = []
  private readonly problems: RowProblem[]
  private ignored = 0

  constructor(problems: readonly RowProblem[]) {
    this.problems = [...problems]
  }

  keep(cel: IncomingCel): void {
    this.cels.push(cel)
  }

  refuse(problem: RowProblem): void {
    this.problems.push(problem)
  }

  ignore(): void {
    this.ignored += 1
  }

  get isFull(): boolean {
    return this.cels.length >= BATCH_ROWS || this.problems.length >= BATCH_ROWS
  }

  done(): ReadBatch {
    const { cels, problems, ignored } = this
    return { cels, problems, ignored, read: cels.length + problems.length + ignored }
  }
}
