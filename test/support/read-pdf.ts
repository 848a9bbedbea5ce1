import { inflateSync } from 'node:zlib'

/** A text on a page: where its line stands, points from the upper left corner. */
export interface PdfText {
  readonly x: number
  readonly y: number
  readonly text: string
}

export interface PdfPage {
  readonly width: number
  readonly height: number
  readonly texts: readonly PdfText[]
  /** Its lines from above, texts of one line joined by tabs. */
  readonly lines: readonly string[]
}

interface PdfObject {
  readonly body: string
  readonly stream: string
}

/** Pages of a file and the facts of its trailer; text as whoever copies it gets it. */
export function readPdf(bytes: Buffer): {
  readonly pages: readonly PdfPage[]
  readonly title: string
  readonly created: string
} {
  const objects = objectsOf(bytes)
  const trailer = /trailer\n(.*)startxref\n(\d+)\n%%EOF/s.exec(bytes.toString('latin1'))
  const root = objects.get(reference(trailer?.[1] ?? '', 'Root'))
  const info = objects.get(reference(trailer?.[1] ?? '', 'Info'))
  const tree = objects.get(reference(root?.body ?? '', 'Pages'))
  const kids = [...(/\/Kids \[(.*?)\]/s.exec(tree?.body ?? '')?.[1] ?? '').matchAll(/(\d+) 0 R/g)]
  const value = (key: string): string => objects.get(reference(info?.body ?? '', key))?.body.trim() ?? ''
  return {
    pages: kids.map(([, id]) => pageOf(objects, objects.get(Number(id)) ?? NOTHING)),
    title: value('Title'),
    created: value('CreationDate')
  }
}

const NOTHING: PdfObject = { body: '', stream: '' }

function objectsOf(bytes: Buffer): ReadonlyMap<number, PdfObject> {
  const text = bytes.toString('latin1')
  const objects = new Map<number, PdfObject>()
  for (const offset of text.slice(text.lastIndexOf('\nxref\n')).matchAll(/^(\d{10}) 00000 n $/gm)) {
    // Reading from where the table says proves the table.
    const at = Number(offset[1])
    const head = /^(\d+) 0 obj\n/.exec(text.slice(at, at + 20))
    if (head === null) throw new Error(`there is no object at ${at}`)
    const end = text.indexOf('\nendobj', at)
    const begin = text.indexOf('\nstream\n', at)
    const isStream = begin !== -1 && begin < end
    const body = text.slice(at + head[0].length, isStream ? begin : end)
    const from = begin + '\nstream\n'.length
    const size = Number(/\/Length (\d+)/.exec(body)?.[1] ?? 0)
    const stream = bytes.subarray(from, from + size)
    const content = !isStream ? '' : body.includes('/FlateDecode') ? inflateSync(stream) : stream
    objects.set(Number(head[1]), { body, stream: content.toString('latin1') })
  }
  return objects
}

const reference = (body: string, key: string): number =>
  Number(new RegExp(`/${key} (\\d+) 0 R`).exec(body)?.[1] ?? -1)

function pageOf(objects: ReadonlyMap<number, PdfObject>, page: PdfObject): PdfPage {
  const [, width = '0', height = '0'] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(page.body) ?? []
  const content = objects.get(reference(page.body, 'Contents'))?.stream ?? ''
  const resources = objects.get(reference(page.body, 'Resources'))?.body ?? ''
  const texts = textsOf(objects, content, resources)
  const lines = new Map<number, PdfText[]>()
  for (const text of texts) lines.set(text.y, [...(lines.get(text.y) ?? []), text])
  return {
    width: Number(width),
    height: Number(height),
    texts,
    lines: [...lines]
      .sort(([a], [b]) => a - b)
      .map(([, line]) =>
        line
          .sort((a, b) => a.x - b.x)
          .map(({ text }) => text)
          .join('\t')
      )
  }
}

/** Texts that a content shows, those of drawings that it calls among them. */
function textsOf(objects: ReadonlyMap<number, PdfObject>, content: string, resources: string): PdfText[] {
  const letters = new Map<string, ReadonlyMap<string, string>>()
  for (const [, name = '', id] of resources.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const font = objects.get(Number(id))?.body ?? ''
    letters.set(name, lettersOf(objects.get(reference(font, 'ToUnicode'))?.stream ?? ''))
  }
  const texts: PdfText[] = []
  const place = { x: 0, y: 0 }
  let font = ''
  const steps = /1 0 0 -1 (\S+) (\S+) Tm|\/(F\d+) \S+ Tf|<([0-9a-f]*)> Tj|1 0 0 1 (\S+) (\S+) cm \/(\w+) Do/g
  for (const [, x, y, face, codes, dx, dy, drawing = ''] of content.matchAll(steps)) {
    if (x !== undefined) {
      Object.assign(place, { x: Number(x), y: Number(y) })
      texts.push({ ...place, text: '' })
    } else if (face !== undefined) font = face
    else if (codes !== undefined) {
      const known = letters.get(font)
      if (known === undefined) throw new Error(`the page does not name the font ${font}`)
      const shown = (codes.match(/.{4}/g) ?? []).map((code) => known.get(code) ?? '?').join('')
      const last = texts.pop()
      if (last !== undefined) texts.push({ ...last, text: last.text + shown })
    } else {
      const form = objects.get(reference(resources, drawing)) ?? NOTHING
      for (const text of textsOf(objects, form.stream, form.body)) {
        texts.push({ ...text, x: text.x + Number(dx), y: text.y + Number(dy) })
      }
    }
  }
  return texts
}

