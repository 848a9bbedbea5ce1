import fc from 'fast-check'
import { expect, test } from 'vitest'
import { errorData } from '@shared/errors/app-error'
import {
  DEFAULT_EXPORT,
  EXPORT_COLUMNS,
  EXPORT_FORMATS,
  TIME_STYLES,
  type ExportOptions
} from '@shared/model/export'
import { profileText, readProfileText } from '../../src-main/exports'

const anyOptions: fc.Arbitrary<ExportOptions> = fc.record({
  format: fc.constantFrom(...EXPORT_FORMATS),
  columns: fc.oneof(
    fc.constantFrom('wazo' as const, 'xivo' as const),
    fc.subarray([...EXPORT_COLUMNS], { minLength: 1 })
  ),
  timeZone: fc.constantFrom('UTC', 'server', 'tenant', 'Europe/Paris'),
  times: fc.constantFrom(...TIME_STYLES),
  durations: fc.constantFrom('seconds', 'units', 'clock'),
  words: fc.boolean(),
  language: fc.constantFrom('en', 'fr'),
  header: fc.boolean(),
  describe: fc.boolean(),
  guard: fc.boolean(),
  csv: fc.constantFrom('standard', 'excel'),
  pseudonyms: fc.boolean()
})

test('a profile comes back from its text as it went', () => {
  fc.assert(
    fc.property(anyOptions, fc.string({ minLength: 1 }), (options, text) => {
      const name = text.trim() || 'x'
      expect(readProfileText(profileText(name, options), 'a.toml')).toEqual({ name, options })
    })
  )
})

test('what a text leaves out is as usual', () => {
  expect(readProfileText('name = "Mine"\nformat = "xlsx"', 'a.toml').options).toEqual({
    ...DEFAULT_EXPORT,
    format: 'xlsx'
  })
})

test.each([
  ['name = "a"\nformat = "docx"', 'format', 'xlsx'],
  ['name = "a"\ncolumns = ["start", "nonsense"]', 'columns', 'source_name'],
  ['name = "a"\ntime-zone = "Mars/Olympus"', 'time-zone', 'Europe/Paris'],
  ['name = "a"\nheader = "yes"', 'header', 'true, false'],
  ['name = "a"\nhaeder = true', 'haeder', 'header'],
  ['format = "csv"', 'no name', 'no name'],
  ['name = "a"\nformat = ', 'line 2', 'line 2']
])('%j is refused with where and what may stand there', (text, where, may) => {
  let thrown: unknown = null
  try {
    readProfileText(text, 'mine.toml')
  } catch (error) {
    thrown = error
  }
  const { code, message } = errorData(thrown)
  expect(code).toBe('text-file-invalid')
  expect(message).toContain('mine.toml')
  expect(message).toContain(where)
  expect(message).toContain(may)
})
