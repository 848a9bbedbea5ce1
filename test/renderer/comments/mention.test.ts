import { describe, expect, it } from 'vitest'
import { completeMention, mentionAt, namesFor } from '../../../src-renderer/features/comments/mention'

describe('a mention that is being typed', () => {
  it('is the word after @ in which the caret stands', () => {
    expect(mentionAt('@', 1)).toEqual({ at: 0, typed: '' })
    expect(mentionAt('see @br please', 7)).toEqual({ at: 4, typed: 'br' })
    expect(mentionAt('see @br please', 8)).toBeNull()
    expect(mentionAt('(@zo', 4)).toEqual({ at: 1, typed: 'zo' })
    expect(mentionAt('mail@br', 7)).toBeNull()
  })

  it('is offered names that begin so, then those that hold it, accents and case aside', () => {
    expect(namesFor('zo', ['Bruno', 'Enzo', 'Zoé', 'Zo Lee'])).toEqual(['Zoé', 'Enzo'])
    expect(namesFor('', ['Bruno', 'Ann'])).toEqual(['Ann', 'Bruno'])
  })

  it('is completed in place, with a blank behind it', () => {
    expect(completeMention('see @br', { at: 4, typed: 'br' }, 'Bruno')).toEqual({
      text: 'see @Bruno ',
      caret: 11
    })
    expect(completeMention('see @br now', { at: 4, typed: 'br' }, 'Bruno')).toEqual({
      text: 'see @Bruno now',
      caret: 11
    })
  })
})
