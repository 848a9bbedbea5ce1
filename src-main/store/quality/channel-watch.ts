import type { WalkedCel } from './walked-cel'

const STARTED = 1
const ENDED = 2

/** Hashes stay below this, so that V8 keeps them as small integers. */
const HASH_MASK = 0x3fffffff

/**
 * Channels that lack their start or end, or have several. A channel is forgotten once both were seen, so memory follows the channels that
 * are open at one time, not all there are; what is left is a list of suspects, to be looked up.
 */
export class ChannelWatch {
  private readonly open = new Map<string, number>()
  /** Hashes of the channels that have started: rows told twice may lie a whole dump apart. */
  private readonly started = new Set<number>()
  private readonly again = new Set<string>()

  see([, , , , eventtype, uniqueid]: WalkedCel): void {
    // It is written when the channel is gone, by whichever channel was the last one.
    if (eventtype === 'LINKEDID_END') return
    const before = this.open.get(uniqueid)
    let now = before ?? 0
    if (eventtype === 'CHAN_START') {
      const hash = hashOf(uniqueid)
      if (this.started.has(hash)) this.again.add(uniqueid)
      else this.started.add(hash)
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

  /** Channels that may start more than once. */
  get startedTwice(): readonly string[] {
    return [...this.again]
  }

  private suspects(missing: number): readonly string[] {
    const found: string[] = []
    for (const [uniqueid, seen] of this.open) if ((seen & missing) === 0) found.push(uniqueid)
    return found
  }
}

function hashOf(text: string): number {
  let hash = 0
  for (let at = 0; at < text.length; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0
  return (hash ^ (hash >>> 15)) & HASH_MASK
}
