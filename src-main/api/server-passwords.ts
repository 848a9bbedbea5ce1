import type { ServerSettings, ServerSync } from '@shared/model/server'
import { resolveServer } from '../sources/postgres/resolve-server'
import { hostAndPort } from '../sources/postgres/server-address'
import type { PasswordKeeper } from './password-keeper'

/** Passwords of servers: in memory for the session, and with the keeper where the person asks for it. */
export class ServerPasswords {
  private readonly session = new Map<string, string>()

  constructor(private readonly keeper: PasswordKeeper) {}

  canKeep(): Promise<boolean> {
    return this.keeper.available()
  }

  /** The password of this session, else the kept one; null when neither is there. */
  async find(workspaceId: string, settings: ServerSettings): Promise<string | null> {
    const key = keyOf(workspaceId, settings)
    return this.session.get(key) ?? (await this.keeper.get(key))
  }

  /** True when nobody has to be asked: it is at hand, stands in a file, or none is needed. */
  async isAtHand(workspaceId: string, { settings, passwordFrom }: ServerSync): Promise<boolean> {
    return passwordFrom !== 'given' || (await this.find(workspaceId, settings)) !== null
  }

  async remember(
    workspaceId: string,
    settings: ServerSettings,
    password: string,
    keep: boolean
  ): Promise<void> {
    const key = keyOf(workspaceId, settings)
    this.session.set(key, password)
    if (keep) await this.keeper.set(key, password)
    else await this.keeper.forget(key)
  }

  async forget(workspaceId: string, settings: ServerSettings): Promise<void> {
    const key = keyOf(workspaceId, settings)
    this.session.delete(key)
    await this.keeper.forget(key)
  }
}

/** A password belongs to one user on one server, and to the workspace for which it was typed. */
function keyOf(workspaceId: string, settings: ServerSettings): string {
  const { user = '', database = '', service } = settings
  // A service that is gone from its file must still be forgotten.
  const place = service ?? hostAndPort(resolveServer(settings, { password: ' ' }))
  return `${workspaceId} ${user}@${place}/${database}`
}
