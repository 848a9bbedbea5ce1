interface Kept {
  readonly value: unknown
  readonly bytes: number
}

/** Values kept as long as there is room for them; the least recently used goes first. */
export class KeptValues<T> {
  private readonly values = new Map<string, Kept & { readonly value: T }>()
  private used = 0

  constructor(private readonly room: number) {}

  /** Bytes of all that is kept. */
  get bytes(): number {
    return this.used
  }

  get(key: string): T | undefined {
    const kept = this.values.get(key)
    if (kept === undefined) return undefined
    this.values.delete(key)
    this.values.set(key, kept)
    return kept.value
  }

  /** Keeps a value, the newest even if it is larger than all the room. */
  set(key: string, value: T, bytes: number): void {
    this.delete(key)
    this.values.set(key, { value, bytes })
    this.used += bytes
    for (const [oldest, { bytes: freed }] of this.values) {
      if (this.used <= this.room || oldest === key) break
      this.values.delete(oldest)
      this.used -= freed
    }
  }

  delete(key: string): void {
    this.used -= this.values.get(key)?.bytes ?? 0
    this.values.delete(key)
  }

  /** All that is kept, least recently used first. */
  entries(): readonly (readonly [string, T])[] {
    return [...this.values].map(([key, { value }]) => [key, value])
  }

  clear(): void {
    this.values.clear()
    this.used = 0
  }
}
