import type { Cel } from '@shared/model/cel'
import type { Channels } from './channels'
import type { FlowChannel } from './drafts'
import type { Foresight } from './foresight'
import { JOIN_US } from './steps'

/** Applications that make other channels ring. */
const DIALLING = new Set(['dial', 'retrydial', 'queue', 'followme', 'page', 'findmefollowme'])

/** Whether an application makes other channels ring. */
export const isDialling = (appname: string): boolean => DIALLING.has(appname.toLowerCase())

interface Dial {
  readonly channel: FlowChannel
  readonly cel: Cel
  readonly queue: boolean
  /** Whether its row is behind a step already. */
  shown: boolean
}

/** Who rings whom: channels that run an application which dials. */
export class Dialling {
  private active: Dial[] = []
  /** Dials told by other rows only, where `apps=` has no Dial (FreePBX; data-formats 1.7). */
  private readonly implied: readonly Cel[]

  constructor(
    cels: readonly Cel[],
    private readonly channels: Channels,
    private readonly foresight: Foresight
  ) {
    const seen = new Set<string>()
    this.implied = cels.filter(({ appname, appdata, uniqueid, eventtype }) => {
      const key = `${uniqueid}\n${appdata}`
      if (eventtype === 'APP_START' || !isDialling(appname) || seen.has(key)) return false
      seen.add(key)
      return true
    })
  }

  start(channel: FlowChannel, cel: Cel): void {
    this.stop(channel)
    this.active.push({ channel, cel, queue: !['dial', ''].includes(cel.appname.toLowerCase()), shown: false })
  }

  /** The row of a channel's dial is behind a step of its own. */
  markShown(channel: FlowChannel): void {
    for (const dial of this.active) if (dial.channel === channel) dial.shown = true
  }

  /** Answers the row of the dial when no step has it yet. */
  stop(channel: FlowChannel): Cel | null {
    const dial = this.active.find((one) => one.channel === channel)
    if (dial === undefined) return null
    this.active = this.active.filter((one) => one !== dial)
    return dial.shown ? null : dial.cel
  }

  /** Rows of dials that rang nobody and whose channel has no end in the rows. */
  rest(): readonly Cel[] {
    return this.active.filter(({ shown }) => !shown).map(({ cel }) => cel)
  }

  /**
   * The channel that makes a new one ring, with the row of its dial where no step has it yet. The dial that names the new
   * channel, else a queue, else any dial of the call; where no dial is told, the channel it is bridged with at once, or
   * the one that the linkedid names.
   */
  ringer(callee: FlowChannel, cel: Cel): { readonly channel: FlowChannel; readonly dial: Cel | null } | null {
    if (cel.uniqueid === cel.linkedid || callee.half === 2) return null
    const mine = this.active.filter((dial) => dial.channel.lane !== callee.lane).reverse()
    const ofCall = mine.filter(({ cel: { linkedid } }) => linkedid === cel.linkedid)
    const dial =
      ofCall.find((one) => names(one.cel.appdata, cel.channame)) ??
      ofCall.find(({ queue }) => queue) ??
      ofCall[0] ??
      mine.find((one) => names(one.cel.appdata, cel.channame))
    if (dial !== undefined) {
      const row = dial.shown ? null : dial.cel
      dial.shown = true
      return { channel: dial.channel, dial: row }
    }
    const channel = this.impliedRinger(callee, cel) ?? this.firstPartner(callee) ?? this.oldest(callee, cel)
    return channel === null ? null : { channel, dial: null }
  }

  private impliedRinger(callee: FlowChannel, cel: Cel): FlowChannel | null {
    const row = this.implied.find(
      (one) =>
        one.linkedid === cel.linkedid &&
        names(one.appdata, cel.channame) &&
        this.canRing(this.channels.of(one), callee)
    )
    return row === undefined ? null : this.channels.of(row)
  }

  private firstPartner(callee: FlowChannel): FlowChannel | null {
    const [at, bridge] = this.foresight.entries.get(callee)?.[0] ?? [0, null]
    if (bridge === null) return null
    for (const [other, entries] of this.foresight.entries) {
      const together = entries.some(([time, id]) => id === bridge && Math.abs(time - at) <= JOIN_US)
      if (together && this.canRing(other, callee)) return other
    }
    return null
  }

  private oldest(callee: FlowChannel, { linkedid }: Cel): FlowChannel | null {
    const channel = this.channels.find(linkedid, null)
    return channel !== null && this.canRing(channel, callee) ? channel : null
  }

  private canRing(channel: FlowChannel, callee: FlowChannel): boolean {
    return channel.lane !== callee.lane && channel.firstRow < callee.firstRow
  }
}

/** Whether the arguments of a dial name a channel: its peer, without technology and running number, as a whole word. */
function names(appdata: string, channame: string): boolean {
  const peer = /^[^/]*\/(.+?)(?:-[0-9a-f]+)?(?:;[12])?$/i.exec(channame)?.[1]
  if (peer === undefined) return false
  const isWord = (character: string | undefined): boolean =>
    character !== undefined && /[\p{L}\p{N}_]/u.test(character)
  for (let at = appdata.indexOf(peer); at >= 0; at = appdata.indexOf(peer, at + 1)) {
    if (!isWord(appdata[at - 1]) && !isWord(appdata[at + peer.length])) return true
  }
  return false
}
