/** What an element of the structure may say beside its kind. */
export interface TagOptions {
  /** What a drawing shows, for those who cannot see it. */
  readonly alt?: string
  /** What a cell of a head names. */
  readonly scope?: 'Column' | 'Row'
  /** Left, top, right and bottom of a drawing, points from the upper left corner of the page. */
  readonly bbox?: readonly [number, number, number, number]
}

/**
 * The structure of a file for programs that read it aloud (ISO 32000, 14.7 and 14.8): what is drawn belongs to an element of it
 * or is an artifact, which no reader tells. Off, it lets everything through as it is.
 */
export class Tags {
  private readonly open: PDFKit.PDFStructureElement[] = []

  /** `flush`: hands operators that wait to the page, as marks are written to it at once. */
  constructor(
    private readonly doc: PDFKit.PDFDocument,
    private readonly flush: () => void,
    readonly on = true
  ) {
    if (!on) return
    const root = doc.struct('Document')
    doc.addStructure(root)
    this.open.push(root)
  }

  /** What is drawn is one element: a heading, a paragraph, a cell. It stands on one page; nothing drawn is an empty cell. */
  say(tag: string, draw: (() => void) | null, options: TagOptions = {}): void {
    if (!this.on) return draw?.()
    const element = this.add(tag, options)
    if (draw !== null) {
      this.flush()
      const content = this.doc.markStructureContent(tag)
      draw()
      this.flush()
      this.doc.endMarkedContent()
      element.add(content)
    }
    element.end()
  }

  /** What follows belongs to an element, until `close`; it may go on over pages. */
  begin(tag: string): void {
    if (this.on) this.open.push(this.add(tag, {}))
  }

  close(): void {
    if (this.on) this.open.pop()?.end()
  }

  /** What is drawn within belongs to an element. */
  within(tag: string, draw: () => void): void {
    this.begin(tag)
    draw()
    this.close()
  }

  /** Operators of what is no content: lines, boxes, heads that come again, numbers of pages. */
  artifact(operators: string): string {
    return this.on && operators !== '' ? `/Artifact BMC\n${operators}EMC\n` : operators
  }

  /** Ends what is open; before the file ends. */
  end(): void {
    while (this.open.length > 0) this.close()
  }

  private add(tag: string, options: TagOptions): PDFKit.PDFStructureElement {
    const element = this.doc.struct(tag, { ...options, ...(options.bbox && { placement: 'Block' }) })
    this.open.at(-1)?.add(element)
    return element
  }
}
