import { createHash } from 'node:crypto'
import type { ExportRow } from '@shared/model/export'

/** A fingerprint of what is read: the same calls with the same values in the same order give the same one. */
export interface Fingerprint {
  add(rows: readonly ExportRow[]): void
  /** SHA-256, hexadecimal. */
  readonly value: () => string
}

/** Begins a fingerprint. It does not know columns or format: only the values of the fields that are read count. */
export function createFingerprint(): Fingerprint {
  const hash = createHash('sha256')
  return {
    add: (rows) => {
      for (const row of rows) hash.update(JSON.stringify(row))
    },
    value: () => hash.copy().digest('hex')
  }
}
