import { expect, it } from 'vitest'
import { foldText } from '../../src-main/store/fold-text'

it('finds names however they are accented or their apostrophes drawn', () => {
  expect(foldText('Éloïse L’Héritier')).toBe(foldText("eloise l'heritier"))
})
