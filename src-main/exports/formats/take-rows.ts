import { AppError } from '@shared/errors/app-error'
import type { ExportRow } from '@shared/model/export'
import type { ExportContent, ExportListener, ExportTarget } from './format'

/** The rows of an export, batch by batch; tells how many came and throws `cancelled` when nobody wants them any more. */
export async function* takeRows(
  { name }: ExportTarget,
  { rows }: ExportContent,
  listener: ExportListener
): AsyncGenerator<readonly ExportRow[]> {
  let taken = 0
  for await (const batch of rows) {
    if (listener.cancelled()) {
      throw new AppError({
        code: 'cancelled',
        message: `The export of ${name} was cancelled.`,
        hint: 'Nothing was left behind.'
      })
    }
    yield batch
    taken += batch.length
    listener.onRows(taken)
  }
}
