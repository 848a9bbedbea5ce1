import type { DiffCause, DiffField, DiffKind, DiffRow, DiffSummary } from '@shared/model/diff'

/** Rows kept for pages; beyond, only counts go on: so many differences have one cause, which the first ones show. */
const MAX_ROWS = 50_000

/** Counts of a comparison, and its rows. */
export class DiffTally {
  server = 0
  here = 0
  equal = 0
  private readonly rows: DiffRow[] = []
  private readonly kinds = new Map<DiffKind, number>()
  private readonly fields = new Map<DiffField, number>()
  private readonly causes = new Map<string, { kind: DiffKind; cause: DiffCause; count: number }>()

  add(row: DiffRow): void {
    this.kinds.set(row.kind, (this.kinds.get(row.kind) ?? 0) + 1)
    for (const { field } of row.differences) this.fields.set(field, (this.fields.get(field) ?? 0) + 1)
    const key = `${row.kind} ${row.cause}`
    const cause = this.causes.get(key) ?? { kind: row.kind, cause: row.cause, count: 0 }
    this.causes.set(key, { ...cause, count: cause.count + 1 })
    if (this.rows.length < MAX_ROWS) this.rows.push(row)
  }

  result(
    period: DiffSummary['period'],
    revision: number
  ): { readonly summary: DiffSummary; readonly rows: readonly DiffRow[] } {
    const countOf = (kind: DiffKind): number => this.kinds.get(kind) ?? 0
    const different = countOf('different')
    const onlyServer = countOf('only-server')
    const onlyHere = countOf('only-here')
    const causes = [...this.causes.values()].sort((a, b) => b.count - a.count)
    return {
      summary: {
        period,
        server: this.server,
        here: this.here,
        equal: this.equal,
        different,
        onlyServer,
        onlyHere,
        unexplained: causes
          .filter(({ cause }) => cause === 'unexplained')
          .reduce((sum, { count }) => sum + count, 0),
        fields: [...this.fields]
          .map(([field, count]) => ({ field, count }))
          .sort((a, b) => b.count - a.count),
        causes,
        truncated: different + onlyServer + onlyHere > this.rows.length,
        revision
      },
      rows: [...this.rows].sort((a, b) => a.date - b.date)
    }
  }
}
