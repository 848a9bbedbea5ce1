import { BATCH_ROWS, type ReadBatch } from '../dialects/dialect'
import type { IncomingCel } from '../source'
import { dialledInterfaces, interfaceOf, relationsOf } from './related-channels'

/** A call may still get rows for so long after its last channel ended. */
const GRACE_US = 10_000_000
/** A call that has been silent for so long will not end any more: its end is not in the file. */
const SILENCE_US = 12 * 3600 * 1_000_000
/** Channels that a Dial creates start at once. */
const DIAL_US = 5_000_000
/** Rows held back at most: some 150 MB. The oldest calls then go as they are. */
const MAX_HELD = 200_000
/** Ended channels remembered for rows that come late. */
const MAX_REMEMBERED = 50_000

interface Call {
  /** Uniqueid of its first channel: what Asterisk calls the linkedid. */
  readonly linkedid: string
  readonly founded: number
  rows: { readonly order: number; readonly cel: IncomingCel }[]
  channels: string[]
  open: number
  lastTime: number
}

/**
 * Gives linkedids to rows of sources that have none, as the default columns of cel_sqlite3_custom. Channels belong to one
 * call that share a bridge, are halves of a Local channel, are named by each other's rows, or dial one another: near to
 * what Asterisk does, not the same. Rows leave call by call, once all channels of a call have ended.
 */
export async function* deriveLinkedids(batches: AsyncIterable<ReadBatch>): AsyncGenerator<ReadBatch> {
  const calls = new OpenCalls()
  for await (const batch of batches) {
    for (const cel of batch.cels) calls.add(cel)
    // Rows are counted when they leave.
    yield { ...batch, cels: [], read: batch.read - batch.cels.length }
    yield* inBatches(calls.takeEnded())
  }
  yield* inBatches(calls.takeAll())
}

function* inBatches(cels: readonly IncomingCel[]): Generator<ReadBatch> {
  for (let at = 0; at < cels.length; at += BATCH_ROWS) {
    const part = cels.slice(at, at + BATCH_ROWS)
    yield { cels: part, problems: [], read: part.length, ignored: 0 }
  }
}

class OpenCalls {
  private readonly calls = new Set<Call>()
  private readonly callOfChannel = new Map<string, Call>()
  private readonly channelOfName = new Map<string, string>()
  private readonly channelOfBridge = new Map<string, string>()
  private readonly dialled = new Map<string, { readonly channel: string; readonly time: number }>()
  private readonly queued = new Set<string>()
  private readonly ended = new Map<string, string>()
  private readonly late: IncomingCel[] = []
  private order = 0
  private held = 0
  private now = Number.NEGATIVE_INFINITY

  add(cel: IncomingCel): void {
    const { uniqueid, channame, eventtype, eventtime } = cel
    this.now = Math.max(this.now, eventtime)
    const known = this.ended.get(uniqueid)
    if (known !== undefined) {
      this.late.push({ ...cel, linkedid: known })
      return
    }
    const call = this.callOf(uniqueid)
    call.rows.push({ order: (this.order += 1), cel })
    this.held += 1
    call.lastTime = Math.max(call.lastTime, eventtime)
    if (eventtype === 'CHAN_START') call.open += 1
    if (eventtype === 'CHAN_END') call.open -= 1
    if (channame !== '') this.channelOfName.set(channame, uniqueid)
    this.relate(cel)
  }

  /** Rows of calls that are over, call by call. */
  takeEnded(): IncomingCel[] {
    const taken = this.late.splice(0)
    for (const call of this.calls) {
      const silent = this.now - call.lastTime
      const over = (call.open <= 0 && silent > GRACE_US) || silent > SILENCE_US || this.held > MAX_HELD
      if (over) taken.push(...this.release(call))
    }
    return taken
  }

  takeAll(): IncomingCel[] {
    return [...this.late.splice(0), ...[...this.calls].flatMap((call) => this.release(call))]
  }

  private callOf(channel: string): Call {
    const known = this.callOfChannel.get(channel)
    if (known) return known
    const call: Call = {
      linkedid: channel,
      founded: this.order,
      rows: [],
      channels: [channel],
      open: 0,
      lastTime: Number.NEGATIVE_INFINITY
    }
    this.calls.add(call)
    this.callOfChannel.set(channel, call)
    return call
  }

  private relate(cel: IncomingCel): void {
    const { uniqueid, eventtype, appname } = cel
    const { uniqueids, channelNames, bridgeIds } = relationsOf(cel)
    for (const other of uniqueids) this.join(uniqueid, other)
    for (const name of channelNames) this.join(uniqueid, this.channelOfName.get(name))
    for (const bridge of bridgeIds) {
      this.join(uniqueid, this.channelOfBridge.get(bridge))
      this.channelOfBridge.set(bridge, uniqueid)
    }
    for (const name of dialledInterfaces(cel)) {
      this.dialled.set(name, { channel: uniqueid, time: cel.eventtime })
    }
    if (eventtype === 'CHAN_START') this.joinCaller(cel)
    if (eventtype === 'APP_START' && /^Queue$/i.test(appname)) this.queued.add(uniqueid)
    else if (/^(?:BRIDGE_ENTER|APP_END|HANGUP|CHAN_END)$/.test(eventtype)) this.queued.delete(uniqueid)
  }

  /** A new channel belongs to the one that just dialled it; members of a queue to its only caller. */
  private joinCaller({ uniqueid, channame, eventtime }: IncomingCel): void {
    const dialled = this.dialled.get(interfaceOf(channame))
    if (dialled && eventtime - dialled.time <= DIAL_US) this.join(uniqueid, dialled.channel)
    else if (this.queued.size === 1 && channame.startsWith('Local/')) this.join(uniqueid, [...this.queued][0])
  }

  private join(channel: string, other: string | undefined): void {
    const a = this.callOfChannel.get(channel)
    const b = other === undefined ? undefined : this.callOfChannel.get(other)
    if (!a || !b || a === b) return
    const [older, younger] = a.founded <= b.founded ? [a, b] : [b, a]
    for (const one of younger.channels) this.callOfChannel.set(one, older)
    older.channels.push(...younger.channels)
    for (const row of younger.rows) older.rows.push(row)
    older.open += younger.open
    older.lastTime = Math.max(older.lastTime, younger.lastTime)
    this.calls.delete(younger)
  }

  private release(call: Call): IncomingCel[] {
    this.calls.delete(call)
    this.held -= call.rows.length
    for (const channel of call.channels) {
      this.callOfChannel.delete(channel)
      this.queued.delete(channel)
      this.ended.set(channel, call.linkedid)
    }
    for (const channel of this.ended.keys()) {
      if (this.ended.size <= MAX_REMEMBERED) break
      this.ended.delete(channel)
    }
    const rows = call.rows.sort((a, b) => a.order - b.order)
    return rows.map(({ cel }) => ({ ...cel, linkedid: call.linkedid }))
  }
}
