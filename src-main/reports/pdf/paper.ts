import PDFDocument from 'pdfkit'
import { Tags, type TagOptions } from '../../exports/formats/pdf/tags'
import { points, Typeface } from '../../exports/formats/pdf/typeface'
import { colour } from './svg-operators'

/** A4, points. */
const WIDTH = 595.28
const HEIGHT = 841.89
export const MARGIN = 40
/** Between the margins. */
export const ROOM = WIDTH - 2 * MARGIN
const FOOTER_SIZE = 7.5
const FOOTER = 14
/** Between head and foot. */
export const HEIGHT_OF_PAGE = HEIGHT - 2 * MARGIN - FOOTER

export const INK = '#191f23'
export const QUIET = '#5f676d'
export const LINE = '#dfe2e5'
export const STRONG = '#c6cbcf'

export interface TextStyle {
  readonly size: number
  readonly color?: string
  readonly bold?: boolean
}

/**
 * Pages of paper that fill from the top; what is drawn stands at points from the upper left corner. All pages are held until
 * the end, when each is told how many there are: a report has some hundreds at most. What is drawn is said to be something
 * (`say`), so that programs can read it aloud; lines and boxes are not.
 */
export class Paper {
  /** Where the next thing begins. */
  y = MARGIN
  private readonly doc: PDFKit.PDFDocument
  private readonly regular: Typeface
  private readonly bold: Typeface
  private readonly tags: Tags
  private content = ''
  private pages = 0

  /** `dateUs`: what the file gives as its date, microseconds, so that it depends on the data alone. */
  constructor(
    private readonly told: {
      readonly title: string
      readonly language: string
      readonly dateUs: number
      readonly footer: string
      pageOf(page: number, pages: number): string
    }
  ) {
    this.doc = new PDFDocument({
      autoFirstPage: false,
      bufferPages: true,
      font: '',
      pdfVersion: '1.7',
      lang: told.language,
      tagged: true,
      displayTitle: true,
      info: {
        Title: told.title,
        Creator: 'Calltrail',
        Producer: 'Calltrail, PDFKit',
        CreationDate: new Date(Math.floor(told.dateUs / 1000))
      }
    })
    this.regular = new Typeface(this.doc, 'regular')
    this.bold = new Typeface(this.doc, 'bold')
    this.tags = new Tags(this.doc, () => this.flush())
    this.turn()
  }

  /** Letters for drawings. */
  get face(): Typeface {
    return this.regular
  }

  /** Turns the page when less than this is left of it; true when it did. */
  need(height: number): boolean {
    if (this.y + height <= HEIGHT - MARGIN - FOOTER) return false
    this.turn()
    return true
  }

  turn(): void {
    this.flush()
    this.doc.addPage({ size: [WIDTH, HEIGHT], margin: 0 })
    this.pages += 1
    this.y = MARGIN
  }

  draw(operators: string): void {
    this.content += operators
  }

  /** What is drawn is one element of the structure, on one page; null is an empty cell. */
  say(tag: string, draw: (() => void) | null, options: TagOptions = {}): void {
    this.tags.say(tag, draw, options)
  }

  /** What is said within belongs together: a table, a row, a section. */
  within(tag: string, draw: () => void): void {
    this.tags.within(tag, draw)
  }

  /** What is drawn within is told by nobody, as it was told before. */
  again(draw: () => void): void {
    const before = this.content
    this.content = ''
    draw()
    this.content = before + this.tags.artifact(this.content)
  }

  /** A text on one line with its baseline at `y`, cut to the room that it has; `toRight` ends at the end of the room. */
  text(text: string, x: number, y: number, room: number, style: TextStyle, toRight = false): void {
    const face = this.faceOf(style)
    const fitted = face.fitted(face.oneLine(text), style.size, room)
    const shown = face.show(fitted.text, style.size, toRight ? x + room - fitted.width : x, y)
    if (shown !== '') this.draw(`BT ${colour(style.color ?? INK, 1) ?? ''} rg\n${shown}ET\n`)
  }

  /** A text of several lines from the left margin, which moves on: a paragraph, or what `tag` says. */
  paragraph(text: string, style: TextStyle, most: number, tag = 'P'): void {
    this.say(tag, () => {
      for (const line of this.faceOf(style).lines(text, style.size, ROOM, most)) {
        this.y += style.size * 1.4
        this.text(line, MARGIN, this.y - style.size * 0.35, ROOM, style)
      }
    })
  }

  /** A text of any length with its own line ends, which goes on over pages. */
  running(text: string, style: TextStyle): void {
    const height = style.size * 1.4
    for (const part of text.split(/\r\n|[\r\n]/)) {
      let rest = this.faceOf(style).lines(part, style.size, ROOM, Number.MAX_SAFE_INTEGER)
      while (rest.length > 0) {
        this.need(height)
        const fitting = Math.max(1, Math.floor((HEIGHT - MARGIN - FOOTER - this.y) / height))
        const shown = rest.slice(0, fitting)
        rest = rest.slice(fitting)
        this.say('P', () => {
          for (const line of shown) {
            this.y += height
            this.text(line, MARGIN, this.y - style.size * 0.35, ROOM, style)
          }
        })
      }
    }
  }

  measure(text: string, style: TextStyle): number {
    const face = this.faceOf(style)
    return face.measure(face.oneLine(text), style.size)
  }

  /** Lines that a text takes. */
  lines(text: string, style: TextStyle, room: number, most: number): readonly string[] {
    return this.faceOf(style).lines(text, style.size, room, most)
  }

  rule(y: number, color: string, from = MARGIN, to = MARGIN + ROOM): void {
    const line = `${points(from)} ${points(y)} m ${points(to)} ${points(y)} l S\n`
    this.draw(this.tags.artifact(`${colour(color, 1) ?? ''} RG 0.5 w ${line}`))
  }

  box(x: number, y: number, width: number, height: number, color: string): void {
    const filled = `${[x, y, width, height].map(points).join(' ')} re f\n`
    this.draw(this.tags.artifact(`${colour(color, 1) ?? ''} rg ${filled}`))
  }

  /** The whole file. */
  end(): Buffer {
    this.flush()
    this.tags.end()
    for (let page = 0; page < this.pages; page += 1) {
      this.doc.switchToPage(page)
      this.footer(page + 1)
      this.flush()
    }
    this.doc.end()
    const blocks: Buffer[] = []
    for (let block = this.doc.read(); block !== null; block = this.doc.read()) blocks.push(block as Buffer)
    return Buffer.concat(blocks)
  }

  private footer(page: number): void {
    const style: TextStyle = { size: FOOTER_SIZE, color: QUIET }
    const y = HEIGHT - MARGIN + 8
    this.rule(y - FOOTER_SIZE - 4, LINE)
    this.again(() => {
      this.text(this.told.footer, MARGIN, y, ROOM * 0.8, style)
      this.text(this.told.pageOf(page, this.pages), MARGIN, y, ROOM, style, true)
    })
  }

  private flush(): void {
    if (this.content !== '') this.doc.addContent(this.content)
    this.content = ''
  }

  private faceOf({ bold }: TextStyle): Typeface {
    return bold === true ? this.bold : this.regular
  }
}
