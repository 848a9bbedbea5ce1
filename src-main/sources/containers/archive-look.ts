import { AppError } from '@shared/errors/app-error'
import type { SourceMembers } from '@shared/model/import-preview'
import { meaningOf } from '../bytes/signatures'
import type { Content, ContentShape } from '../content'
import type { ReadBatch, ReadEnvironment } from '../dialects/dialect'
import { notYetSupported } from '../failures'
import { announceTables } from '../pgdump/kind-of-dump'
import { type ContentPlace, recogniseContent } from '../recognise'
import { routeTables } from '../tables/route-tables'
import { TimeReader } from '../time/time-reader'
import { chooseMembers, type SeenMember } from './choose-members'
import { type DumpInside, dumpMembers } from './dump-members'
import type { BrokenLeaf, Leaf } from './leaves'
import { readMembers } from './read-members'

/** What is read of a file, and how: one pass over its leaves. */
export interface LeafReading {
  readonly shape: ContentShape
  /** Compression and archives around what the shape is of. */
  readonly layers: readonly string[]
  readonly encoding: string
  /** What lies in an archive; null for other files. */
  readonly members: SourceMembers | null
  /** What is read of it. */
  readonly contents: readonly Content[]
  read(leaves: AsyncIterable<Leaf | BrokenLeaf>, environment: ReadEnvironment): AsyncGenerator<ReadBatch>
}

/** Looks at every member of an archive once, and then says what is read of it. */
export class ArchiveLook {
  private readonly seen: SeenMember[] = []
  private readonly layers = new Map<Content, readonly string[]>()
  private index = -1
  private recordings = 0
  private spreadsheet = false
  private dump: DumpInside | null = null
  private dumpContent: Content | null = null

  constructor(
    private readonly name: string,
    private readonly place: ContentPlace
  ) {}

  /** The next member. What is wrong with it is no reason to refuse the others. */
  async take(leaf: Leaf | BrokenLeaf): Promise<void> {
    this.index += 1
    const { index } = this
    const { name } = leaf
    if ('error' in leaf) {
      this.seen.push({ index, name, error: leaf.error })
      return
    }
    this.spreadsheet ||= leaf.layers.join() === 'zip' && name.startsWith('xl/')
    const meaning = meaningOf(leaf.head)
    if (meaning && 'recording' in meaning) {
      this.recordings += 1
      return
    }
    try {
      const content = await recogniseContent(leaf, this.place)
      if (content.dump && this.dump === null) {
        this.dump = { contents: content.dump, name, layers: leaf.layers }
        this.dumpContent = content
      } else if (content.kind === 'directory' && !content.format.startsWith('pg-')) {
        await tryOut(content, leaf)
      }
      this.layers.set(content, leaf.layers)
      this.seen.push({ index, name, content })
    } catch (error) {
      if (!(error instanceof AppError) || error.code === 'disk-full') throw error
      this.seen.push({ index, name, error })
    }
  }

  /** What is read. Throws where that is nothing. */
  finish(): LeafReading {
    if (this.spreadsheet) {
      throw notYetSupported(
        this.name,
        'a spreadsheet',
        'Open it in the spreadsheet program and save it as CSV (UTF-8).'
      )
    }
    if (this.dump && this.dumpContent) return wholeDump(this.dump, this.dumpContent)
    const { contents, main, members } = chooseMembers(this.seen, this.recordings, this.name)
    return {
      shape: main,
      layers: this.layers.get(main) ?? [],
      encoding: main.encoding,
      members,
      contents: [...contents.values()],
      read: (leaves, environment) => readMembers(leaves, contents, environment, main)
    }
  }
}

/** An archive that is a dump: its members are tables. */
function wholeDump(dump: DumpInside, content: Content): LeafReading {
  const isTar = !dump.name.includes('/')
  return {
    shape: { ...content, format: isTar ? 'pg-tar' : 'pg-directory' },
    layers: isTar ? dump.layers.slice(0, dump.layers.lastIndexOf('tar')) : dump.layers,
    encoding: content.encoding,
    members: null,
    contents: [],
    read(leaves, environment) {
      announceTables(dump.contents, environment.observer)
      return routeTables(dumpMembers(leaves, dump), environment)
    }
  }
}

/** Many texts in a backup look like a directory; only one that can be read is one. */
async function tryOut(content: Content, leaf: Leaf): Promise<void> {
  const times = new TimeReader(undefined, 'assume-utc', true)
  for await (const batch of content.read(leaf.content, { fileName: leaf.name, options: {}, times }))
    void batch
}
