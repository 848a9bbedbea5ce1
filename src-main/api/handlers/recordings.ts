import { randomUUID } from 'node:crypto'
import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { AppError } from '@shared/errors/app-error'
import type { RootChoice, RootProposal } from '@shared/model/recording'
import { isPlaceThere } from '../../jobs/check-places'
import type { ApiContext } from '../context'
import type { Handlers } from '../handlers-of'

type Methods =
  | 'overview'
  | 'of-call'
  | 'page'
  | 'choose'
  | 'add-root'
  | 'remove-root'
  | 'link'
  | 'check-places'
  | 'strays'
  | 'candidates'
  | 'attach'
  | 'detach'

/** Proposals that can still be taken: nobody decides between more. */
const MAX_PROPOSALS = 20

interface Proposed {
  readonly kind: RootProposal['kind']
  readonly choices: readonly RootChoice[]
}

/** Where files of recordings lie, which file is whose, and what can be done with each. */
export function recordingHandlers({
  backend,
  desktop,
  info,
  places
}: ApiContext): Pick<Handlers, `recordings:${Methods}`> {
  const proposals = new Map<string, Proposed>()

  const keep = (proposal: Omit<RootProposal, 'proposalId'>): RootProposal => {
    const proposalId = randomUUID()
    const [oldest] = proposals.keys()
    if (proposals.size >= MAX_PROPOSALS && oldest !== undefined) proposals.delete(oldest)
    proposals.set(proposalId, proposal)
    return { proposalId, ...proposal }
  }

  const chosenPath = async (kind: 'folder' | 'file', path: string | undefined): Promise<string | null> => {
    if (path !== undefined) {
      if (info.host === 'http') return resolve(path.trim().replace(/^~(?=$|[/\\])/, homedir()))
      throw new AppError({
        code: 'invalid-request',
        message: 'Paths are taken in browser mode only.',
        hint: 'Use the dialog.'
      })
    }
    if (desktop === null) {
      throw new AppError({
        code: 'no-dialog',
        message: 'Browser mode has no file dialogs of the system.',
        hint: 'Type the path of the folder, archive or file.'
      })
    }
    if (kind === 'folder') return desktop.chooseFolder()
    return (await desktop.chooseFiles('recording'))?.[0] ?? null
  }

  return {
    'recordings:overview': async () => {
      const { roots, ...counts } = await backend.readPeople('recordingOverview', {})
      const there = await Promise.all(roots.map((root) => isPlaceThere(root)))
      // What is said of the places here, states are to say too.
      void places.check()
      return { ...counts, roots: roots.map((root, index) => ({ ...root, isThere: there[index] ?? false })) }
    },
    'recordings:of-call': async (request) => backend.readPeople('recordingsOfCall', request),
    'recordings:page': async (request) => backend.readPeople('pageRecordings', request),
    'recordings:choose': async ({ kind, path }) => {
      const chosen = await chosenPath(kind, path)
      return chosen === null ? null : keep(await backend.query('proposeRoot', { path: chosen }))
    },
    'recordings:add-root': async ({ proposalId, choice }) => {
      const proposal = proposals.get(proposalId)
      const chosen = proposal?.choices[choice]
      if (proposal === undefined || chosen === undefined) throw unknownProposal()
      const root = { kind: proposal.kind, path: chosen.root, prefix: chosen.prefix }
      await backend.change('addRecordingRoot', root)
      proposals.delete(proposalId)
      return backend.startJob({ kind: 'link', roots: 'new' })
    },
    'recordings:remove-root': async (request) => backend.change('removeRecordingRoot', request),
    'recordings:link': async () => backend.startJob({ kind: 'link', roots: 'all' }),
    'recordings:check-places': async () => {
      await places.check()
      return null
    },
    'recordings:strays': async (request) => backend.readPeople('pageStrays', request),
    'recordings:candidates': async (request) => backend.readPeople('strayCandidates', request),
    'recordings:attach': async (request) => backend.change('attachRecording', request),
    'recordings:detach': async (request) => backend.change('detachRecording', request)
  }
}

function unknownProposal(): AppError {
  return new AppError({
    code: 'file-not-found',
    message: 'This proposal is not known any more.',
    hint: 'Choose the folder, archive or file again.'
  })
}
