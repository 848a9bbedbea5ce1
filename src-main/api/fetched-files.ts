import { mkdtempSync, mkdirSync, rmSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { RecordingCache } from '@shared/model/recording'
import { removeCopies } from '../jobs/remove-copies'
import { besideFolder } from '../recordings/beside'
import { dropPeaks } from '../recordings/kept-peaks'
import { CacheFolder, cacheMember } from '../recordings/stack/cache-folder'
import type { RecordingCopy } from '../store/recording-selection'
import type { Backend } from '../worker/backend'

export interface FetchedFilesOptions {
  readonly backend: Backend
  /** Folder for what does not outlive the session; leftovers in it are removed by whoever made it. */
  readonly temporaryRoot: string
}

/**
 * Folders of fetched files of the open workspace: one beside it, bounded, and one that ends with the session, for
 * workspaces that keep none. What is in them and what the workspace believes is kept equal here.
 */
export class FetchedFiles {
  private workspaceId = ''
  private path = ''
  private kept = new CacheFolder('')
  /** By workspace. */
  private readonly sessions = new Map<string, CacheFolder>()

  constructor(private readonly options: FetchedFilesOptions) {}

  /** To be called when a workspace was opened: links whose files are gone go, a cache that was moved is found. */
  async opened(workspaceId: string, path: string): Promise<void> {
    this.workspaceId = workspaceId
    this.path = path
    this.kept = new CacheFolder(besideFolder(path, 'cache'))
    const { backend } = this.options
    const roots = await backend.readPeople('cacheRoots', {})
    const ended: string[] = []
    for (const root of roots) {
      const isMine = root.path === this.kept.path || root.path === this.sessions.get(workspaceId)?.path
      if (!isMine && (!this.isTemporary(root.path) || !(await isFolder(root.path)))) ended.push(root.path)
    }
    if (ended.length > 0) await backend.change('settleCache', { rootPath: this.kept.path, ended })
    if (roots.length > 0) for (const folder of this.folders()) await this.reconcile(folder)
  }

  /** The folder that new files go to. */
  target(limitBytes: number): CacheFolder {
    return limitBytes > 0 ? this.kept : this.session()
  }

  async usage(limitBytes: number): Promise<RecordingCache> {
    const sounds = (await Promise.all(this.folders().map((folder) => folder.list()))).flat()
    return {
      limitBytes,
      usedBytes: sounds.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
      files: sounds.length
    }
  }

  /** Notes that the file of a recording is played now. */
  async played(uuid: string): Promise<void> {
    const member = cacheMember(uuid)
    for (const folder of this.folders()) {
      if (await isFile(folder.pathOf(member))) await folder.notePlayed(member, Date.now())
    }
  }

  /**
   * Removes what was used longest ago until the limit is kept; what is played or packed stays. What belongs to the
   * session is never in the way.
   */
  async fit(limitBytes: number, keep: readonly string[] = []): Promise<void> {
    await this.shrink(this.kept, limitBytes, new Set(keep))
  }

  /** Those of these copies that lie in the folders of the open workspace. */
  own(copies: readonly RecordingCopy[]): readonly RecordingCopy[] {
    const folders = this.folders().map((folder) => folder.path)
    return copies.filter(({ rootPath }) => folders.includes(rootPath))
  }

  /** Removes copies that lie there, with the shapes that were drawn of them; how many went, and their bytes. */
  async remove(
    copies: readonly RecordingCopy[]
  ): Promise<{ readonly copies: number; readonly bytes: number }> {
    return removeCopies(
      this.path,
      this.folders().map((folder) => folder.path),
      copies
    )
  }

  /** Removes everything that is not in use. */
  async empty(): Promise<void> {
    for (const folder of this.folders()) await this.shrink(folder, 0, new Set())
  }

  /** Removes what was fetched for this session only and is not in use. */
  async emptySession(): Promise<void> {
    const session = this.sessions.get(this.workspaceId)
    if (session !== undefined) await this.shrink(session, 0, new Set())
  }

  /** Removes what belongs to the session; a workspace that is not open any more notices when it is opened next. */
  async close(): Promise<void> {
    const session = this.sessions.get(this.workspaceId)
    const members = session === undefined ? [] : (await session.list()).map(({ member }) => member)
    for (const { path } of this.sessions.values()) rmSync(path, { recursive: true, force: true })
    this.sessions.clear()
    await dropPeaks(this.path, members)
    if (session !== undefined && members.length > 0)
      await this.options.backend.change('unlinkFetched', { rootPath: session.path, members })
  }

  /** Removes what was fetched for the open workspace in this session; what lies beside it goes with it. */
  forgetWorkspace(): void {
    const session = this.sessions.get(this.workspaceId)
    if (session !== undefined) rmSync(session.path, { recursive: true, force: true })
    this.sessions.delete(this.workspaceId)
  }

  private folders(): readonly CacheFolder[] {
    const session = this.sessions.get(this.workspaceId)
    return session === undefined ? [this.kept] : [this.kept, session]
  }

  private session(): CacheFolder {
    const known = this.sessions.get(this.workspaceId)
    if (known !== undefined) return known
    const { temporaryRoot } = this.options
    mkdirSync(temporaryRoot, { recursive: true, mode: 0o700 })
    const made = new CacheFolder(mkdtempSync(join(temporaryRoot, `${process.pid}-`)))
    this.sessions.set(this.workspaceId, made)
    return made
  }

  private async shrink(folder: CacheFolder, limitBytes: number, keep: ReadonlySet<string>): Promise<void> {
    const { backend } = this.options
    // A job that packs recordings reads any of them, sooner or later.
    const packs = backend
      .listJobs()
      .some(({ kind, status }) => kind === 'pack' && !/^(done|failed|cancelled)$/.test(status))
    if (packs) return
    const members = await folder.fit(limitBytes, keep)
    if (members.length > 0) await backend.change('unlinkFetched', { rootPath: folder.path, members })
    await dropPeaks(this.path, members)
  }

  private async reconcile(folder: CacheFolder): Promise<void> {
    const { backend } = this.options
    const believed = await backend.readPeople('cachedFiles', { rootPath: folder.path })
    if (believed.length === 0) return
    const there = new Set((await folder.list()).map(({ member }) => member))
    const members = believed.map(({ member }) => member).filter((member) => !there.has(member))
    if (members.length > 0) await backend.change('unlinkFetched', { rootPath: folder.path, members })
  }

  private isTemporary(path: string): boolean {
    return dirname(path) === this.options.temporaryRoot
  }
}

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false
  )
const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false
  )
