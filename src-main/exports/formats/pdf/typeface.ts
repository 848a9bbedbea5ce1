import { FONT_PARTS, fontFile, type Weight } from './font-files'

/** What is used of a font that the typesetter has opened. Widths in thousandths of the size. */
interface EmbeddedFont {
  readonly id: string
  readonly font: { hasGlyphForCodePoint(codePoint: number): boolean }
  /** Code points by glyph, for whoever copies text out of the file. */
  readonly unicode: number[][]
  encode(
    text: string
  ): readonly [codes: readonly string[], positions: readonly { readonly advanceWidth: number }[]]
  ref(): PDFKit.PDFKitReference
}

interface Glyph {
  readonly font: EmbeddedFont
  /** Hexadecimal, as a string of the file has it. */
  readonly code: string
  readonly width: number
}

const ELLIPSIS = 0x2026
/** Code points below are looked up in a list. */
const COMMON = 0x600
const REPLACEMENT = 0xfffd
// eslint-disable-next-line no-control-regex -- controls are what it looks for
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g
const PLAIN = /^[\u0020-\u007e]*$/

/**
 * One weight of the typeface: Latin, Greek, Cyrillic and Vietnamese letters; others show as a box. Letters stand side by side,
 * without pairs or ligatures, which is what a table needs, and lets a glyph be looked up once for all rows.
 */
export class Typeface {
  private readonly fonts: EmbeddedFont[] = []
  /** By code point; almost all are small numbers. */
  private readonly glyphs: Glyph[] = []
  private readonly rare = new Map<number, Glyph>()

  constructor(
    private readonly doc: PDFKit.PDFDocument,
    private readonly weight: Weight
  ) {}

  /** Text on one line: no controls, and marks joined with their letters where there is a letter for both. */
  oneLine(text: string): string {
    return PLAIN.test(text) ? text : text.normalize('NFC').replace(CONTROLS, ' ')
  }

  /** Width of a text of one line, points. */
  measure(text: string, size: number): number {
    let width = 0
    for (let at = 0; at < text.length;) {
      const codePoint = text.codePointAt(at) ?? 0
      at += codePoint > 0xffff ? 2 : 1
      width += this.glyph(codePoint).width
    }
    return (width * size) / 1000
  }

  /** A text of one line as it fits into a width, cut with an ellipsis, and its width. */
  fitted(text: string, size: number, room: number): { readonly text: string; readonly width: number } {
    const most = (room * 1000) / size
    const rest = most - this.glyph(ELLIPSIS).width
    let width = 0
    let cut = 0
    let cutWidth = 0
    for (let at = 0; at < text.length;) {
      const codePoint = text.codePointAt(at) ?? 0
      at += codePoint > 0xffff ? 2 : 1
      width += this.glyph(codePoint).width
      if (width <= rest) {
        cut = at
        cutWidth = width
      } else if (width > most) {
        const shown = `${text.slice(0, cut).trimEnd()}…`
        return { text: shown, width: ((cutWidth + this.glyph(ELLIPSIS).width) * size) / 1000 }
      }
    }
    return { text, width: (width * size) / 1000 }
  }

  /** Lines of a text that breaks between words, at most so many; the last one is cut. */
  lines(text: string, size: number, room: number, most: number): readonly string[] {
    const lines: string[] = []
    let line = ''
    const words = this.oneLine(text).split(' ')
    for (let at = 0; at < words.length; at += 1) {
      const longer = line === '' ? (words[at] ?? '') : `${line} ${words[at] ?? ''}`
      if (line === '' || this.measure(longer, size) <= room) {
        line = longer
        continue
      }
      if (lines.length === most - 1) {
        line = `${line} ${words.slice(at).join(' ')}`
        break
      }
      lines.push(this.fitted(line, size, room).text)
      line = words[at] ?? ''
    }
    return [...lines, this.fitted(line, size, room).text]
  }

  /** Operators that show a text from a point of the page on, which counts from its upper left corner. */
  show(text: string, size: number, x: number, y: number): string {
    if (text === '') return ''
    let out = `1 0 0 -1 ${points(x)} ${points(y)} Tm`
    let font: EmbeddedFont | null = null
    let codes = ''
    for (let at = 0; at < text.length;) {
      const codePoint = text.codePointAt(at) ?? 0
      at += codePoint > 0xffff ? 2 : 1
      const glyph = this.glyph(codePoint)
      if (glyph.font !== font) {
        if (codes !== '') out += ` <${codes}> Tj`
        codes = ''
        font = glyph.font
        this.use(font)
        out += ` /${font.id} ${size} Tf`
      }
      codes += glyph.code
    }
    return `${out} <${codes}> Tj\n`
  }

  /** Operators of a text for a drawing that is not on a page, and the fonts that it needs. */
  aside(text: string, size: number): { readonly content: string; readonly fonts: Record<string, unknown> } {
    const fonts: Record<string, unknown> = {}
    for (const char of text) {
      const { font } = this.glyph(char.codePointAt(0) ?? 0)
      fonts[font.id] = font.ref()
    }
    return { content: this.show(text, size, 0, 0), fonts }
  }

  /** Every page names the fonts that it shows. */
  private use(font: EmbeddedFont): void {
    const { fonts } = this.doc.page as unknown as { readonly fonts: Record<string, unknown> }
    fonts[font.id] ??= font.ref()
  }

  private glyph(codePoint: number): Glyph {
    const known = codePoint < COMMON ? this.glyphs[codePoint] : this.rare.get(codePoint)
    if (known !== undefined) return known
    const font = this.fontWith(codePoint)
    const [codes, positions] = font.encode(String.fromCodePoint(codePoint))
    const glyph = {
      font,
      code: codes.join(''),
      width: positions.reduce((sum, each) => sum + each.advanceWidth, 0)
    }
    if (codePoint < COMMON) this.glyphs[codePoint] = glyph
    else this.rare.set(codePoint, glyph)
    return glyph
  }

  /** The first part that has a letter, or the first of all, whose box stands for letters that are nowhere. */
  private fontWith(codePoint: number): EmbeddedFont {
    for (let part = 0; part < FONT_PARTS; part += 1) {
      const font = this.part(part)
      if (font.font.hasGlyphForCodePoint(codePoint)) return font
    }
    return this.part(0)
  }

  private part(part: number): EmbeddedFont {
    const known = this.fonts[part]
    if (known !== undefined) return known
    const name = `${this.weight} ${part}`
    this.doc.registerFont(name, fontFile(this.weight, part))
    this.doc.font(name)
    const font = (this.doc as unknown as { readonly _font: EmbeddedFont })._font
    font.unicode[0] = [REPLACEMENT]
    this.fonts[part] = font
    return font
  }
}

/** A measure as a file has it: a hundredth of a point is finer than any printer. */
export const points = (value: number): string => String(Math.round(value * 100) / 100)
