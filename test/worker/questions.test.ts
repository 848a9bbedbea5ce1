import { describe, expect, test } from 'vitest'
import { Questions, type Question } from '../../src-main/worker/questions'

/** A question of whichever window the test says. */
type Content = Omit<Question, 'asker'>

const page = (search: string, offset = 0): Content => ({
  name: 'pageCallLogs',
  request: { filter: { search }, sort: { column: 'date', descending: true }, offset, limit: 100 }
})

interface Asked {
  readonly asked: string[]
  ask(name: string, question: Content, asker?: string): Promise<string>
  /** Ends what is under way. */
  answer(): void
  refuse(): void
}

/** Questions to a thread that answers when the test says so. */
function thread(): Asked {
  const questions = new Questions()
  const asked: string[] = []
  const open: { resolve(): void; reject(): void }[] = []
  return {
    asked,
    ask: (name, question, asker = 'one') =>
      questions.ask(
        { ...question, asker },
        () =>
          new Promise<string>((resolve, reject) => {
            asked.push(name)
            open.push({ resolve: () => resolve(name), reject: () => reject(new Error(name)) })
          })
      ),
    answer: () => open.shift()?.resolve(),
    refuse: () => open.shift()?.reject()
  }
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

describe('outdated questions', () => {
  test('while one is answered, of those that wait only the newest of a kind is asked', async () => {
    const { asked, ask, answer } = thread()
    const first = ask('a', page('a'))
    const others = [ask('ab', page('ab')), ask('abc', page('abc')), ask('abcd', page('abcd'))]
    const outcomes = Promise.allSettled(others)
    answer()
    expect(await first).toBe('a')
    await settled()
    answer()
    expect(
      (await outcomes).map((o) => (o.status === 'fulfilled' ? o.value : (o.reason as Error).message))
    ).toEqual([expect.stringContaining('newer question'), expect.stringContaining('newer question'), 'abcd'])
    await expect(others[0]).rejects.toMatchObject({ code: 'outdated' })
    expect(asked).toEqual(['a', 'abcd'])
  })

  test('pages of one list, other facets and selections stand beside each other', async () => {
    const { asked, ask, answer } = thread()
    const facet = (name: string): Content => ({ name: 'facet', request: { name, filter: {} } })
    const all = [
      ask('first', page('a')),
      ask('second', page('a', 100)),
      ask('third', page('a', 200)),
      ask('tags', facet('tags')),
      ask('users', facet('users')),
      ask('sums', { name: 'sumCallLogs', request: { filter: {} } }),
      ask('selection', { name: 'sumCallLogs', request: { filter: {}, ids: [1] } }),
      ask('ids', { name: 'listCallLogIds', request: { offset: 0 } }),
      ask('more ids', { name: 'listCallLogIds', request: { offset: 1 } })
    ]
    for (const _ of all) {
      answer()
      await settled()
    }
    expect(await Promise.all(all)).toEqual(asked)
    expect(asked).toHaveLength(9)
  })

  test('windows that look at different lists do not end each other’s questions', async () => {
    const { asked, ask, answer } = thread()
    const sums = (search: string): Content => ({ name: 'sumCallLogs', request: { filter: { search } } })
    const tags = (search: string): Content => ({
      name: 'facet',
      request: { name: 'tags', filter: { search } }
    })
    const first = ask('first', page('x'), 'one')
    const old = [
      ask('a', page('a'), 'one'),
      ask('sums of a', sums('a'), 'one'),
      ask('tags of a', tags('a'), 'one')
    ]
    const others = [
      ask('b', page('b'), 'two'),
      ask('sums of b', sums('b'), 'two'),
      ask('tags of b', tags('b'), 'two')
    ]
    const newest = ask('ab', page('ab'), 'one')
    await expect(old[0]).rejects.toMatchObject({ code: 'outdated' })
    for (let n = 0; n < 7; n += 1) {
      answer()
      await settled()
    }
    expect(await Promise.all([first, old[1], old[2], ...others, newest])).toEqual(asked)
    expect(asked).toEqual(['first', 'sums of a', 'tags of a', 'b', 'sums of b', 'tags of b', 'ab'])
  })

  test('a question that fails does not stop those behind it', async () => {
    const { ask, answer, refuse } = thread()
    const first = ask('a', page('a'))
    const second = ask('b', page('b'))
    const failed = expect(first).rejects.toThrow('a')
    refuse()
    await failed
    await settled()
    answer()
    expect(await second).toBe('b')
  })
})
