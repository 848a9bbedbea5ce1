import { describe, expect, it } from 'vitest'
import type { ImportPreview } from '@shared/model/import-preview'
import { blockingCause, keptRows } from '../../src-renderer/features/import/blocking-cause'

/** A CSV of events with these fields; `null` is a column that was not recognised. */
function csv(targets: readonly (string | null)[], zone: Partial<ImportPreview['zone']> = {}): ImportPreview {
  const preview: Partial<ImportPreview> = {
    kind: 'cel',
    format: 'delimited',
    delimiter: ',',
    columns: targets.map((target, index) => ({ source: String(index + 1), target })),
    zone: { needed: false, proposed: null, offsetsMinutes: [], evidence: null, ...zone }
  }
  return preview as ImportPreview
}

const ALL = ['eventtype', 'eventtime', 'uniqueid', 'linkedid'] as const

describe('what keeps a file from being imported', () => {
  it('is nothing when the needed columns are there', () => {
    expect(blockingCause(csv(ALL), {})).toBeNull()
  })

  it('is a missing column, until the person names it', () => {
    const preview = csv(['eventtype', null, 'uniqueid'])
    expect(blockingCause(preview, {})).toBe('import.blocked.columns')
    expect(blockingCause(preview, { columns: { 1: 'eventtime' } })).toBeNull()
  })

  it('is a field that is chosen twice', () => {
    expect(blockingCause(csv(ALL), { columns: { 3: 'uniqueid' } })).toBe('import.blocked.twice')
  })

  it('is a zone that nobody knows, for events and for stored call logs', () => {
    const preview = csv(ALL, { needed: true })
    expect(blockingCause(preview, {})).toBe('import.blocked.zone')
    expect(blockingCause(preview, { timeZone: 'Europe/Paris' })).toBeNull()
    expect(blockingCause({ ...preview, kind: 'history' }, {})).toBe('import.blocked.zone')
    expect(blockingCause({ ...preview, kind: 'directory', zone: csv(ALL).zone }, {})).toBeNull()
  })

  it('is not a zone that the data propose', () => {
    expect(blockingCause(csv(ALL, { needed: true, proposed: 'Europe/Paris' }), {})).toBeNull()
  })
})

it('counts the rows that can be kept', () => {
  expect(keptRows({ ...csv(ALL), rowCount: 272, problemCount: 21 })).toBe(251)
})
