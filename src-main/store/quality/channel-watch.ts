import type { WalkedCel } from './walk-cels'

const STARTED = 1
const ENDED = 2
const TWICE = 4

/**
 * Channels that lack their start or end. A channel is forgotten once both were seen, so memory follows the channels that
 * are open at one time, not all there are; what is left is a list of suspects, to be looked up.
 */
export class ChannelWatch {
  private readonly open = new Map<string, number>()
  private readonly twice: string[] = []

  see([, , , , eventtype, uniqueid]: WalkedCel): void {
    // It is written when the channel is gone, by whichever channel was the last one.
    if (eventtype === 'LINKEDID_END') return
    const before = this.open.get(uniqueid)
    let now = before ?? 0
    if (eventtype === 'CHAN_START') {
      if ((now & (STARTED | TWICE)) === STARTED) {
        now |= TWICE
        this.twice.push(uniqueid)
      }
      now |= STARTED
    } else if (eventtype === 'CHAN_END') now |= ENDED
    if ((now & (STARTED | ENDED)) === (STARTED | ENDED)) this.open.delete(uniqueid)
    else if (now !== before) this.open.set(uniqueid, now)
  }

  /** Channels that may have no start. */
  get withoutStart(): readonly string[] {
    return this.suspects(STARTED)
  }

  /** Channels that may have no end. */
  get withoutEnd(): readonly string[] {
    return this.suspects(ENDED)
  }

  /** Channels that started again before they had ended. */
  get startedTwice(): readonly string[] {
    return this.twice
  }

  private suspects(missing: number): readonly string[] {
    const found: string[] = []
    for (const [uniqueid, seen] of this.open) if ((seen & missing) === 0) found.push(uniqueid)
    return found
  }
}
