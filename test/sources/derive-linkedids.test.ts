import { describe, expect, it } from 'vitest'
import { piped, readSource, sample, sampleBytes } from '../support/read-source'

/** The sample in the columns of Asterisk's back end for SQLite, which has no linkedid. */
const withoutLinkedid = sampleBytes('wazo-cel.csv')
  .toString()
  .replace(/,linkedid,/, ',ignored,')

describe('a source without linkedids', () => {
  it('is told to be a problem, and its calls are those that the server knew', async () => {
    const known = await readSource(sample('wazo-cel.csv'))
    const derived = await readSource(piped(withoutLinkedid))
    expect(derived.preview.missing).toContainEqual({ code: 'linkedid', severity: 'warning' })
    expect(derived.read).toBe(271)
    const calls = (
      cels: readonly { readonly linkedid: string; readonly serverId: number | null }[]
    ): string[] => {
      const ids = new Map<string, (number | null)[]>()
      for (const { linkedid, serverId } of cels) ids.set(linkedid, [...(ids.get(linkedid) ?? []), serverId])
      return [...ids.values()].map((rows) => rows.join()).sort()
    }
    // Two calls have two linkedids each: a consultation that became a transfer, and a pickup.
    const [before, after] = [calls(known.cels), calls(derived.cels)]
    expect(before.length - after.length).toBe(2)
    expect(after.filter((call) => before.includes(call)).length).toBe(before.length - 4)
    expect(new Set(derived.cels.map(({ serverId }) => serverId)).size).toBe(271)
  })

  it('gives its rows call by call while it is read, and holds back no ended call', async () => {
    const header = 'eventtype,eventtime,channame,uniqueid\n'
    function* calls(): Generator<string> {
      yield header
      for (let call = 0; call < 40_000; call += 1) {
        const time = 1_773_219_730 + call * 60
        for (const [index, type] of ['CHAN_START', 'ANSWER', 'CHAN_END'].entries())
          yield `${type},${time + index}.000001,PJSIP/a-${call.toString(16).padStart(8, '0')},${time}.${call}\n`
      }
    }
    const { openSource } = await import('../../src-main/sources/open-source')
    const { Readable } = await import('node:stream')
    const chunks =
      Array.from(calls())
        .join('')
        .match(/[^]{1,65536}/g) ?? []
    const input = {
      kind: 'stream',
      stream: Readable.from(chunks.map((chunk) => Buffer.from(chunk))),
      name: 'calls',
      sizeBytes: null
    } as const
    let held = 0
    let most = 0
    let linkedids = 0
    for await (const batch of (await openSource(input, {})).batches()) {
      held += batch.read - batch.cels.length
      most = Math.max(most, batch.cels.length)
      for (const cel of batch.cels) if (cel.linkedid === cel.uniqueid) linkedids += 1
    }
    expect(linkedids).toBe(120_000)
    expect(held).toBe(0)
    expect(most).toBeLessThanOrEqual(5000)
  })

  it('keeps the participants of a conference apart, and callers on hold too', async () => {
    const row = (type: string, channel: number, app: string, extra: string): string =>
      `${type},177321973${channel}.5,PJSIP/a-0000000${channel},177321973${channel}.${channel},${app},"${extra.replaceAll('"', '""')}"`
    const bridge = (technology: string): string =>
      JSON.stringify({ bridge_id: 'b', bridge_technology: technology })
    const file = (app: string, technology: string): string =>
      [
        'eventtype,eventtime,channame,uniqueid,appname,extra',
        ...[1, 2].flatMap((channel) => [
          row('CHAN_START', channel, '', ''),
          row('BRIDGE_ENTER', channel, app, bridge(technology))
        ]),
        ''
      ].join('\n')
    const linkedids = async (text: string): Promise<number> =>
      new Set((await readSource(piped(text))).cels.map(({ linkedid }) => linkedid)).size
    expect(await linkedids(file('ConfBridge', 'softmix'))).toBe(2)
    expect(await linkedids(file('Queue', 'holding_bridge'))).toBe(2)
    expect(await linkedids(file('Dial', 'simple_bridge'))).toBe(1)
  })
})
