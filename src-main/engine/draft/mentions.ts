import type { ParticipantRole } from '@shared/model/call-log'

/** A user named by an event, whether or not one of the call's channels is theirs (8.3). */
export interface Mention {
  readonly userUuid: string
  readonly role: ParticipantRole
  readonly requested: boolean
}

/** Users named by the events of a call, in the order in which they were named (8.3). */
export class Mentions {
  readonly list: Mention[] = []
  private known: Set<string> | null = null

  append(mention: Mention): void {
    this.list.push(mention)
    this.known ??= new Set()
    this.known.add(keyOf(mention))
  }

  /** Merged into the first mention of that user in that role, which keeps its requested flag; else appended. */
  merge(mention: Mention): void {
    if (this.known?.has(keyOf(mention)) !== true) this.append(mention)
  }
}

function keyOf({ role, userUuid }: Mention): string {
  return `${role} ${userUuid}`
}
