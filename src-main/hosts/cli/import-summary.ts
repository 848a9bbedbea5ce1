import { type AppError, errorData } from '@shared/errors/app-error'
import type { GenerationReport, ImportReport } from '@shared/model/job'
import { EXIT } from './io'
import { printable } from './printable'
import { count, generationJson, generationText } from './report-text'

/** What became of the files of one command. */
export class ImportSummary {
  private readonly results: object[] = []
  private readonly failures: string[] = []
  private files = 0
  private added = 0
  private duplicates = 0
  private rejected = 0

  constructor(private passedOver: number) {}

  done(json: object, report: ImportReport | null): void {
    this.results.push(json)
    this.files += 1
    this.added += report?.added ?? 0
    this.duplicates += report?.duplicates ?? 0
    this.rejected += report?.rejected ?? 0
  }

  failed(file: string, error: AppError): void {
    this.results.push({ file, error: errorData(error) })
    this.failures.push(file)
  }

  /** A file that turned out to be nothing of ours. */
  passOver(): void {
    this.passedOver += 1
  }

  get hasImported(): boolean {
    return this.files > 0
  }

  /** Failed as soon as one file has; the others stay. */
  get exitCode(): number {
    return this.failures.length > 0 ? EXIT.failed : EXIT.done
  }

  /** Everything as JSON; `generation` is the one after several files. */
  json(generation: GenerationReport | null): object {
    return {
      imports: this.results,
      ...(this.passedOver > 0 ? { passed_over: this.passedOver } : {}),
      ...(generation ? { generation: generationJson(generation) } : {})
    }
  }

  /** Everything in words. */
  text(generation: GenerationReport | null): string {
    const lines = [
      ...(generation ? [generationText(generation).trimEnd()] : []),
      `${count(this.files, 'file')} imported: ${count(this.added, 'event')} added, ${this.duplicates} already here, ` +
        `${this.rejected} rejected.`,
      ...(this.failures.length > 0
        ? [`${this.failures.length} failed: ${this.failures.map(printable).join(', ')}.`]
        : []),
      ...(this.passedOver > 0 ? [`${count(this.passedOver, 'other file')} passed over.`] : [])
    ]
    return `${lines.join('\n')}\n`
  }
}
