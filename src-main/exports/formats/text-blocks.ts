import type { ExportTarget } from './format'

/** Measured: smaller blocks cost system calls, larger ones memory, and neither wins time. */
const BLOCK_CHARS = 128 * 1024

/** Text that goes out in blocks. */
export class TextBlocks {
  private text = ''
  /** Bytes that went out. */
  bytes = 0

  constructor(private readonly target: ExportTarget) {}

  add(text: string): void {
    this.text += text
  }

  /** True when it is time to flush. */
  get isFull(): boolean {
    return this.text.length >= BLOCK_CHARS
  }

  async flush(): Promise<void> {
    if (this.text === '') return
    const block = Buffer.from(this.text)
    this.text = ''
    await this.target.write(block)
    this.bytes += block.length
  }
}
