import type { CallSheet } from '@shared/model/call-sheet'
import { call } from '../../api/client'
import { chooseTarget, fetchWritten } from '../../api/written-files'

/** Asks where to and writes a call as pages; false when the person gave up. */
export async function printCall(suggestedName: string, sheet: CallSheet): Promise<boolean> {
  const file = await chooseTarget(suggestedName)
  if (file === null) return false
  await call('reports:print-call', { fileId: file.fileId, sheet })
  fetchWritten(file.fileId, file.name)
  return true
}
