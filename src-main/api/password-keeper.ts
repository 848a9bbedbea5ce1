/** Where passwords may be kept beyond the session: the keychain of the system, or nowhere. */
export interface PasswordKeeper {
  /** False where the system has no keychain that deserves the name; nothing is kept then. */
  available(): Promise<boolean>
  /** The password kept under a key, null when there is none. */
  get(key: string): Promise<string | null>
  set(key: string, password: string): Promise<void>
  forget(key: string): Promise<void>
  /** Forgets all whose keys begin so. */
  forgetAll(prefix: string): Promise<void>
}

/** For hosts without keychain: passwords last as long as the session. */
export const NO_KEEPER: PasswordKeeper = {
  available: async () => false,
  get: async () => null,
  set: async () => undefined,
  forget: async () => undefined,
  forgetAll: async () => undefined
}
