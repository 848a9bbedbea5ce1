import { expect, test } from 'vitest'
import { AppError } from '@shared/errors/app-error'
import { ERRORS_FR } from '../../src-main/jobs/missing-errors-fr'
import { errorWords, missingWords } from '../../src-main/jobs/missing-words'
import { stackErrorTextsFr } from '../../src-renderer/i18n/fr/stack-errors'

test('every error of a stack that the window has French words for has them in missing.csv too', () => {
  // Without a stack nothing is fetched.
  const codes = Object.keys(stackErrorTextsFr).filter((code) => code !== 'stack-not-set')
  expect(Object.keys(ERRORS_FR)).toEqual(expect.arrayContaining(codes))
})

test('an error speaks for itself in English; in French one that has no words there says the least', () => {
  const error = new AppError({ code: 'stack-timeout', message: 'It took long.', hint: 'Try again.' })
  expect(errorWords(error, 'en')).toEqual({ reason: 'It took long.', hint: 'Try again.' })
  expect(errorWords(error, 'fr').reason).toBe('La plateforme a mis trop de temps.')
  const unknown = new AppError({ code: 'internal', message: 'It broke.', hint: 'Start anew.' })
  expect(errorWords(unknown, 'fr')).toEqual(missingWords('fr').failed)
  expect(errorWords(new Error('EIO'), 'en').reason).toBe('The file could not be read.')
})
