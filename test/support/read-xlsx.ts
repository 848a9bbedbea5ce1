import { fromBuffer, type Entry, type ZipFile } from 'yauzl'

/** A cell as it stands in the file: where, its type, the index of its style, and its content with escapes undone. */
export interface XlsxCell {
  readonly place: string
  readonly type: string
  readonly style: number
  readonly content: string
}

/** A sheet, read by nothing but the rules of ZIP and XML. */
export interface XlsxSheet {
  readonly name: string
  readonly xml: string
  readonly rows: readonly (readonly XlsxCell[])[]
}

/** The members of a ZIP file, in order. */
export async function zipMembers(bytes: Buffer): Promise<ReadonlyMap<string, string>> {
  const zip = await new Promise<ZipFile>((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, opened) => (error ? reject(error) : resolve(opened)))
  })
  const members = new Map<string, string>()
  await new Promise<void>((resolve, reject) => {
    zip.on('error', reject)
    zip.on('end', () => resolve())
    zip.on('entry', (entry: Entry) => {
      textOf(zip, entry).then((text) => {
        members.set(entry.fileName, text)
        zip.readEntry()
      }, reject)
    })
    zip.readEntry()
  })
  return members
}

async function textOf(zip: ZipFile, entry: Entry): Promise<string> {
  const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
    zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened)))
  })
  const blocks: Buffer[] = []
  for await (const block of stream) blocks.push(block as Buffer)
  return Buffer.concat(blocks).toString('utf8')
}

/** The sheets of a workbook, found as a spreadsheet finds them: through the relations of its parts. */
export async function readXlsx(bytes: Buffer): Promise<readonly XlsxSheet[]> {
  const members = await zipMembers(bytes)
  const part = (path: string): string => {
    const text = members.get(path)
    if (text === undefined) throw new Error(`the package has no part ${path}`)
    return text
  }
  for (const text of members.values()) assertWellFormed(text)
  const types = part('[Content_Types].xml')
  const targets = new Map(
    tags(part('xl/_rels/workbook.xml.rels'), 'Relationship').map(({ attributes }) => [
      attributes['Id'],
      attributes['Target']
    ])
  )
  return tags(part('xl/workbook.xml'), 'sheet').map(({ attributes }) => {
    const path = `xl/${targets.get(attributes['r:id']) ?? ''}`
    if (!types.includes(`PartName="/${path}"`)) throw new Error(`${path} has no type`)
    const xml = part(path)
    const rows = tags(xml, 'row').map(({ content }) => tags(content, 'c').map(cellOf))
    return { name: unescaped(attributes['name'] ?? ''), xml, rows }
  })
}

function cellOf({ attributes, content }: Tag): XlsxCell {
  const type = attributes['t'] ?? 'n'
  const [inner] = tags(content, type === 'inlineStr' ? 't' : 'v')
  const kept = inner?.attributes['xml:space'] === 'preserve'
  const text = inner?.content ?? ''
  return {
    place: attributes['r'] ?? '',
    type,
    style: Number(attributes['s'] ?? 0),
    content: unescaped(kept ? text : text.trim())
  }
}

interface Tag {
  readonly attributes: Readonly<Record<string, string>>
  readonly content: string
}

/** Elements of a name that do not hold one of the same. */
function tags(xml: string, name: string): Tag[] {
  const found = xml.matchAll(new RegExp(`<${name}((?: [^>]*?)?)(?:/>|>(.*?)</${name}>)`, 'gs'))
  return [...found].map(([, attributes = '', content = '']) => ({
    attributes: Object.fromEntries(
      [...attributes.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value])
    ),
    content
  }))
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }

const unescaped = (text: string): string =>
  text
    .replace(/&(\w+);/g, (_, name: string) => ENTITIES[name] ?? '?')
    .replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))

/** Throws where XML would be refused: characters that it cannot hold, and elements that do not close. */
function assertWellFormed(xml: string): void {
  // eslint-disable-next-line no-control-regex -- controls are what it looks for
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(xml)) {
    throw new Error('a character that XML cannot hold')
  }
  const open: string[] = []
  for (const [, end, name = '', attributes = ''] of xml.matchAll(/<(\/?)([\w:]+)([^<>]*)>/g)) {
    if (end === '/') {
      if (open.pop() !== name) throw new Error(`</${name}> closes nothing`)
    } else if (!attributes.endsWith('/')) open.push(name)
  }
  if (open.length > 0) throw new Error(`<${open.at(-1) ?? ''}> does not close`)
  if (/&(?!amp;|lt;|gt;|quot;)/.test(xml)) throw new Error('an ampersand that means nothing')
}