/** Letters by the codes of a font, from its table for copying. */
function lettersOf(cmap: string): ReadonlyMap<string, string> {
  const letters = new Map<string, string>()
  for (const [, first = '0', list = ''] of cmap.matchAll(/<(\w+)> <\w+> \[(.*?)\]/gs)) {
    const from = parseInt(first, 16)
    ;[...list.matchAll(/<([\w ]*)>/g)].forEach(([, units = ''], at) => {
      const text = String.fromCharCode(...units.split(' ').map((unit) => parseInt(unit, 16)))
      letters.set((from + at).toString(16).padStart(4, '0'), text)
    })
  }
  return letters
}

/** An element of a file's structure, as a program that reads aloud gets it. */
export interface PdfElement {
  /** `Table/TR/TH`: its kind behind those it stands in, the document left out. */
  readonly path: string
  /** Its texts joined by blanks; those of elements within it are theirs. */
  readonly text: string
  /** What a drawing shows, as the file writes it. */
  readonly alt: string | null
  readonly scope: string | null
}

/** The structure of a file in its order, its language, and texts that are neither of it nor left out on purpose. */
export function readPdfStructure(bytes: Buffer): {
  readonly language: string | null
  readonly isMarked: boolean
  readonly elements: readonly PdfElement[]
  readonly untold: readonly string[]
} {
  const objects = objectsOf(bytes)
  const trailer = /trailer\n(.*)startxref\n/s.exec(bytes.toString('latin1'))?.[1] ?? ''
  const root = objects.get(reference(trailer, 'Root'))?.body ?? ''
  const tree = objects.get(reference(root, 'StructTreeRoot'))?.body ?? ''
  const told = new Map<string, string>()
  const untold: string[] = []
  for (const [id, page] of objects) {
    if (!/\/Type \/Page\n/.test(page.body)) continue
    const content = objects.get(reference(page.body, 'Contents'))?.stream ?? ''
    const resources = objects.get(reference(page.body, 'Resources'))?.body ?? ''
    const rest = content
      .replace(/\/Artifact BMC\n[^]*?\nEMC\n/g, '')
      .replace(/\/\w+ <<\s*\/MCID (\d+)\s*>> BDC\n([^]*?)EMC/g, (_, mark: string, shown: string) => {
        const texts = textsOf(objects, shown, resources)
        told.set(`${id} ${mark}`, texts.map(({ text }) => text).join(' '))
        return ''
      })
    untold.push(...textsOf(objects, rest, resources).map(({ text }) => text))
  }
  const elements: PdfElement[] = []
  const walk = (id: number, above: readonly string[]): void => {
    const body = objects.get(id)?.body ?? ''
    const path = [...above, /\/S \/(\w+)/.exec(body)?.[1] ?? '?']
    const kids = /\/K \[([^]*?)\]\n/.exec(body)?.[1] ?? ''
    const page = reference(body, 'Pg')
    const marks = kids.replace(/<<[^]*?>>/g, '').replace(/\d+ 0 R/g, '')
    elements.push({
      path: path.slice(1).join('/'),
      text: [...marks.matchAll(/\d+/g)].map(([mark]) => told.get(`${page} ${mark}`) ?? '').join(' '),
      alt: /\/Alt \((.*)\)/.exec(body)?.[1] ?? null,
      scope: /\/Scope \/(\w+)/.exec(body)?.[1] ?? null
    })
    for (const [, kid] of kids.matchAll(/(\d+) 0 R/g)) walk(Number(kid), path)
  }
  for (const [, kid] of (/\/K \[([^]*?)\]/.exec(tree)?.[1] ?? '').matchAll(/(\d+) 0 R/g))
    walk(Number(kid), [])
  return {
    language: /\/Lang \((.*?)\)/.exec(root)?.[1] ?? null,
    isMarked: /\/Marked true/.test(objects.get(reference(root, 'MarkInfo'))?.body ?? ''),
    elements: elements.slice(1),
    untold
  }
}
