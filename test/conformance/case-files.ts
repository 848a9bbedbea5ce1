import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

export interface GenerationCase {
  readonly name: string
  readonly description: string
  readonly service_tenant_uuid: string
  readonly directory: unknown
  readonly cels: readonly unknown[]
  readonly expected: {
    readonly call_logs: readonly Readonly<Record<string, unknown>>[]
    /** Older call logs that the events replace; absent means none. */
    readonly call_log_ids_to_delete?: readonly number[]
  }
}

export interface SelectionCase {
  readonly name: string
  readonly description: string
  readonly select: { readonly linkedid?: string; readonly limit?: number; readonly since?: string }
  readonly cels: readonly unknown[]
  readonly expected: { readonly cel_ids: readonly number[] }
}

/** Folder of the call-log cases: beside the checkout, or where CALLTRAIL_CASES says. Null when it is not there. */
export function findCasesFolder(): string | null {
  const folder = resolve(process.env['CALLTRAIL_CASES'] ?? join(import.meta.dirname, '../../../shared/cases'))
  return existsSync(folder) ? folder : null
}

/** Cases of some sub-folders: one per JSON file, one per line of NDJSON files. */
export function readCases<T>(folder: string, subfolders: readonly string[]): T[] {
  const cases: T[] = []
  for (const subfolder of subfolders) {
    const path = join(folder, subfolder)
    if (!existsSync(path)) continue
    for (const file of readdirSync(path).sort()) {
      const text = readFileSync(join(path, file), 'utf8')
      if (file.endsWith('.json')) cases.push(JSON.parse(text) as T)
      if (!file.endsWith('.ndjson')) continue
      for (const line of text.split('\n')) if (line.trim() !== '') cases.push(JSON.parse(line) as T)
    }
  }
  return cases
}
