import PDFDocument from 'pdfkit'
import type { ExportRow } from '@shared/model/export'
import type { ExportContent, ExportTarget } from '../format'
import { HEAD_HEIGHT, MARGIN, ROW_HEIGHT, TEXT_SIZE, type PageColumn, type PageLayout } from './layout'
import { isReadAloud } from './read-aloud'
import { Tags } from './tags'
import { points, Typeface } from './typeface'
import { pageWords } from './words'

const TITLE_SIZE = 15
const SENTENCE_SIZE = 9
const FOOTER_SIZE = 7.5
const SENTENCE_LINES = 4
/** Names of what stands below the table have this much room. */
const NAME_ROOM = 110
/** From the baseline of a row to its lower edge. */
const BELOW_TEXT = 4

/** Colours as operators for filling: ink, quieter ink, and lines. */
const INK = '0.098 0.122 0.137 rg'
const QUIET = '0.275 0.306 0.329 rg'
const LINE = '0.816 0.831 0.847 RG 0.5 w'

/**
 * The pages of a table. Each goes out when it is full, so that memory holds one; the number of all pages is a drawing that every
 * page refers to, and that is made when the last one is.
 */
export class Pages {
  readonly faces: { readonly regular: Typeface; readonly bold: Typeface }
  /** Bytes that went out. */
  bytes = 0
  private readonly doc: PDFKit.PDFDocument
  private readonly tags: Tags
  private readonly count: PDFKit.PDFKitReference & { data: Record<string, unknown> }
  private layout: PageLayout = { paper: [0, 0], columns: [] }
  private content = ''
  private number = 0
  /** Where the next line begins, points from the upper edge. */
  private y = 0

  constructor(
    private readonly target: ExportTarget,
    private readonly told: Pick<ExportContent, 'options' | 'head' | 'totals' | 'table'>
  ) {
    const { head, options, totals, table } = told
    const isTagged = isReadAloud(head.calls * table.columns.length)
    this.doc = new PDFDocument({
      autoFirstPage: false,
      font: '',
      pdfVersion: '1.7',
      lang: options.language,
      tagged: isTagged,
      displayTitle: true,
      info: {
        Title: head.title,
        Creator: 'Calltrail',
        Producer: 'Calltrail, PDFKit',
        // The file is as old as what it tells: the same calls give the same bytes.
        CreationDate: new Date(Math.floor((totals?.lastUs ?? 0) / 1000))
      }
    })
    this.faces = { regular: new Typeface(this.doc, 'regular'), bold: new Typeface(this.doc, 'bold') }
    this.tags = new Tags(this.doc, () => this.put(), isTagged)
    this.count = this.doc.ref({}) as typeof this.count
  }

  /** The first page, with title and filter. */
  begin(layout: PageLayout): void {
    this.layout = layout
    this.newPage()
    const { title, sentence, command } = this.told.head
    const { regular, bold } = this.faces
    this.y += TITLE_SIZE
    const shown = bold.fitted(bold.oneLine(title), TITLE_SIZE, this.room).text
    this.tags.say('H1', () => this.text(bold.show(shown, TITLE_SIZE, MARGIN, this.y), INK))
    this.y += 6
    this.tags.say('P', () => {
      for (const line of regular.lines(sentence || command, SENTENCE_SIZE, this.room, SENTENCE_LINES)) {
        this.y += SENTENCE_SIZE + 3
        this.text(regular.show(line, SENTENCE_SIZE, MARGIN, this.y), QUIET)
      }
    })
    this.y += 14
    this.tags.begin('Table')
    this.head()
  }

  row(row: ExportRow): void {
    if (this.y + ROW_HEIGHT > this.bottom) {
      this.newPage()
      this.headAgain()
    }
    this.y += ROW_HEIGHT
    const { regular } = this.faces
    this.cells(regular, 'TD', (place) => place.column.text(row))
    this.line(this.y)
  }

  /** The cells of a line, one text for all of them where nobody tells them apart. */
  private cells(face: Typeface, tag: 'TD' | 'TH', textOf: (place: PageColumn) => string): void {
    if (!this.tags.on) {
      this.content += `BT ${INK}\n`
      for (const place of this.layout.columns) {
        const text = textOf(place)
        if (text !== '') this.content += this.cell(face, text, place)
      }
      this.content += 'ET\n'
      return
    }
    this.tags.within('TR', () => {
      for (const place of this.layout.columns) {
        const text = textOf(place)
        const draw = (): void => this.text(this.cell(face, text, place), INK)
        this.tags.say(tag, text === '' ? null : draw, tag === 'TH' ? { scope: 'Column' } : {})
      }
    })
  }

