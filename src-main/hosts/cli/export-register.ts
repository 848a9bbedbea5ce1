import { errorData } from '@shared/errors/app-error'
import { openStore } from '../../store/open-store'
import { addExport, type ExportStep, noteExport } from '../../store/recording-exports'
import { closeStore, inTransaction } from '../../store/store'
import type { CliIo } from './io'

/**
 * Keeps an export of the command line in the list of the workspace. Another program may be writing to that for long; the
 * export does not wait for it, and tells at the end when it could not be noted.
 */
export class ExportRegister {
  private isAdded: boolean
  private problem: string | null = null

  constructor(
    private readonly path: string,
    private readonly added: Parameters<typeof addExport>[1],
    isKnown: boolean
  ) {
    this.isAdded = isKnown
  }

  readonly note = (step: ExportStep): void => {
    this.problem = null
    try {
      const store = openStore(this.path, { mode: 'write' })
      try {
        inTransaction(store, () => {
          if (!this.isAdded) addExport(store, this.added)
          noteExport(store, step)
        })
        this.isAdded = true
      } finally {
        closeStore(store)
      }
    } catch (error) {
      this.problem = errorData(error).message
    }
  }

  /** Says that the list does not hold how it ended. */
  warn({ stderr }: CliIo): void {
    if (this.problem !== null)
      stderr.write(`The list of exports could not be brought up to date: ${this.problem}\n`)
  }
}
