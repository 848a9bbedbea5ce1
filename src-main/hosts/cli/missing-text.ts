import type { MissingNotice } from '@shared/model/import-preview'
import type { ImportReport } from '@shared/model/job'
import type { CliIo } from './io'
import { printable } from './printable'

/** What follows from each thing that is missing; notes, and what the report itself says, are left out. */
const WORDS: Partial<Record<MissingNotice['code'], string>> = {
  altered: 'an altered dump: names, numbers and ids in it are pseudonyms',
  uniqueid: 'no uniqueid: channels cannot be told apart',
  channame: 'no channame: lines, users and directions of calls are not found',
  caller: 'no column of the caller’s number or of the extension was found: name the columns with --columns',
  'columns-guessed':
    'the columns have no names and were told by their values: check them with --dry-run, name them with --columns',
  extra: 'no extra: no recordings, no transfers, no events of the dialplan and no hangup causes',
  'linkedid-end':
    'no LINKEDID_END: a call counts as over when all its channels have ended, on a Wazo it stays unfinished'
}

/** Says on standard error what the source of an import does not hold and what follows from it. */
export function warnOfMissing(io: CliIo, { fileName, missing = [] }: ImportReport): void {
  for (const { code, severity } of missing) {
    const words = WORDS[code]
    if (words !== undefined && severity !== 'note') io.stderr.write(`${printable(fileName)}: ${words}.\n`)
  }
}
