import type { ParticipantRole } from '@shared/model/call-log'

export interface RegisteredChannel {
  readonly name: string
  /** Null for a channel that entered a bridge under a name which no start declared. */
  role: ParticipantRole | null
  answered: boolean
}

/** Channels of the call by name, in order of registration (5.1). */
export class RegisteredChannels {
  private readonly byName = new Map<string, RegisteredChannel>()

  /** Registering a name again overwrites its role and keeps its answered mark. */
  register(name: string, role: ParticipantRole): void {
    const known = this.byName.get(name)
    if (known === undefined) this.byName.set(name, { name, role, answered: false })
    else known.role = role
  }

  /** Marks the channel answered, registering it without a role if its name is new. */
  markAnswered(name: string): void {
    const known = this.byName.get(name)
    if (known === undefined) this.byName.set(name, { name, role: null, answered: true })
    else known.answered = true
  }

  markAnsweredIfRegistered(name: string): void {
    const known = this.byName.get(name)
    if (known !== undefined) known.answered = true
  }

  list(): RegisteredChannel[] {
    return [...this.byName.values()]
  }
}
