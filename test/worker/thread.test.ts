import { Worker } from 'node:worker_threads'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { AppError } from '../../src-shared/errors/app-error'
import { Thread } from '../../src-main/worker/thread'

interface Commands {
  echo: { request: string; answer: string }
  wait: { request: null; answer: null }
  die: { request: null; answer: null }
}

/** A thread that echoes, never answers, or dies. */
const CODE = `
  const { parentPort } = require('node:worker_threads')
  parentPort.on('message', ({ call, command, request }) => {
    if (command === 'die') throw new Error('out of luck')
    if (command === 'echo') parentPort.postMessage({ call, result: { ok: true, value: request } })
  })`

describe('a thread that dies', () => {
  test('fails every call that waits for it, tells why, and is there again for the next call', async () => {
    const deaths: AppError[] = []
    let starts = 0
    const thread = new Thread<Commands>({
      create: () => new Worker(CODE, { eval: true }),
      onPush: () => undefined,
      onDeath: (error) => deaths.push(error),
      onStart: async () => {
        starts += 1
        await thread.send('echo', 'first of all')
      }
    })
    onTestFinished(() => thread.stop())
    expect(await thread.call('echo', 'a')).toBe('a')
    const waiting = thread.call('wait', null)
    await expect(Promise.all([waiting, thread.call('die', null)])).rejects.toMatchObject({ code: 'internal' })
    await expect(waiting).rejects.toMatchObject({ code: 'internal' })
    expect(deaths).toHaveLength(1)
    expect(deaths[0]?.details?.['technical']).toContain('out of luck')
    expect(await thread.call('echo', 'b')).toBe('b')
    expect(starts).toBe(2)
  })
})

describe('a thread that is held', () => {
  const started = (): Thread<Commands> => {
    const thread = new Thread<Commands>({
      create: () => new Worker(CODE, { eval: true }),
      onPush: () => undefined,
      onDeath: () => undefined
    })
    onTestFinished(() => thread.stop())
    return thread
  }

  test('lets calls wait until it is released, but not those of the holder', async () => {
    const thread = started()
    const order: string[] = []
    const note = (text: string): void => void order.push(text)
    const before = thread.call('echo', 'before').then(note)
    const release = await thread.hold()
    await before
    const during = thread.call('echo', 'during').then(note)
    for (let n = 0; n < 5; n += 1) note((await thread.whileHeld('echo', `holder ${n}`)) ?? '')
    release()
    await during
    expect(order).toEqual(['before', ...[0, 1, 2, 3, 4].map((n) => `holder ${n}`), 'during'])
  })

  test('is not started by its holder, but by a call that waited', async () => {
    const thread = started()
    const release = await thread.hold()
    const during = thread.call('echo', 'during')
    expect(await thread.whileHeld('echo', 'holder')).toBeNull()
    release()
    expect(await during).toBe('during')
  })

  test('whose last call fails is held then', async () => {
    const thread = started()
    const waiting = thread.call('wait', null)
    const held = thread.hold()
    await expect(Promise.all([waiting, thread.call('die', null)])).rejects.toMatchObject({ code: 'internal' })
    ;(await held)()
    expect(await thread.call('echo', 'after')).toBe('after')
  })
})
