/** Takes rows at their moments; the order of equal moments is that of the calls. */
export type Emit = (us: number, eventtype: string, tail: string) => void

interface ChannelStart {
  readonly name: string
  readonly uniqueid: string
  readonly linkedid: string
  readonly cidName: string
  readonly cidNum: string
  readonly exten: string
  readonly context: string
  readonly dnid?: string
  readonly userfield?: string
}

/** A value as `\copy` writes it: an empty one in quotes (null is bare), others quoted only where they must be. */
export function csvValue(value: string): string {
  if (value === '') return '""'
  return /[",\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}

/** A channel that writes its own events, as Asterisk does: every row shows the channel as it is at that moment. */
export class Channel {
  readonly name: string
  readonly uniqueid: string
  linkedid: string
  private ani = '""'
  private app = '""'
  private appdata = '""'
  private exten: string
  private context: string
  private readonly caller: string
  private readonly cidNum: string
  private readonly dnid: string
  private readonly userfield: string

  constructor(
    private readonly emit: Emit,
    start: ChannelStart
  ) {
    this.name = start.name
    this.uniqueid = start.uniqueid
    this.linkedid = start.linkedid
    this.cidNum = csvValue(start.cidNum)
    this.caller = `${csvValue(start.cidName)},${this.cidNum}`
    this.exten = csvValue(start.exten)
    this.context = csvValue(start.context)
    this.dnid = csvValue(start.dnid ?? '')
    this.userfield = csvValue(start.userfield ?? '')
  }

  at(exten: string, context: string): this {
    this.exten = exten
    this.context = context
    this.ani = this.cidNum
    return this
  }

  runs(app: string, appdata: string): this {
    this.app = app
    this.appdata = csvValue(appdata)
    return this
  }

  /** Writes a row; `extra` and `peer` are values as they stand in the file. */
  event(us: number, eventtype: string, extra = '""', peer = '""', userdeftype = '""'): void {
    this.emit(
      us,
      eventtype,
      `${userdeftype},${this.caller},${this.ani},"",${this.dnid},${this.exten},${this.context},${this.name},${this.app},` +
        `${this.appdata},3,"","",${this.uniqueid},${this.linkedid},${this.userfield},${peer},${extra},`
    )
  }

  user(us: number, eventtype: string, text: string): void {
    this.runs('CELGenUserEvent', text === '' ? eventtype : `${eventtype},${text}`)
    this.event(us, eventtype, csvValue(JSON.stringify({ extra: text })), '""', eventtype)
  }

  bridge(us: number, eventtype: 'BRIDGE_ENTER' | 'BRIDGE_EXIT', id: string, peer?: Channel): void {
    const extra = `"{""bridge_id"":""${id}"",""bridge_technology"":""simple_bridge""}"`
    this.event(us, eventtype, extra, peer ? peer.name : '""')
  }

  end(us: number, cause: number, source = '', dialstatus = ''): void {
    this.event(
      us,
      'HANGUP',
      `"{""hangupcause"":${cause},""hangupsource"":""${source}"",""dialstatus"":""${dialstatus}""}"`
    )
    this.event(us, 'CHAN_END')
  }
}