  /** Names and values below the table, kept together on a page. */
  block(lines: readonly (readonly [name: string, value: string])[]): void {
    const { regular, bold } = this.faces
    const size = SENTENCE_SIZE
    const set = lines.map(
      ([name, value]) =>
        [
          bold.fitted(bold.oneLine(name), size, NAME_ROOM - 6).text,
          regular.lines(value, size, this.room - NAME_ROOM, 6)
        ] as const
    )
    const step = size + 4
    const height = set.reduce((sum, [, values]) => sum + values.length * step, 16)
    if (this.y + height > this.bottom) this.newPage()
    this.y += 16
    this.tags.begin('L')
    for (const [name, values] of set) {
      this.tags.begin('LI')
      this.tags.say('Lbl', () => this.text(bold.show(name, size, MARGIN, this.y + size), INK))
      this.tags.say('LBody', () => {
        for (const value of values) {
          this.text(regular.show(value, size, MARGIN + NAME_ROOM, this.y + size), INK)
          this.y += step
        }
      })
      this.tags.close()
    }
    this.tags.close()
  }

  /** After the last row. */
  endTable(): void {
    this.tags.close()
  }

  /** Hands over the pages that are finished. */
  async flush(): Promise<void> {
    for (let block = this.read(); block !== null; block = this.read()) {
      await this.target.write(block)
      this.bytes += block.length
    }
  }

  /** Ends the last page and the file. */
  async end(): Promise<void> {
    this.endPage()
    this.tags.end()
    const { content, fonts } = this.faces.regular.aside(String(this.number), FOOTER_SIZE)
    Object.assign(this.count.data, {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, -FOOTER_SIZE, 60, FOOTER_SIZE],
      Resources: { Font: fonts }
    })
    this.count.end(`BT ${QUIET}\n${content}ET`)
    this.doc.end()
    await this.flush()
  }

  private read(): Uint8Array | null {
    return this.doc.read() as Uint8Array | null
  }

  private get room(): number {
    return this.layout.paper[0] - 2 * MARGIN
  }

  private get bottom(): number {
    return this.layout.paper[1] - MARGIN - 8
  }

  private newPage(): void {
    this.endPage()
    this.doc.addPage({ size: [...this.layout.paper], margin: 0 })
    this.number += 1
    this.y = MARGIN
  }

  private endPage(): void {
    if (this.number === 0) return
    const above = this.content
    this.content = ''
    this.footer()
    this.content = above + this.tags.artifact(this.content)
    this.put()
  }

  private put(): void {
    if (this.content !== '') this.doc.addContent(this.content)
    this.content = ''
  }

  private head(): void {
    if (!this.told.options.header) return
    this.y += HEAD_HEIGHT
    this.cells(this.faces.bold, 'TH', (place) => place.column.title)
    this.line(this.y)
  }

  /** The head of a page that is not the first: it was told already. */
  private headAgain(): void {
    if (!this.told.options.header) return
    this.y += HEAD_HEIGHT
    const shown = this.layout.columns.map((place) => this.cell(this.faces.bold, place.column.title, place))
    this.content += this.tags.artifact(`BT ${INK}\n${shown.join('')}ET\n`)
    this.line(this.y)
  }

  private cell(face: Typeface, content: string, { left, room, toRight }: PageColumn): string {
    const { text, width } = face.fitted(face.oneLine(content), TEXT_SIZE, room)
    return face.show(text, TEXT_SIZE, toRight ? left + room - width : left, this.y - BELOW_TEXT)
  }

  /** What the table is of, which page, and the zone of its times. */
  private footer(): void {
    const { regular } = this.faces
    const [width, height] = this.layout.paper
    const y = height - MARGIN + 10
    const third = this.room / 3
    const title = regular.fitted(regular.oneLine(this.told.head.title), FOOTER_SIZE, third).text
    this.text(regular.show(title, FOOTER_SIZE, MARGIN, y), QUIET)
    const zone = regular.fitted(this.told.head.timeZone, FOOTER_SIZE, third)
    this.text(regular.show(zone.text, FOOTER_SIZE, width - MARGIN - zone.width, y), QUIET)
    const words = pageWords(this.number, this.told.options.language)
    const wide = regular.measure(words, FOOTER_SIZE)
    this.text(regular.show(words, FOOTER_SIZE, width / 2 - wide, y), QUIET)
    const { xobjects } = this.doc.page as unknown as { readonly xobjects: Record<string, unknown> }
    xobjects['Pages'] = this.count
    this.content += `q 1 0 0 1 ${points(width / 2)} ${points(y)} cm /Pages Do Q\n`
  }

  private text(shown: string, colour: string): void {
    if (shown !== '') this.content += `BT ${colour}\n${shown}ET\n`
  }

  private line(y: number): void {
    const to = points(this.layout.paper[0] - MARGIN)
    this.content += this.tags.artifact(`${LINE} ${MARGIN} ${points(y)} m ${to} ${points(y)} l S\n`)
  }
}
