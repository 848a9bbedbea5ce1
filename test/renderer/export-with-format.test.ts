import { expect, it } from 'vitest'
import './fake-window'
import { withFormat } from '../../src-renderer/features/export/with-format'
import { usualDraft } from '../../src-renderer/state/export-choices'

const draft = usualDraft('en')

it('writes for people what people look at, and for programs what programs read', () => {
  const page = withFormat(draft, 'pdf')
  expect(page).toMatchObject({ format: 'pdf', times: 'local', durations: 'clock', words: true })
  expect(withFormat(page, 'html')).toEqual({ ...page, format: 'html' })
  expect(withFormat(page, 'csv')).toEqual(draft)
})

it('leaves a style that somebody chose', () => {
  const chosen = { ...draft, durations: 'units' as const }
  expect(withFormat(chosen, 'pdf')).toEqual({ ...chosen, format: 'pdf' })
  const names = { ...withFormat(draft, 'pdf'), words: false }
  expect(withFormat(names, 'csv')).toEqual({ ...names, format: 'csv' })
})
