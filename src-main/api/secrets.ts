import type { PasswordKeeper } from './password-keeper'

/** Secrets by key: in memory for the session, and with the keeper where the person asks for it. */
export class Secrets {
  private readonly session = new Map<string, string>()

  constructor(private readonly keeper: PasswordKeeper) {}

  canKeep(): Promise<boolean> {
    return this.keeper.available()
  }

  /** That of this session, else the kept one; null when neither is there. */
  async find(key: string): Promise<string | null> {
    return this.session.get(key) ?? (await this.keeper.get(key))
  }

  /** Whether it is known beyond the session, for the session only, or not at all. */
  async lasts(key: string): Promise<'kept' | 'session' | 'none'> {
    if ((await this.keeper.get(key)) !== null) return 'kept'
    return this.session.has(key) ? 'session' : 'none'
  }

  async remember(key: string, secret: string, keep: boolean): Promise<void> {
    this.session.set(key, secret)
    if (keep) await this.keeper.set(key, secret)
    else await this.keeper.forget(key)
  }

  /** Forgets all whose keys begin so. */
  async forgetAll(prefix: string): Promise<void> {
    for (const key of this.session.keys()) if (key.startsWith(prefix)) this.session.delete(key)
    await this.keeper.forgetAll(prefix)
  }

  async forget(key: string): Promise<void> {
    this.session.delete(key)
    await this.keeper.forget(key)
  }
}
