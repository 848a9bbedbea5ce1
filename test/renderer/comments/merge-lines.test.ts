import { describe, expect, it } from 'vitest'
import { mergeLines } from '../../../src-renderer/features/comments/merge-lines'
import { words } from '../words'

const NOTHING = {
  comments: { added: 0, updated: 0, removed: 0 },
  labels: { added: 0, put: 0 },
  views: { added: 0 },
  transcripts: { added: 0 }
}

describe('what came with a colleague’s workspace', () => {
  it('is a line for each thing that changed', () => {
    const merged = {
      ...NOTHING,
      comments: { added: 1, updated: 2, removed: 0 },
      labels: { added: 0, put: 3 }
    }
    expect(mergeLines(merged, words('en').text)).toEqual([
      '1 comment added',
      '2 comments changed to their later text',
      'labels put on or taken off 3 conversations'
    ])
    expect(mergeLines(merged, words('fr').text)[0]).toBe('1 note ajoutée')
  })

  it('is nothing when all was here', () => {
    expect(mergeLines(NOTHING, words('en').text)).toEqual([])
  })
})
