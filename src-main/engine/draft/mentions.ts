import type { ParticipantRole } from '@shared/model/call-log'

/** A user named by an event, whether or not one of the call's channels is theirs (8.3). */
export interface Mention {
  readonly userUuid: string
  readonly role: ParticipantRole
  readonly requested: boolean
}

export class Mentions {
  readonly list: Mention[] = []

  append(mention: Mention): void {
    this.list.push(mention)
  }

  /** Merged into the first mention of that user in that role, which keeps its requested flag; else appended. */
  merge(mention: Mention): void {
    const known = this.list.some((m) => m.userUuid === mention.userUuid && m.role === mention.role)
    if (!known) this.list.push(mention)
  }
}
