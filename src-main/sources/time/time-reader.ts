import { AppError } from '@shared/errors/app-error'
import { parseInstant } from '@shared/format/instant'
import { creationSeconds, readEpoch } from './epoch-time'
import { LocalTime } from './local-time'
import { PsqlTime } from './psql-time'

/** A moment whose offset from UTC is known; what zone proposals are made from. */
export interface OffsetSample {
  readonly us: number
  readonly offsetMinutes: number
  /** The row that told it, for times without zone. */
  readonly uniqueid: string
  readonly text: string
}

/** More samples tell nothing new: they are taken when the offset or the date changes. */
const MAX_SAMPLES = 2000
const QUARTER_US = 15 * 60_000_000
/** How far the time of a CHAN_START may lie from the whole second of its uniqueid. */
const CREATION_TOLERANCE_US = 5_000_000

/** Reads the times of one source, whatever their form, and notes what they say about its zone. */
export class TimeReader {
  /** True once a time without zone was met. */
  needsZone = false
  readonly samples: OffsetSample[] = []
  private readonly psql = new PsqlTime()
  private readonly local: LocalTime | null
  private lastOffset = Number.NaN
  private lastDate = ''

  /**
   * `zone` is for times that carry none. Without it `onMissing` decides: `refuse` throws `time-zone-needed`, `assume-utc`
   * reads them as if the server's clock stood at UTC, which is good enough to look at them. `proposed` is what the refusal
   * names.
   */
  constructor(
    zone: string | undefined,
    private readonly onMissing: 'refuse' | 'assume-utc',
    private readonly takesSamples: boolean,
    private readonly proposed: string | null = null
  ) {
    this.local = zone === undefined ? null : new LocalTime(zone)
  }

  /** Microseconds since the epoch; NaN when the text is no time that can be read without guessing. */
  read(text: string, uniqueid: string, eventtype: string): number {
    const us = this.psql.read(text)
    if (!Number.isNaN(us)) {
      if (this.takesSamples) this.sample(us, this.psql.offsetMinutes, uniqueid, text)
      return us
    }
    const epoch = readEpoch(text)
    if (!Number.isNaN(epoch)) return epoch
    return this.readRare(text.trim().replace(/^(\d{4})\/(\d\d)\/(\d\d)/, '$1-$2-$3'), uniqueid, eventtype)
  }

  private readRare(text: string, uniqueid: string, eventtype: string): number {
    const zoned = parseInstant(text)
    if (zoned !== null) return zoned
    const localUs = parseInstant(text, { defaultOffsetMinutes: 0 })
    if (localUs === null) return Number.NaN
    this.needsZone = true
    if (this.takesSamples && eventtype === 'CHAN_START') this.sampleLocal(localUs, uniqueid, text)
    if (this.local) return this.local.instantOf(localUs, uniqueid)
    if (this.onMissing === 'assume-utc') return localUs
    throw new AppError({
      code: 'time-zone-needed',
      message: `The times carry no time zone (for example ${text}).`,
      hint:
        this.proposed === null
          ? 'Choose the zone of the server that wrote the file, e.g. --time-zone Europe/Paris.'
          : `${this.proposed} fits these times: --time-zone ${this.proposed}, if that is the zone of the server.`,
      details: { text, ...(this.proposed === null ? {} : { proposed: this.proposed }) }
    })
  }

  /** The uniqueid of a new channel is its creation in UTC, so the wall clock of the same row gives the offset. */
  private sampleLocal(localUs: number, uniqueid: string, text: string): void {
    const created = creationSeconds(uniqueid)
    if (created === null) return
    const us = created * 1_000_000
    const offsetUs = Math.round((localUs - us) / QUARTER_US) * QUARTER_US
    if (Math.abs(localUs - us - offsetUs) > CREATION_TOLERANCE_US) return
    this.sample(us, offsetUs / 60_000_000, uniqueid, text)
  }

  private sample(us: number, offsetMinutes: number, uniqueid: string, text: string): void {
    if (offsetMinutes === this.lastOffset && text.startsWith(this.lastDate)) return
    this.lastOffset = offsetMinutes
    this.lastDate = Buffer.from(text.slice(0, 10)).toString()
    if (this.samples.length >= MAX_SAMPLES) return
    this.samples.push({
      us,
      offsetMinutes,
      uniqueid: Buffer.from(uniqueid).toString(),
      text: Buffer.from(text).toString()
    })
  }
}
