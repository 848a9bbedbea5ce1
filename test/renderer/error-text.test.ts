import { expect, it } from 'vitest'
import { AppError } from '@shared/errors/app-error'
import { errorText } from '../../src-renderer/i18n/error-text'

const full = { code: 'disk-full', message: 'No space left on device', hint: '' } as const

it('has the same words for a thrown error and for one inside the state of a job', () => {
  expect(errorText(new AppError(full), 'en').title).toBe('The disk is full')
  expect(errorText(full, 'fr').title).toBe('Le disque est plein')
})

it('calls anything else a defect and keeps its text for the details', () => {
  const words = errorText(new TypeError('x is not a function'), 'en')
  expect(words.title).toBe('Calltrail met a case it does not know')
  expect(words.data.message).toBe('x is not a function')
})

it('shows a hint that names the very case instead of the general one', () => {
  const data = { code: 'format-not-yet-supported', message: 'An xz file.', hint: 'Run xz -d first.' } as const
  expect(errorText(data, 'en').hint).toBe('Run xz -d first.')
})

it('keeps English sentences of the host out of French hints, and its command in both', () => {
  const details = { file: 'x.csv', command: '\\copy cel' }
  const data = {
    code: 'format-unknown',
    message: 'x.csv is no dump.',
    hint: 'Export: \\copy cel',
    details
  } as const
  const french = errorText(data, 'fr')
  expect(french.hint).not.toMatch(/Export: /)
  expect(french.command).toBe('\\copy cel')
  expect(french.technical).toBe('x.csv is no dump. Export: \\copy cel')
  expect(errorText(data, 'en').technical).toBeNull()
})

it('falls back to the words that came with a code of a newer host', () => {
  const data = { code: 'from-the-future' as never, message: 'Something new.', hint: 'Update the window.' }
  expect(errorText(data, 'en')).toMatchObject({ title: 'Something new.', hint: 'Update the window.' })
})
