import type { ErrorCode } from './error-codes'

/** An error as it travels between threads, over IPC and over HTTP: plain data. */
export interface AppErrorData {
  readonly code: ErrorCode
  /** What happened, in one sentence of plain English for logs and the command line. */
  readonly message: string
  /** What the person can do next; empty when there is nothing to do. */
  readonly hint: string
  /** Names, numbers and texts that belong to the case: file, line, path, technical message. */
  readonly details?: Readonly<Record<string, string | number | boolean | null>>
}

/** The error that our own code throws; anything else that is thrown is a bug and becomes `internal` at the door. */
export class AppError extends Error implements AppErrorData {
  readonly code: ErrorCode
  readonly hint: string
  readonly details?: Readonly<Record<string, string | number | boolean | null>>

  constructor(data: AppErrorData, options?: { readonly cause?: unknown }) {
    super(data.message, options)
    this.name = 'AppError'
    this.code = data.code
    this.hint = data.hint
    if (data.details) this.details = data.details
  }

  toData(): AppErrorData {
    return {
      code: this.code,
      message: this.message,
      hint: this.hint,
      ...(this.details ? { details: this.details } : {})
    }
  }
}

/** Plain data of anything that was thrown. */
export function errorData(thrown: unknown): AppErrorData {
  if (thrown instanceof AppError) return thrown.toData()
  const message = thrown instanceof Error ? thrown.message : String(thrown)
  return { code: 'internal', message, hint: 'This is a defect of Calltrail. Copy the details and report it.' }
}
