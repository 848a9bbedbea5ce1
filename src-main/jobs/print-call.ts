import type { CallSheet } from '@shared/model/call-sheet'
import { writeAtomically } from '../exports'
import type { ReadStore } from '../store/store'

/** Writes one call as pages. Of the workspace nothing is read: the sheet says it all, in the words of the window. */
export async function printCall(
  _store: ReadStore,
  { sheet, path }: { readonly sheet: CallSheet; readonly path: string }
): Promise<null> {
  const { callPdf } = await import('../reports/pdf/call-pdf')
  await writeAtomically(path, (file) => file.writeFile(callPdf(sheet)))
  return null
}
