import type { WalkedCel } from './walked-cel'

const MICROS = 1_000_000
/** A uniqueid begins with an epoch since 2001; below are ids of another making. */
const FIRST_EPOCH = 1_000_000_000
/** Asterisk names a channel within the second of its start; a clock that is read twice may differ by one more. */
const JUMP_SECONDS = 2
/** Channels numbered this close were made one after the other, not by another run of Asterisk. */
const NEIGHBOURS = 100
/** Beyond, a time is off from the channel's epoch by more than any delay explains. */
const OFFSET_US = 90 * MICROS
const KEPT = 50

export interface ClockJump {
  readonly celId: number
  /** Time of the first row after the jump, microseconds. */
  readonly time: number
  /** How far the clock was set back, seconds. */
  readonly seconds: number
}

const UNIQUEID = /(\d+)\.(\d+)$/

/** What the order of rows, their times and the epochs within uniqueids tell of the server's clock. */
export class ClockWatch {
  readonly jumps: ClockJump[] = []
  jumpCount = 0
  /** Rows that a later id dates earlier by a second or more, or the other way round. */
  disorder = 0
  readonly disorderCels: number[] = []
  /** Starts of channels whose time is off from the epoch of their uniqueid, by the offset in minutes. */
  readonly offsets = new Map<number, { count: number; readonly celId: number }>()
  offsetCount = 0

  private sourceId = -1
  private maxTime = -Infinity
  private maxServerId = -Infinity
  private epoch = 0
  private counter = 0

  see(row: WalkedCel): void {
    const [id, sourceId, serverId, eventtime, eventtype] = row
    if (sourceId !== this.sourceId) this.startSource(sourceId)
    if (serverId !== null) this.seeOrder(id, serverId, eventtime)
    if (eventtype === 'CHAN_START') this.seeStart(row)
  }

  private startSource(sourceId: number): void {
    this.sourceId = sourceId
    this.maxTime = this.maxServerId = -Infinity
    this.epoch = this.counter = 0
  }

  private seeOrder(id: number, serverId: number, eventtime: number): void {
    const isLaterIdEarlier = serverId > this.maxServerId && eventtime <= this.maxTime - MICROS
    const isLaterTimeLower = serverId < this.maxServerId && eventtime >= this.maxTime + MICROS
    if (isLaterIdEarlier || isLaterTimeLower) {
      this.disorder += 1
      if (this.disorderCels.length < KEPT) this.disorderCels.push(id)
    }
    if (serverId > this.maxServerId) this.maxServerId = serverId
    if (eventtime > this.maxTime) this.maxTime = eventtime
  }

  private seeStart([id, , , eventtime, , uniqueid]: WalkedCel): void {
    const match = UNIQUEID.exec(uniqueid)
    const epoch = Number(match?.[1])
    const counter = Number(match?.[2])
    if (!(epoch >= FIRST_EPOCH)) return
    this.seeOffset(id, eventtime - epoch * MICROS)
    const step = counter - this.counter
    if (this.epoch - epoch >= JUMP_SECONDS && step > 0 && step <= NEIGHBOURS) {
      this.jumpCount += 1
      if (this.jumps.length < KEPT)
        this.jumps.push({ celId: id, time: eventtime, seconds: this.epoch - epoch })
    }
    this.epoch = epoch
    this.counter = counter
  }

  private seeOffset(celId: number, offsetUs: number): void {
    if (Math.abs(offsetUs) < OFFSET_US) return
    this.offsetCount += 1
    const minutes = Math.round(offsetUs / MICROS / 60)
    const known = this.offsets.get(minutes)
    if (known !== undefined) known.count += 1
    else if (this.offsets.size < KEPT) this.offsets.set(minutes, { count: 1, celId })
  }
}
