/** Extensions never shown: `s`, where the dialplan starts without a number, and meeting extensions (5.1). */
export class HiddenExtensions {
  private others: string[] | null = null

  add(exten: string): void {
    this.others ??= []
    this.others.push(exten)
  }

  has(exten: string): boolean {
    return exten === 's' || (this.others !== null && this.others.includes(exten))
  }

  /** The filter F: the empty text in place of a hidden extension. */
  filter(exten: string): string {
    return this.has(exten) ? '' : exten
  }
}
