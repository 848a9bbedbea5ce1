import type { ServerSettings, ServerSync } from '@shared/model/server'
import { resolveServer } from '../sources/postgres/resolve-server'
import { hostAndPort } from '../sources/postgres/server-address'
import type { PasswordKeeper } from './password-keeper'
import { Secrets } from './secrets'

/** Passwords of servers. */
export class ServerPasswords {
  private readonly secrets: Secrets

  constructor(keeper: PasswordKeeper) {
    this.secrets = new Secrets(keeper)
  }

  canKeep(): Promise<boolean> {
    return this.secrets.canKeep()
  }

  /** The password of this session, else the kept one; null when neither is there. */
  find(workspaceId: string, settings: ServerSettings): Promise<string | null> {
    return this.secrets.find(keyOf(workspaceId, settings))
  }

  /** True when nobody has to be asked: it is at hand, stands in a file, or none is needed. */
  async isAtHand(workspaceId: string, { settings, passwordFrom }: ServerSync): Promise<boolean> {
    return passwordFrom !== 'given' || (await this.find(workspaceId, settings)) !== null
  }

  remember(workspaceId: string, settings: ServerSettings, password: string, keep: boolean): Promise<void> {
    return this.secrets.remember(keyOf(workspaceId, settings), password, keep)
  }

  /** All that were typed for a workspace. */
  forgetAll(workspaceId: string): Promise<void> {
    return this.secrets.forgetAll(`${workspaceId} `)
  }

  forget(workspaceId: string, settings: ServerSettings): Promise<void> {
    return this.secrets.forget(keyOf(workspaceId, settings))
  }
}

/** A password belongs to one user on one server, and to the workspace for which it was typed. */
function keyOf(workspaceId: string, settings: ServerSettings): string {
  const { user = '', database = '', service } = settings
  // A service that is gone from its file must still be forgotten.
  const place = service ?? hostAndPort(resolveServer(settings, { password: ' ' }))
  return `${workspaceId} ${user}@${place}/${database}`
}
